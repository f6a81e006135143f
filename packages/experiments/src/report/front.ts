import { formatPercent } from "../page/index.ts";
import type { Chart } from "./chart.ts";
import { type Chapter, pairsText } from "./input.ts";
import { type Plane, plane } from "./plane.ts";

/** The Pareto front of the two first outcomes, as differences to the baseline: their intervals are those of the pairs. */
export function paretoFront({ names, country, suffix, input }: Chapter): Chart | undefined {
  const two = country.pareto.find(({ objectives }) => objectives.length === 2);
  if (two === undefined) return undefined;
  const { arms, differences, pareto } = country;
  const [first, second] = two.objectives.map((id) => names.outcome(id));
  const of = (arm: string, outcome: string) =>
    differences.find((row) => row.arm === arm && row.outcome === outcome) ?? { mean: 0, ci95: [NaN, NaN] as const };
  const title = ({ label, unit, direction }: typeof first): string =>
    `${label}, difference to “${names.arm(arms[0])}” (${unit}); ${direction} is better`;
  const short = ({ label, unit }: typeof first): string => `difference in ${label.toLowerCase()} (${unit})`;
  const drawing: Plane = {
    label: "Mandates in two outcomes; the table below has the numbers.",
    xTitle: [title(first), short(first)],
    yTitle: [title(second), short(second)],
    points: arms.map((arm, i) => {
      const [x, y] = [of(arm, first.id), of(arm, second.id)];
      const { onFront, probability } = two.members[i];
      return {
        label: names.arm(arm),
        title: `${names.arm(arm)}: on the front in ${formatPercent(probability)} of the samples`,
        x: x.mean,
        y: y.mean,
        xCi: x.ci95,
        yCi: y.ci95,
        filled: onFront,
      };
    }),
  };
  const drawn = differences.filter(({ outcome }) => outcome === first.id || outcome === second.id);
  const on = arms.filter((_, i) => two.members[i].onFront).map(names.arm);
  return {
    id: `front${suffix}`,
    title: `${names.country(country.scenario)}: ${first.label.toLowerCase()} against ${second.label.toLowerCase()}.`,
    summary: `Not beaten in both at once: ${on.join(", ")}.`,
    key: `Filled: on the Pareto front, so that no other mandate is as good in both and better in one. Lines: 95 % intervals of the paired differences, ${pairsText(input, drawn)}. The table says how often each is on the front when ${two.unit}s are drawn again (${two.units}), which make most of the error; also for all outcomes together.`,
    wide: plane(drawing, false),
    narrow: plane(drawing, true),
    table: {
      head: ["Mandate", "Outcomes", "On the front", "Share of samples", "Beaten by"],
      rows: pareto.flatMap(({ objectives, members }) =>
        members.map((member, i) => [
          names.arm(arms[i]),
          objectives.length === 2 ? `${first.label}, ${second.label}` : `all ${objectives.length} with a direction`,
          member.onFront ? "yes" : "no",
          formatPercent(member.probability),
          member.dominatedBy.length === 0 ? "–" : member.dominatedBy.map((other) => names.arm(arms[other])).join(", "),
        ]),
      ),
    },
  };
}
