import { unknownName, type Report } from "@truce/scenarios";
import type { Arm, Outcome } from "../types.ts";
import type { Parts } from "./parts.ts";

/** How a search for a mandate is done. */
export interface SearchSettings {
  /** Outcome that is to be made better; empty if no outcome has a direction. */
  readonly outcome: string;
  /** Most that a mandate may cost on average, in the unit of the outcome that is the cost; null if nobody has said. */
  readonly budget: number | null;
  /** Arms over which the levers are laid. */
  readonly over: readonly string[];
  /** Points over the levers. */
  readonly candidates: number;
  /** Runs of all training rounds together, at most; a round that is begun is at least one point. */
  readonly runs: number;
  readonly rounds: number;
  /** Seeds of each point; every round has seeds of its own. */
  readonly replications: number;
  /** Candidates, besides the baseline, that are tried on what was held out. */
  readonly finalists: number;
  readonly holdOut: { readonly points: number; readonly replications: number };
}

/** What the file says about a search; what is left out has a usual value. */
export function readSearch(
  parts: Parts,
  arms: readonly Pick<Arm, "id" | "withoutMission">[],
  outcomes: readonly Outcome[],
  report: Report,
): SearchSettings {
  const entry = parts.one("search") ?? {};
  const usual = outcomes.find(({ direction, measure }) => direction !== "none" && measure !== "cost");
  const { outcome = usual?.id ?? "", candidates = 16, rounds = 4, replications = 2, finalists = 3 } = entry;
  const aim = outcomes.find(({ id }) => id === outcome);
  if (entry.outcome !== undefined && aim === undefined)
    report(
      ["search", "outcome"],
      unknownName(
        "outcome of this file",
        outcome,
        outcomes.map(({ id }) => id),
      ),
    );
  if (aim?.direction === "none")
    report(["search", "outcome"], {
      kind: "inconsistent",
      message: `nothing says which way of ${outcome} is better`,
      todo: "write direction: lower or higher at the outcome",
    });
  const withMission = arms.filter(({ withoutMission }) => !withoutMission).map(({ id }) => id);
  for (const [index, id] of (entry.over ?? []).entries())
    if (!withMission.includes(id))
      report(["search", "over", index], unknownName("arm with a mission", id, withMission));
  return {
    outcome,
    budget: entry.budget ?? null,
    over: entry.over ?? withMission,
    candidates,
    runs: entry.runs ?? 40 * (candidates + arms.length),
    rounds,
    replications,
    finalists,
    holdOut: { points: entry.holdOut?.points ?? 16, replications: entry.holdOut?.replications ?? 4 },
  };
}
