import { measure } from "../tables.ts";

export const hostCapacity = measure({
  id: "hostCapacity",
  title: "Host's capacity",
  unit: "share",
  definition:
    "Capacity of ministries, own and lent, where people are: what the government can do, apart from what it wants.",
  direction: "higher",
  kind: "stock",
  over: "country",
  value: "capacity",
});
