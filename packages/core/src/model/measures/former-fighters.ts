import { measure } from "../tables.ts";

export const formerFighters = measure({
  id: "formerFighters",
  title: "Former fighters",
  unit: "people",
  definition: "People who fought and live as civilians in the country now, whether they passed through a programme or drifted home.",
  direction: "none",
  kind: "stock",
  over: "cells",
  value: "exFighters",
  by: "district",
});
