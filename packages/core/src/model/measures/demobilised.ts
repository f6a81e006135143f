import { measure } from "../tables.ts";

export const demobilised = measure({
  id: "demobilised",
  title: "Former fighters",
  unit: "people",
  definition:
    "Fighters who handed in their arms and live as civilians in the country now. Those who were recruited again do not count, nor do " +
    "people who registered with the programme without having fought.",
  direction: "higher",
  kind: "stock",
  over: "cells",
  value: "exFighters",
  by: "district",
});
