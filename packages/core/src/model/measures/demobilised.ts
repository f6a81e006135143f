import { measure } from "../tables.ts";

export const demobilised = measure({
  id: "demobilised",
  title: "Demobilised",
  unit: "people",
  definition:
    "People registered by the demobilisation programme since the start, as missions report it: fighters who handed in arms and others " +
    "who registered without having fought.",
  direction: "higher",
  kind: "stock",
  over: "cells",
  value: "registered",
  by: "district",
});
