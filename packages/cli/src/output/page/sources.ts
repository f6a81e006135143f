import { dataTable, formatNumber, html, type Html, plural } from "@truce/experiments/page";
import type { ListedFigure } from "@truce/scenarios";
import type { SourceInfo, Study } from "../../study/study.ts";

/** Well known to assumed: the darker, the better known. */
const shades = ["#0c335a", "#2b6799", "#5f97c3", "#a9b8c4", "#e3b27c", "#c98a3d"];

/** Where the numbers of the scenario come from and how well they are known. */
export function sourcesSection(study: Study): Html {
  const { figures, flags, sources } = study.scenario;
  if (figures.length === 0) return html`<p>The scenario lists no figures.</p>`;
  const counts = Object.entries(flags).map(([flag, meaning], i) => ({
    flag,
    meaning,
    count: figures.filter((figure) => figure.flag === flag).length,
    shade: shades[Math.min(i, shades.length - 1)]!,
  }));
  const known = counts.filter(({ count }) => count > 0);
  return html`<p>
      The scenario holds ${plural(figures.length, "figure")}. Each has a source and a flag that says how it is known.
    </p>
    <div class="flags" role="img" aria-label="${known.map(({ count, meaning }) => `${count} ${meaning}`).join("; ")}">
      ${known.map(
        ({ count, shade, meaning }) =>
          html`<span style="flex:${count};background:${shade}" title="${count} ${meaning}"></span>`,
      )}
    </div>
    <ul class="legend">
      ${known.map(
        ({ flag, meaning, count, shade }) =>
          html`<li>
            <svg viewBox="0 0 40 16" aria-hidden="true"><rect width="40" height="16" rx="3" fill="${shade}" /></svg
            ><b>${flag}</b> ${meaning}: ${count}
          </li>`,
      )}
    </ul>
    ${bySection(figures, sources)}
    <h3>Sources</h3>
    <ul class="plain">
      ${sources.filter(({ key }) => figures.some((figure) => figure.source === key)).map(source)}
    </ul>`;
}

function bySection(figures: readonly ListedFigure[], sources: readonly SourceInfo[]): Html[] {
  const sections = new Map<string, ListedFigure[]>();
  for (const figure of figures) {
    const name = figure.path
      .split(".")
      .slice(0, figure.path.startsWith("country.") ? 2 : 1)
      .join(".");
    sections.set(name, [...(sections.get(name) ?? []), figure]);
  }
  return [...sections].map(([name, rows]) => {
    const table = {
      head: ["Figure", "Value", "Unit", "Flag", "Source"],
      rows: rows.map((figure) => [
        html`${figure.path.slice(name.length + 1) || name}<small>${figure.label}</small>`,
        typeof figure.value === "number" ? formatNumber(figure.value) : figure.value,
        figure.unit,
        figure.flag,
        sources.find(({ key }) => key === figure.source)?.title ?? figure.source,
      ]),
    };
    return html`<details>
      <summary><code>${name}</code> (${plural(rows.length, "figure")})</summary>
      ${dataTable(`figures-${name}`, `Figures of ${name}`, table)}
    </details>`;
  });
}

function source({ key, title, url, note }: SourceInfo): Html {
  const linked = url === undefined ? title : html`<a href="${url}" rel="noreferrer">${title}</a>`;
  return html`<li>${linked} <code>${key}</code>${note === undefined ? null : html` ${note}`}</li>`;
}
