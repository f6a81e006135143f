export {
  decimalsFor,
  estimateFormat,
  formatDifference,
  formatDuration,
  formatNumber,
  formatPercent,
  formatShort,
  plural,
} from "@truce/experiments/page";
