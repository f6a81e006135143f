import { mostArms } from "./arm-marks.ts";

/** Selects a class of every mandate, `.arm0, .arm1, …`: not all programs that draw SVG know selectors of parts of a name. */
const every = (name: string): string => Array.from({ length: mostArms }, (_, arm) => `.${name}${arm}`).join(", ");

/** Marks of the charts, in a page as in a file of their own. */
export const chartStyle = `
.zone { fill: #dfe5ea; } .row .holm { stroke: #8a97a3; stroke-width: 1.2; } .row.same-as .ci, .row.neutral .ci { stroke: var(--ink); } .row.same-as .dot { fill: var(--ink); stroke: var(--ink); } .row.neutral .dot { fill: #8a97a3; stroke: var(--ink); } .row .dot { stroke-width: 2.2; }
.spread .wideband { fill: var(--mission); opacity: 0.22; } .spread .band { fill: var(--mission); opacity: 0.5; } .spread .middle { stroke: var(--paper); stroke-width: 2; } .row .meanline { stroke-width: 2.6; } svg .meandot { fill: var(--ink); stroke: var(--paper); }
.settleband { fill: var(--mission); opacity: 0.3; } .settle { fill: none; stroke: var(--mission); stroke-width: 1.8; } .bar { fill: var(--mission); } .noise .bar { fill: #b9c3cc; } .whisker { stroke: var(--ink); stroke-width: 1.4; } .first { stroke: var(--paper); stroke-width: 3; } .whole { fill: #dfe5ea; } .box { fill: var(--none); }
.part0 { fill: #0b3c68; } .part1 { fill: #3d8bc8; } .part2 { fill: #a9cfea; } .part3 { fill: #e8b98b; } .part4 { fill: #c85200; } svg .in0, svg .in1, svg .in4 { fill: #fff; font-size: 12px; } svg .in2, svg .in3 { fill: #16202b; font-size: 12px; }
.heat0 { fill: #f1f4f6; } .heat1 { fill: #fde8d6; } .heat2 { fill: #fbcfa8; } .heat3 { fill: #f5ae73; } .heat4 { fill: #e58a3f; } .heat5 { fill: #c96718; } .heat6 { fill: #98480a; } .heat7 { fill: #5f2a02; }
.peeled { fill: none; stroke: #8a97a3; stroke-width: 1.4; } .peel { fill: #8a97a3; } .least { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 4 3; } .picked { fill: var(--none); stroke: var(--paper); stroke-width: 1.5; } .apart { fill: var(--paper); stroke: var(--none); stroke-width: 2.2; }
.guide { stroke: #8a97a3; stroke-width: 1; stroke-dasharray: 3 3; } .effect line { stroke: #7c8894; stroke-width: 1.2; } .effect circle { fill: var(--mission); stroke: var(--paper); stroke-width: 1; } .effect.noise circle { fill: var(--paper); stroke: #7c8894; stroke-width: 1.6; }
.rank0 { fill: #08306b; } .rank1 { fill: #0b4f95; } .rank2 { fill: #2171b5; } .rank3 { fill: #4f9ace; } .rank4 { fill: #7db8de; } .rank5 { fill: #a6cee6; } .rank6 { fill: #cbdff0; } .rank7 { fill: #e6eef6; } svg .onrank0, svg .onrank1, svg .onrank2 { fill: #fff; font-size: 12px; } svg .onrank3, svg .onrank4, svg .onrank5, svg .onrank6, svg .onrank7 { fill: #16202b; font-size: 12px; }
${every("arm")} { stroke: var(--paper); stroke-width: 0.8; } ${every("line")} { fill: none; stroke-width: 1.6; } ${every("dots")} { stroke-width: 2.6; stroke-linecap: round; opacity: 0.4; } .arm0 { fill: var(--ink); } .line0 { stroke: var(--ink); } .dots0 { stroke: var(--ink); } .arm1 { fill: #0072b2; } .line1 { stroke: #0072b2; stroke-dasharray: 7 3; } .dots1 { stroke: #0072b2; } .arm2 { fill: #d55e00; } .line2 { stroke: #d55e00; stroke-dasharray: 2 3; } .dots2 { stroke: #d55e00; } .arm3 { fill: #00856a; } .line3 { stroke: #00856a; stroke-dasharray: 9 3 2 3; } .dots3 { stroke: #00856a; } .arm4 { fill: #9b4f9e; } .line4 { stroke: #9b4f9e; stroke-dasharray: 5 2; } .dots4 { stroke: #9b4f9e; } .arm5 { fill: #8a6d00; } .line5 { stroke: #8a6d00; stroke-dasharray: 12 4; } .dots5 { stroke: #8a6d00; } .arm6 { fill: #c4437a; } .line6 { stroke: #c4437a; stroke-dasharray: 4 2 1 2 1 2; } .dots6 { stroke: #c4437a; } .arm7 { fill: #3f8fcf; } .line7 { stroke: #3f8fcf; stroke-dasharray: 1 4; } .dots7 { stroke: #3f8fcf; }
.course { fill: none; stroke-linejoin: round; } .course.other { stroke: #8a97a3; stroke-width: 1; opacity: 0.45; } .course.worse { stroke: var(--none); stroke-width: 1.7; opacity: 0.85; } .course.better { stroke: var(--mission); stroke-width: 1.7; stroke-dasharray: 6 3; opacity: 0.85; } path.course:hover { stroke-width: 4; opacity: 1; } .brush, .brushed { fill: none; } .centre { stroke: var(--paper); stroke-width: 1.5; } .centre.worse { fill: var(--none); } .centre.better { fill: var(--mission); }
svg.plane { max-width: 720px; } 
.cross line { stroke: #7c8894; stroke-width: 1.6; } .cross circle { stroke: var(--mission); stroke-width: 2.4; fill: var(--paper); } .cross.on circle { fill: var(--mission); } .front { fill: none; stroke: var(--mission); stroke-width: 1.4; stroke-dasharray: 5 3; }
svg .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
`;

