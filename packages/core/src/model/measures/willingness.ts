import { measure } from "../tables.ts";

export const willingness = measure({
  id: "willingness",
  title: "Host's willingness",
  unit: "share",
  definition:
    "How far the government is willing to reform its forces and institutions and to work with the mission, apart from what it can do.",
  direction: "higher",
  kind: "stock",
  over: "country",
  value: "willingness",
});
