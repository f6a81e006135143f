/** Colours by what they are for. */
export const colours = `
:root { --mission: #0064a8; --none: #c85200; --ink: #16202b; --soft: #4b5966; --line: #d5dce2; --paper: #fff; --tint: #f4f7f9; }
`;

/** Marks that charts share, in a page as in a file of their own. */
export const markStyle = `svg .tick, svg .strip { fill: var(--soft); font-size: 12px; } svg .grid { stroke: #e4e9ed; } svg .mark, svg .axis { stroke: #8a97a3; } svg .zero { stroke: var(--ink); }
.wide .group, .narrow .group { font-weight: 700; }
svg .side { fill: var(--soft); } svg .value { font-variant-numeric: tabular-nums; }
.row .ci { stroke-width: 2.6; stroke: #5d6a76; } .row .dot { fill: #fff; stroke: #5d6a76; stroke-width: 2.4; }
.row.better .ci { stroke: var(--mission); } .row.better .dot { fill: var(--mission); stroke: var(--mission); }
.row.worse .ci { stroke: var(--none); } .row.worse .dot { fill: var(--none); stroke: var(--none); }
.meanline { stroke: var(--ink); stroke-width: 5; } .meandot { fill: var(--ink); stroke: #fff; }
`;

/** The look of the page: dark text on white, system fonts, no network; wide, narrow and printed. */
export const style = `${colours}${markStyle}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main, header, footer { max-width: 1080px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 40px; }
h1 { font-size: clamp(26px, 4.4vw, 40px); line-height: 1.15; margin: 4px 0 12px; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 24px; line-height: 1.25; margin: 64px 0 8px; padding-top: 16px; border-top: 3px solid var(--ink); }
h3 { font-size: 16px; margin: 16px 0 4px; }
p { margin: 8px 0; max-width: 68ch; text-wrap: pretty; }
a { color: var(--mission); }
.over { text-transform: uppercase; letter-spacing: 0.08em; font-size: 13px; color: var(--soft); margin: 0; }
.facts { color: var(--soft); font-size: 15px; }
.facts b { white-space: nowrap; color: var(--ink); font-weight: 600; }
nav { margin-top: 20px; padding: 10px 0; border-block: 1px solid var(--line); font-size: 15px; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 0; padding: 0; }
.skip { position: absolute; left: -9999px; } .skip:focus { left: 16px; top: 8px; background: #fff; padding: 8px; z-index: 2; }
:focus-visible { outline: 3px solid var(--mission); outline-offset: 2px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.headline { display: grid; grid-template-columns: minmax(0, 1fr) minmax(200px, 340px); gap: 24px 56px; align-items: center; margin-top: 28px; }
.headline .say { font-size: clamp(21px, 3vw, 29px); line-height: 1.3; font-weight: 600; max-width: 24em; text-wrap: balance; }
.headline svg { width: 100%; height: auto; display: block; }
.short { list-style: none; padding: 0; margin: 20px 0 0; max-width: 760px; } .short li { padding: 9px 0; border-bottom: 1px solid var(--line); }
.disclaimer { font-weight: 600; border-left: 4px solid var(--ink); padding: 2px 0 2px 14px; margin: 18px 0; }
.warning { border-left: 4px solid var(--none); background: #fff4ea; padding: 10px 14px; }
.legend { display: flex; flex-wrap: wrap; gap: 6px 26px; font-size: 15px; margin: 14px 0; padding: 0; list-style: none; }
.legend svg { width: 40px; height: 16px; vertical-align: -2px; margin-right: 7px; }
.grid2 { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 20px 44px; }
.grid3 { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 16px 32px; }
figure { margin: 14px 0; min-width: 0; } figcaption { font-size: 16px; line-height: 1.4; margin-bottom: 6px; } figcaption span { color: var(--soft); }
.chart > svg, .maps svg { width: 100%; height: auto; display: block; } svg text { font-family: inherit; font-size: 13px; fill: var(--ink); }
.key, .numbers { font-size: 14px; color: var(--soft); } .key { max-width: 90ch; line-height: 1.45; }
svg .mission .median { stroke: var(--mission); } svg .none .median { stroke: var(--none); stroke-dasharray: 6 3; } svg .median { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
svg .mission .band { fill: var(--mission); opacity: 0.24; } svg .mission .wideband { fill: var(--mission); opacity: 0.13; }
svg .none .band { fill: var(--none); opacity: 0.24; } svg .none .wideband { fill: var(--none); opacity: 0.13; }
svg .strength { fill: #b9c3cc; } svg .observed { fill: #fff; stroke: var(--ink); stroke-width: 1.3; }
svg.narrow { display: none !important; } .grid2 > *, .grid3 > *, .maps > * { min-width: 0; } 
.grid3 svg .tick, .grid3 svg .strip { font-size: 16px; }
.dots circle, .icons rect { stroke-width: 1.4; stroke: #fff; } .good { fill: var(--mission); } .dots .bad, .icons .bad { fill: #fff; stroke: var(--none); stroke-width: 2; } .same { fill: #aab4bd; } .open { fill: #6b7884; }
.controls { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; margin: 14px 0; } .controls label { display: inline-flex; flex-wrap: wrap; max-width: 100%; gap: 8px; align-items: center; font-weight: 600; }
select, button { font: inherit; font-size: 15px; padding: 6px 10px; border: 1px solid #74818d; border-radius: 5px; background: #fff; color: inherit; max-width: 100%; } select { width: 19em; } input[type=range] { width: min(320px, 50vw); min-height: 28px; accent-color: var(--mission); } output { min-width: 11em; font-variant-numeric: tabular-nums; }
.maps { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 290px), 1fr)); gap: 12px 28px; } .maps h3 { margin: 4px 0; }
.map rect { stroke: #9aa6b1; stroke-width: 0.7; } .map text { text-anchor: middle; font-size: 12px; } .map .number { font-weight: 700; font-size: 13.5px; font-variant-numeric: tabular-nums; } .map .dark text { fill: #fff; }
.scroll { overflow-x: auto; margin: 8px 0; } table { border-collapse: collapse; font-size: 15px; font-variant-numeric: tabular-nums; width: 100%; } th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: right; vertical-align: baseline; white-space: nowrap; } th[scope=row], th:first-child { text-align: left; font-weight: 500; white-space: normal; min-width: 9em; } thead th { border-bottom: 2px solid var(--ink); font-weight: 600; vertical-align: bottom; } tbody th.group { font-weight: 700; padding-top: 16px; } td small, th small { color: var(--soft); font-size: 13px; display: block; font-weight: 400; } td.text { text-align: left; white-space: normal; min-width: 12em; } tr.better td.verdict { color: var(--mission); font-weight: 600; } tr.worse td.verdict { color: var(--none); font-weight: 600; }
details { margin: 6px 0; } .more { border-top: 1px solid var(--line); margin: 0; padding: 8px 0; } .more:first-of-type { margin-top: 24px; } .more > summary { font-weight: 600; } summary { cursor: pointer; padding: 3px 0; } .numbers summary { color: var(--mission); width: fit-content; } .numbers table { font-size: 14px; }
pre { white-space: pre-wrap; background: var(--tint); padding: 14px 16px; overflow-x: auto; font-size: 14.5px; border-radius: 5px; } code { font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: 0.92em; overflow-wrap: anywhere; }
.flags { display: flex; height: 22px; border-radius: 4px; overflow: hidden; margin: 12px 0; gap: 2px; } .flags span { min-width: 3px; } ul.plain { padding-left: 20px; max-width: 68ch; } li { margin: 4px 0; }
footer { margin-top: 72px; padding-block: 20px 48px; border-top: 1px solid var(--line); font-size: 14px; color: var(--soft); } .hashes { columns: 3 260px; font-size: 12.5px; list-style: none; padding: 0; }
@media (max-width: 700px) { .grid2 svg .tick, .grid2 svg .strip { font-size: 16px; } body { font-size: 16px; } main, header, footer { padding-inline: 16px; } .headline { grid-template-columns: 1fr; } .headline svg { max-width: 320px; } svg.wide { display: none !important; } svg.narrow { display: block !important; } h2 { margin-top: 48px; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } * { transition: none !important; animation: none !important; } }
@media print { body { font-size: 10.5pt; } nav, .controls, button, .numbers { display: none; } main, header, footer { max-width: none; padding: 0; } figure, tr, .short li { break-inside: avoid; } h2, h3, summary { break-after: avoid; } h2 { margin-top: 28pt; } .scroll { overflow: visible; } table { font-size: 9pt; } th, td, td.text, th[scope=row], th:first-child { white-space: normal; min-width: 0; padding-right: 6pt; } thead { display: table-header-group; } * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } .grid2 { grid-template-columns: 1fr 1fr; } .grid3, .maps { grid-template-columns: 1fr 1fr 1fr; } a { color: inherit; } }
`;
