import { at, formatShort, html, type Html } from "../page/index.ts";
import { cut, svg } from "./chart.ts";
import { axis, type Panel } from "./panels.ts";

const [whole, left, gap, most] = [1060, 300, 18, 6];

/** Panels with the same rows as columns beside one list of names, for wide pages; on a second line from the seventh on. */
export function multiples(
  list: readonly Panel[],
  { label, step }: { readonly label: string; readonly step: number },
): Html {
  const lines = Math.ceil(list.length / most);
  const perLine = Math.ceil(list.length / lines);
  const width = Math.min(220, (whole - left) / perLine) - gap;
  const height = (list[0]?.rows.length ?? 0) * step + 62;
  const parts = Array.from({ length: lines }, (_, line) => {
    const own = list.slice(line * perLine, (line + 1) * perLine);
    return html`<g transform="translate(0 ${at(line * (height + 10))})"
      >${own[0].rows.map((row, i) => html`<text x="0" y="${at(36 + (i + 0.5) * step + 4.5)}">${cut(row.label, 44)}</text>`)}
      ${own.map((panel, k) => column(panel, left + gap + k * (width + gap), width, step))}</g
    >`;
  });
  return svg("wide", [whole, lines * (height + 10)], label, parts);
}

function column({ title, values, rows, zone }: Panel, from: number, width: number, step: number): Html {
  const { x, ticks } = axis([...values.filter(Number.isFinite), 0], [from, from + width]);
  const [top, bottom] = [34, 36 + rows.length * step];
  const letters = Math.floor(width / 7.9);
  const space = title.indexOf(", ");
  const [first, second] = [title.slice(0, space), title.slice(space + 2)];
  return html`<text class="group" x="${at(from)}" y="12">${cut(first, letters)}</text>
    <text class="group" x="${at(from)}" y="27">${cut(second, letters)}</text>
    ${zone ? html`<rect class="zone" x="${at(x(zone[0]))}" y="${top}" width="${at(x(zone[1]) - x(zone[0]))}" height="${bottom - top}" />` : null}
    ${ticks.map(
      (tick) =>
        html`<line
            class="${tick === 0 ? "zero" : "grid"}"
            x1="${at(x(tick))}"
            x2="${at(x(tick))}"
            y1="${top}"
            y2="${bottom + 3}"
          />
          <text
            class="tick"
            text-anchor="${tick === ticks[0] ? "start" : tick === ticks.at(-1) ? "end" : "middle"}"
            x="${at(x(tick))}"
            y="${bottom + 17}"
            >${formatShort(tick)}</text
          >`,
    )}
    ${rows.map((row, i) => html`<g class="row ${row.kind ?? ""}"><title>${row.title}</title>${row.draw(x, 36 + (i + 0.5) * step)}</g>`)}`;
}
