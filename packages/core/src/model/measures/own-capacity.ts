import { measure } from "../tables.ts";

export const ownCapacity = measure({
  id: "ownCapacity",
  title: "Own capacity of services",
  unit: "share",
  definition:
    "Mean over districts and services (courts, prisons, oversight, local administration, police service, ministries) of their own capacity, which stays " +
    "when support ends, 0 to 1. What the mission lends does not count.",
  direction: "higher",
  kind: "stock",
  over: "institutions",
  value: "capacity",
  weight: () => 1,
  by: "district",
});
