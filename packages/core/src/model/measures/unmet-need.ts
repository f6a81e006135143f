import { measure } from "../tables.ts";

export const unmetNeed = measure({
  id: "unmetNeed",
  title: "Unmet needs",
  unit: "needs per person",
  definition:
    "How many of four needs (food, safe water, shelter, medical care) a person present cannot meet, on average: 0 " +
    "none to 4 all.",
  direction: "lower",
  kind: "stock",
  over: "communities",
  by: "district",
  value: ["needFood", "needWater", "needShelter", "needMedical"],
  weight: ["population", "hosted"],
  parts: { food: "needFood", water: "needWater", shelter: "needShelter", medical: "needMedical" },
});
