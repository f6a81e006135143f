import { institutionKinds, measure } from "../tables.ts";

const courts = institutionKinds.indexOf("courts");

export const courtCapacity = measure({
  id: "courtCapacity",
  title: "Court capacity",
  unit: "share",
  definition:
    "Mean over districts of what courts can do now, 0 to 1: their own capacity, and what the mission lends where own capacity is " +
    "missing. The part called own stays when support ends.",
  direction: "higher",
  kind: "stock",
  over: "institutions",
  reads: ["kind", "capacity", "substituted"],
  value: (o, i) => o.capacity[i]! + o.substituted[i]! * (1 - o.capacity[i]!),
  weight: (o, i) => (o.kind[i] === courts ? 1 : 0),
  parts: {
    own: (o, i) => o.capacity[i]!,
    lent: (o, i) => o.substituted[i]! * (1 - o.capacity[i]!),
  },
  by: "district",
});
