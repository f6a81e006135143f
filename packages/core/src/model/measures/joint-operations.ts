import { measure } from "../tables.ts";

export const jointOperations = measure({
  id: "jointOperations",
  title: "Joint operations",
  unit: "share",
  definition:
    "Responses in which state forces join the mission, as far as the host is willing and its forces are able, weighted by people present.",
  direction: "none",
  kind: "stock",
  over: "districts",
  value: "jointOperations",
  weight: "people",
});
