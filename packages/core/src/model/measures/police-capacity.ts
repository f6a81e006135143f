import { forceKinds, measure } from "../tables.ts";

const police = forceKinds.indexOf("police");

export const policeCapacity = measure({
  id: "policeCapacity",
  title: "Police capacity",
  unit: "officers at full skill",
  definition:
    "Police officers in service, each counted by skill (0 to 1). Mentors and foreign police do not count, for they leave; conduct does " +
    "not count, for it is measured apart.",
  direction: "higher",
  kind: "stock",
  over: "forces",
  reads: ["kind", "strength", "skill"],
  value: (f, i) => (f.kind[i] === police ? f.strength[i]! * f.skill[i]! : 0),
  by: "district",
});
