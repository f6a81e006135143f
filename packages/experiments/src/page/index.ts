/** What pages with results are made of: HTML, charts, numbers for people. Used by `truce run` and by the report of an experiment. */
export { type DataTable, dataTable, figure, type FigureParts, numbers } from "./figure.ts";
export {
  decimalsFor,
  estimateFormat,
  figureDecimals,
  formatDifference,
  formatDuration,
  formatNumber,
  formatPercent,
  formatRounded,
  formatShort,
  formatTicks,
  plural,
  sharedDecimals,
} from "./format.ts";
export { pageDocument, pageLinks, pageSection, type PageParts } from "./document.ts";
export { type Content, escape, html, Html, json, render } from "./html.ts";
export { colours, markStyle, style } from "./style.ts";
export { areaPath, at, linePath, niceCeiling, niceTicks, type Scale, scale, symmetric } from "./svg.ts";
export { tableScript } from "./table-script.ts";
