import { measure } from "../tables.ts";

export const cost = measure({
  id: "cost",
  title: "Cost of the mission",
  unit: "million US dollars",
  definition: "What the mission spent in the week: people in uniform, civilian staff and programmes, as far as money came in. Damage, relief by others and forces of others do not count.",
  direction: "lower",
  kind: "flow",
  over: "mission",
  value: "cost",
});
