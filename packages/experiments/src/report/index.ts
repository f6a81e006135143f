/** Reports of experiments: one page that needs nothing else, its figures, and the tables behind them. */
export { analysisFiles, reportFiles, type ReportFile } from "./files.ts";
export { attributionFiles, attributionSays } from "./attribution.ts";
export { searchFiles } from "./search.ts";
export type { About, AboutCountry, ReportInput } from "./input.ts";
export { printScale, withDensity } from "./print.ts";
