import { measure } from "../tables.ts";

export const reformTakeUp = measure({
  id: "reformTakeUp",
  title: "Reform taken up",
  unit: "share",
  definition:
    "Share of support for reform that a host with this willingness and capacity takes up.",
  direction: "higher",
  kind: "stock",
  over: "country",
  value: "takeUp",
});