const dark = `
:root { --mission: #6cb2f0; --none: #f49a54; --ink: #e9eef3; --soft: #a9b5c0; --line: #36424e; --paper: #12181e; --tint: #1b242d; color-scheme: dark; }
svg .grid { stroke: #2a343e; } .row .dot { fill: var(--paper); } .row .ci { stroke: #aab6c1; } .row.unresolved .dot { stroke: #aab6c1; } .zone, .whole { fill: #2c3741; } .noise .bar { fill: #53606c; } .warning { background: #3a2817; } select, button, .skip:focus { background: #1b242d; }
svg .in1 { fill: #12181e; } .heat0 { fill: #1f2830; } .heat1 { fill: #3d2a18; } .heat2 { fill: #5e3a17; } .heat3 { fill: #854d14; } .heat4 { fill: #b06519; } .heat5 { fill: #d98435; } .heat6 { fill: #f4ab6b; } .heat7 { fill: #fdd9b8; } .part0 { fill: #17568f; }
.arm1 { fill: #5aa9e6; } .line1, .dots1 { stroke: #5aa9e6; } .arm2 { fill: #f08a3c; } .line2, .dots2 { stroke: #f08a3c; } .arm3 { fill: #3fc3a2; } .line3, .dots3 { stroke: #3fc3a2; } .arm4 { fill: #cf8ad3; } .line4, .dots4 { stroke: #cf8ad3; } .arm5 { fill: #d1b045; } .line5, .dots5 { stroke: #d1b045; } .arm6 { fill: #ef86b3; } .line6, .dots6 { stroke: #ef86b3; } .arm7 { fill: #8cc9f5; } .line7, .dots7 { stroke: #8cc9f5; } .rank0 { fill: #174f8a; } .rank1 { fill: #2367ab; } .rank2 { fill: #2f78ba; } ${every("dots")} { opacity: 0.6; }
`;

/** What a report has beyond the look of all pages; dark where the reader's machine is, but not on paper. */
export const reportStyle = `${chartStyle}
.brush { pointer-events: all; cursor: ew-resize; touch-action: pan-y; } .brushed { fill: var(--ink); opacity: 0.18; } .course.away { opacity: 0.05; } @media print { .screen { display: none; } }
.results .say { font-size: clamp(19px, 2.6vw, 25px); line-height: 1.3; font-weight: 600; max-width: 34em; margin-top: 24px; } .quote { border-left: 4px solid var(--line); padding-left: 14px; } .quote p { max-width: 80ch; } .chart + .chart { margin-top: 40px; } h3 { font-size: 19px; margin-top: 36px; } [aria-labelledby="design"] :is(th, td) { text-align: left; white-space: normal; min-width: 0; } .facts b { white-space: normal; overflow-wrap: anywhere; }
@media screen and (max-width: 900px) { .chart svg.wide { display: none !important; } .chart svg.narrow { display: block !important; max-width: 500px; } }
@media (max-width: 700px) { svg .tick, svg .side, svg .value { font-size: 13px; } }
@media screen and (prefers-color-scheme: dark) {${dark}}
`;
