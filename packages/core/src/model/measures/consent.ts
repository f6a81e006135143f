import { measure } from "../tables.ts";

export const consent = measure({
  id: "consent",
  title: "Host's consent",
  unit: "share",
  definition: "How far the government agrees to the mission's stay and work, 0 wants it gone to 1 fully. Access follows it. In a country without a mission it is what the government would grant.",
  direction: "higher",
  kind: "stock",
  over: "country",
  value: "consent",
});
