import { dataTable, formatNumber, formatPercent, html, type Html } from "../page/index.ts";
import type { DifferenceRow, RobustnessTable } from "../analysis/types.ts";
import type { Distribution } from "../types.ts";
import { equalCostText, scaleText } from "./equal-cost.ts";
import { sentence } from "./forest.ts";
import { type Chapter, chaptersOf, disclaimer, type ReportInput } from "./input.ts";

/** The result in plain words, and what is not as it should be. */
export function overview(input: ReportInput): Html {
  const { runs } = input.analysis;
  const incomplete = [
    runs.failed > 0 ? `${formatNumber(runs.failed)} failed` : "",
    runs.missing > 0 ? `${formatNumber(runs.missing)} missing` : "",
  ].filter(Boolean);
  const { otherModel = null } = input.about;
  return html`<section id="result" aria-label="Result">
    ${otherModel === null ? null : html`<p class="warning">${otherModel}</p>`}
    <div class="results">
      ${chaptersOf(input)
        .map(say)
        .map(
          ({ first, detail }) =>
            html`<p class="say">${first}</p>
              ${detail === "" ? null : html`<p>${detail}</p>`}`,
        )}
      ${chaptersOf(input).map((chapter) => {
        const text = equalCostText(chapter);
        return text === undefined ? null : html`<p>${text}</p>`;
      })}
    </div>
    ${incomplete.length > 0 ? html`<p class="warning">${incomplete.join(" and ")} of ${formatNumber(runs.planned)} runs: pairs without them are left out, which biases results if they failed for a reason.</p>` : null}
    <p class="disclaimer">${disclaimer(input)}</p>
  </section>`;
}

/** "Liberia, civilians killed: 3 of 5 mandates are better than “no mission”." And what follows: numbers of the best, the rest. */
function say({ names, country, input }: Chapter): { readonly first: string; readonly detail: string } {
  const { outcomes } = input.experiment;
  const main = outcomes.find(({ direction, measure }) => direction !== "none" && measure !== "cost") ?? outcomes[0];
  const rows = country.differences.filter(({ outcome, mean }) => outcome === main.id && Number.isFinite(mean));
  const place = `${names.country(country.scenario)}, ${main.label.toLowerCase()}`;
  const baseline = `“${names.arm(country.arms[0])}”`;
  if (rows.length === 0)
    return {
      first: `${place}: ${country.arms.length < 2 ? "one design, and nothing to compare it with" : "no pairs of runs yet"}.`,
      detail: "",
    };
  const count = (verdict: DifferenceRow["verdict"]): number => rows.filter((row) => row.verdict === verdict).length;
  const none = count("better") + count("worse") === 0;
  const others = (["worse", "practically the same", "not resolved yet"] as const).flatMap((verdict) =>
    count(verdict) > 0 ? [`${count(verdict)} ${verdict}`] : [],
  );
  const good = rows.toSorted((a, b) => (main.direction === "higher" ? b.mean - a.mean : a.mean - b.mean))[0];
  const tail = others.length > 0 ? `, ${others.join(", ")}` : "";
  const short = count("not resolved yet") > 0 ? "yet" : "by more than what matters";
  return {
    first: none
      ? `${place}: none of ${rows.length} mandates is told apart from ${baseline} ${short}.`
      : `${place}: ${count("better")} of ${rows.length} mandates are better than ${baseline}${tail}.`,
    detail: `Best mean: ${sentence(good, names.arm(good.arm), main.unit)}.${bestText(
      country.robustness.find((table) => table.outcome === main.id && table.best === good.arm),
      rows.length,
    )}`,
  };
}

/** Whether the best mean is told apart from the others. */
function bestText(table: RobustnessTable | undefined, mandates: number): string {
  if (table === undefined || mandates < 2) return "";
  const p = table.probabilityOfBest;
  const chance = p > 0.99 ? "above 99 %" : p < 0.5 ? "" : `at least ${formatPercent(p)}`;
  return chance === ""
    ? " It is not told apart from the next best."
    : ` That no other is better by more than what matters has a probability of ${chance}.`;
}

/** Arms, factors and outcomes as they were asked for. */
export function designSection({ experiment }: ReportInput): Html {
  const { arms, factors, outcomes } = experiment;
  return html`<h3>Mandates</h3>
    ${dataTable("arms", "Mandates", {
      head: ["Mandate", "Id", "Scenario", "Laid over it"],
      rows: arms.map(({ id, label, scenario, mandates, set, scale, withoutMission }) => [
        label,
        id,
        scenario ?? experiment.scenario,
        [withoutMission ? "no mission" : "", ...mandates, ...set, scaleText(scale)].filter(Boolean).join(", ") || "–",
      ]),
    })}
    ${factors.length === 0 ? null : html`<h3>What was varied</h3>`}
    ${
      factors.length === 0
        ? null
        : dataTable("factors", "Factors", {
            head: ["Factor", "Role", "Where", "Spread", "Unit", "Source"],
            rows: factors.map(({ label, role, path, distribution, unit, source }) => [
              label,
              role,
              path,
              spread(distribution),
              unit,
              source ?? "not said",
            ]),
          })
    }
    <h3>Outcomes</h3>
    ${dataTable("outcomes", "Outcomes", {
      head: ["Outcome", "Measure", "Taken as", "Weeks", "Unit", "Better", "Effect of interest", "Good enough"],
      rows: outcomes.map(({ label, measure, reduce, from, until, unit, direction, effectOfInterest, threshold }) => [
        label,
        measure,
        reduce,
        `${from} to ${until}`,
        unit,
        direction === "none" ? "–" : direction,
        effectOfInterest === null ? "not said" : formatNumber(effectOfInterest),
        threshold === null ? "–" : formatNumber(threshold),
      ]),
    })}`;
}

function spread(distribution: Distribution): string {
  switch (distribution.kind) {
    case "uniform":
      return `uniform, ${distribution.min} to ${distribution.max}`;
    case "logUniform":
      return `log-uniform, ${distribution.min} to ${distribution.max}`;
    case "triangular":
      return `triangular, ${distribution.min}, ${distribution.mode}, ${distribution.max}`;
    case "normal":
      return `normal, ${distribution.mean} ± ${distribution.sd}, cut at ${distribution.min} and ${distribution.max}`;
    case "values":
      return `one of ${distribution.values.join(", ")}`;
  }
}

/** What the experiment cannot tell. */
export function limitsSection({ about }: ReportInput): Html {
  const points = [
    "What will happen anywhere. It compares designs in one model; countries are stylised, and invented ones stand for none.",
    "Whether a single number is right. Trust the direction and the order of designs more than sizes, and sizes more than decimals.",
    "What lies outside the ranges that were varied. Intervals know of luck and of these factors; not knowing the right rules comes on top.",
    "Whether the model agrees with what is known. It was put to published findings and fails some of them; truce evidence measures them and says which.",
    "Why by itself. Sensitivities and boxes describe the model; they are causes in it and hypotheses elsewhere.",
    "Whether a mandate is right. Law, politics and the wishes of the people concerned are not in it.",
  ];
  return html`<ul class="plain">
      ${points.map((point) => html`<li>${point}</li>`)}
    </ul>
    ${about.countries.map(
      ({ name, speculative, limits }) =>
        html`${speculative.length > 0 ? html`<p><b>Speculative, not calibrated, in ${name}:</b> ${speculative.join("; ")}.</p>` : null}
        ${limits === "" ? null : html`<p><b>The authors of ${name} add:</b> ${limits}</p>`}`,
    )}`;
}
