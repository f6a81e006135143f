import { inclination } from "../mechanisms/recruitment.ts";
import { measure } from "../tables.ts";

export const rearmament = measure({
  id: "rearmament",
  title: "Former fighters inclined to fight again",
  unit: "share",
  definition: "How inclined former fighters are, on average, to take up arms again: tied to their commanders, without a livelihood, with nothing good to say of the government.",
  direction: "lower",
  kind: "stock",
  over: "cells",
  reads: ["ties", "exLivelihood", "attitude"],
  value: (c, i) => inclination(c.ties[i]!, c.exLivelihood[i]!, c.attitude[i]!),
  weight: ["exFighters"],
  by: "district",
});
