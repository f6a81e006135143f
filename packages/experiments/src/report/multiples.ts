import { at, formatTicks, html, type Html } from "../page/index.ts";
import { svg, wrap } from "./chart.ts";
import { axis, type Panel } from "./panels.ts";

const [whole, left, gap, most] = [1060, 290, 18, 6];
/** Letters that fit beside the columns. */
const nameLetters = 41;
/** Height of a line of text, and of the titles. */
const [lineHeight, head] = [14, 52];

/** Panels with the same rows as columns beside one list of names, for wide pages; on a second line from the seventh on. */
export function multiples(
  list: readonly Panel[],
  { label, step, axisTitle }: { readonly label: string; readonly step: number; readonly axisTitle: string },
): Html {
  const lines = Math.ceil(list.length / most);
  const perLine = Math.ceil(list.length / lines);
  const width = Math.min(220, (whole - left) / perLine) - gap;
  const names = (list[0]?.rows ?? []).map(({ label: name }) => wrap(name, nameLetters, 3));
  const rowStep = Math.max(step, ...names.map((lines) => lines.length * lineHeight + 3));
  const height = names.length * rowStep + head + 26;
  const parts = Array.from({ length: lines }, (_, line) => {
    const own = list.slice(line * perLine, (line + 1) * perLine);
    return html`<g transform="translate(0 ${at(line * (height + 10))})"
      >${names.map((lines, i) =>
        lines.map(
          (text, k) =>
            html`<text x="0" y="${at(head + (i + 0.5) * rowStep + 4.5 + (k - (lines.length - 1) / 2) * lineHeight)}"
              >${text}</text
            >`,
        ),
      )}
      <text class="side" x="${left}" y="${at(height - 9)}" text-anchor="end">${axisTitle}</text>
      ${own.map((panel, k) => column(panel, left + gap + k * (width + gap), width, rowStep))}</g
    >`;
  });
  return svg("wide", [whole, lines * (height + 10)], label, parts);
}

function column({ title, values, rows, zone }: Panel, from: number, width: number, step: number): Html {
  const { x, ticks } = axis([...values.filter(Number.isFinite), 0], [from, from + width]);
  const words = formatTicks(ticks);
  const [top, bottom] = [head - 2, head + rows.length * step];
  const letters = Math.floor(width / 7.6);
  const space = title.indexOf(", ");
  const [first, second] = [title.slice(0, space), title.slice(space + 2)];
  return html`${[first, ...wrap(second, letters, 2)].map(
    (text, i) => html`<text class="${i === 0 ? "side" : "group"}" x="${at(from)}" y="${12 + i * 16}">${text}</text>`,
  )}
  ${zone ? html`<rect class="zone" x="${at(x(zone[0]))}" y="${top}" width="${at(x(zone[1]) - x(zone[0]))}" height="${bottom - top}" />` : null}
  ${ticks.map(
    (tick, i) =>
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
          >${words[i]}</text
        >`,
  )}
  ${rows.map((row, i) => html`<g class="row ${row.kind ?? ""}"><title>${row.title}</title>${row.draw(x, head + (i + 0.5) * step)}</g>`)}`;
}
