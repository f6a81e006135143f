import { incidentKinds } from "@truce/core";
import { around, figure, meanCheck, resultOf } from "./checks.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";

const onCivilians = incidentKinds.indexOf("attackOnCivilians");
const stateAbuse = incidentKinds.indexOf("stateAbuse");

/** Attacks on civilians while the mission was there: all, known to it, answered; and the same for fights. */
export function answered(
  run: RunRecord,
  from: number,
  to: number,
): { attacks: number; known: number; responses: number } {
  const { week, kind, responded, known } = run.incidents!;
  const count = { attacks: 0, known: 0, responses: 0 };
  for (let i = 0; i < week.length; i++) {
    if (week[i]! < from || week[i]! >= to || (kind[i] !== onCivilians && kind[i] !== stateAbuse)) continue;
    count.attacks++;
    count.known += Math.max(known[i]!, responded[i]!);
    count.responses += responded[i]!;
  }
  return count;
}

export const responses: Pattern = {
  id: "responses",
  title: "Missions respond to a minority of attacks",
  statement: "About one reported attack on civilians in five is answered at once.",
  source: "P13 (OIOS 2014: 20 % of 507 reported attacks; from under 10 % to 68 % by mission)",
  measured:
    "With the mission, from arrival to exit: answered attacks on civilians (by armed groups and by the state) over those that the mission " +
    "came to know of. Aside: over all attacks.",
  reason: "Compatible with 10 to 30 %: the published mean is 20 % and missions differ widely.",
  measure(e: Ensemble) {
    const { history } = e.arms;
    const counts = history.runs.map((run) => answered(run, e.start, history.exit ?? run.weeks));
    const sum = (key: "attacks" | "known" | "responses"): number => counts.reduce((total, of) => total + of[key], 0);
    const presence = history.runs.map((run) => {
      const weeks = run.series["robustPresence"]!.slice(e.start + 52, e.start + 156);
      return weeks.reduce((total, now) => total + now, 0) / weeks.length;
    });
    return resultOf(
      [
        meanCheck(
          "share of known attacks answered",
          counts.map(({ known, responses: r }) => (known > 0 ? r / known : NaN)),
          around(0.1, 0.3),
        ),
        meanCheck(
          "share of all attacks answered",
          counts.map(({ attacks, responses: r }) => (attacks > 0 ? r / attacks : NaN)),
          around(0.1, 0.3),
          true,
        ),
      ],
      `A run has ${figure(sum("attacks") / counts.length)} attacks, the mission knows of ${figure(sum("known") / counts.length)} and answers ` +
        `${figure(sum("responses") / counts.length)}. Robust presence in its second and third year, by people: ${figure(meanCheck("", presence, around(0, 1)).value)}.`,
    );
  },
};
