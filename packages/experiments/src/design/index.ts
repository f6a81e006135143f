export { DesignFileError } from "./design-file-error.ts";
export { complaintOf, levelsOf, quantileOf } from "./distribution.ts";
export { importDesign } from "./import-design.ts";
export { designOf, pointsOf, type Design } from "./points.ts";
export { recogniseSaltelli, type DesignStructure } from "./structure.ts";
