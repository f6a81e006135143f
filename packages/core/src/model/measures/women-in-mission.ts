import { measure, unitKinds } from "../tables.ts";

const civilAffairs = unitKinds.indexOf("civilAffairs");

export const womenInMission = measure({
  id: "womenInMission",
  title: "Women among peacekeepers",
  unit: "share",
  definition: "Women among peacekeepers in uniform who are in the country.",
  direction: "none",
  kind: "stock",
  over: "units",
  reads: ["kind", "strength"],
  value: "women",
  weight: (u, i) => (u.kind[i] === civilAffairs ? 0 : u.strength[i]!),
  by: "district",
});
