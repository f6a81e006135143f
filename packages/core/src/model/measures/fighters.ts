import { measure } from "../tables.ts";

export const fighters = measure({
  id: "fighters",
  title: "Fighters under arms",
  unit: "people",
  definition: "Members of armed groups of every kind, criminal networks included, who are under arms in the country now. State forces do not count.",
  direction: "lower",
  kind: "stock",
  over: "cells",
  value: "fighters",
  by: "district",
});
