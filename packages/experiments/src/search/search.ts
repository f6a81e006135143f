import type { Derived } from "../file/derive.ts";
import type { LoadedExperiment } from "../file/load.ts";
import type { ExperimentInput } from "../file/schema.ts";
import type { SearchSettings } from "../file/search.ts";
import type { RunResult } from "../types.ts";
import { candidatesOf } from "./candidates.ts";
import { holdOutRows } from "./hold-out.ts";
import { costPlace, searchParts } from "./parts.ts";
import { searchSays } from "./says.ts";
import { joined, type Stage, stageInput, stageOf, type StageSize } from "./stage.ts";
import { goOn, keeps, knownMean, probabilityOfBest, ranked, standings, type Standing } from "./training.ts";
import type { Candidate, CandidateRow, RoundRow, SearchResult } from "./types.ts";

/** Does a stage as an experiment of its own, or reads it where it was done before; null if it was stopped. */
export type RunStage = (
  name: string,
  input: ExperimentInput,
) => Promise<{ readonly derived: Derived; readonly results: readonly RunResult[] } | null>;

/**
 * Searches for a mandate under a budget: training rounds over the uncertainties, in which candidates that promise little are left
 * behind, then the finalists on points and seeds that were held out. Everything follows from the experiment, the settings and the results of
 * the stages, so that a search that was stopped goes on to the same end.
 * @returns null if a stage was stopped
 */
export async function search(
  { experiment }: Pick<LoadedExperiment, "experiment">,
  settings: SearchSettings,
  run: RunStage,
): Promise<SearchResult | null> {
  const aim = experiment.outcomes.find(({ id }) => id === settings.outcome)!;
  const direction = aim.direction === "higher" ? "higher" : "lower";
  const indifference = aim.effectOfInterest ?? 0;
  const choice = { ...settings, direction, indifference } as const;
  const all = candidatesOf(experiment, settings);
  const [baseline] = all;
  const rounds: RoundRow[] = [];
  const stages: Stage[] = [];
  const inRounds = new Map<string, number>();
  let on = all.slice(1).map(({ id }) => id);
  let left = settings.runs;
  const stage = async (
    size: StageSize,
  ): Promise<{ stage: Stage; row: RoundRow; derived: Derived; results: readonly RunResult[] } | null> => {
    const arms = all.filter(({ id }) => id === baseline.id || on.includes(id));
    const done = await run(size.name, stageInput(experiment, arms, size));
    if (done === null) return null;
    const { derived, results } = done;
    const failed = results.filter(({ status }) => status === "failed").length;
    const row = {
      name: size.name,
      arms: arms.length,
      points: derived.points.length,
      replications: size.replications,
      runs: results.length,
      failed,
      on: [],
    };
    return { ...done, row, stage: stageOf(size.name, derived.lock.experiment, derived.points, results) };
  };
  // Without uncertainties there is one point, in which all a round can have is more luck.
  const least = searchParts(experiment).uncertainties.length === 0 ? 1 : 2;
  for (let round = 1; round <= settings.rounds && on.length > 0; round++) {
    const share = left / (settings.rounds - round + 1) / settings.replications;
    const points = Math.max(least, Math.floor(share / (on.length + 1)));
    const done = await stage({ name: `round-${round}`, points, replications: settings.replications });
    if (done === null) return null;
    stages.push(done.stage);
    left = Math.max(0, left - done.row.runs);
    for (const id of [baseline.id, ...on]) inRounds.set(id, round);
    const next = left / Math.max(1, settings.rounds - round) / settings.replications;
    on = round === settings.rounds ? on : goOn(standings(experiment, stages, on, settings), Math.floor(next), choice);
    rounds.push({ ...done.row, on });
    if (on.length <= 1) break;
  }
  const last = standings(experiment, stages, on, settings);
  const first = standings(experiment, stages, [baseline.id], settings);
  const good = ranked(
    last.filter((one) => keeps(one, settings.budget) && Number.isFinite(one.difference.mean)),
    direction,
    settings.budget,
  );
  const finalists = good.slice(0, settings.finalists);
  on = finalists.map(({ id }) => id);
  const held = finalists.length === 0 ? undefined : await stage({ name: "hold-out", ...settings.holdOut });
  if (held === null) return null;
  const cost = costPlace(experiment);
  const result = {
    experiment: experiment.id,
    title: experiment.title,
    outcome: aim.id,
    outcomeLabel: aim.label,
    unit: aim.unit,
    direction,
    effectOfInterest: aim.effectOfInterest,
    budget: settings.budget,
    costUnit: cost < 0 ? null : experiment.outcomes[cost].unit,
    baseline: baseline.id,
    rounds,
    holdOut: held?.row ?? null,
    candidates: rowsOf(
      all,
      [
        ...first,
        ...finalists,
        ...standings(
          experiment,
          stages,
          all
            .slice(1)
            .map(({ id }) => id)
            .filter((id) => !on.includes(id)),
          settings,
        ),
      ],
      stages,
      inRounds,
      on,
      settings.budget,
      direction,
    ),
    finalists:
      held === undefined
        ? []
        : inOrder(
            holdOutRows(
              held.derived.lock.experiment,
              held.derived.points,
              held.results,
              [...first, ...finalists],
              settings,
            ),
            on,
          ),
    chosen: finalists[0]?.id ?? null,
    probabilityOfBest: probabilityOfBest(good, direction, indifference),
  } as const;
  const chosen = result.finalists.find(({ id }) => id === result.chosen);
  const whole = { ...result, beatsBaseline: chosen?.verdict === "better" };
  return { ...whole, says: searchSays(whole) };
}

/** Finalists in the order in which they were chosen; the baseline at the end. */
function inOrder<T extends { readonly id: string }>(rows: readonly T[], ids: readonly string[]): T[] {
  const place = ({ id }: T): number => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return rows.toSorted((a, b) => place(a) - place(b));
}

function rowsOf(
  all: readonly Candidate[],
  standing: readonly Standing[],
  stages: readonly Stage[],
  rounds: ReadonlyMap<string, number>,
  finalists: readonly string[],
  budget: number | null,
  direction: "lower" | "higher",
): CandidateRow[] {
  const [baseline, ...others] = standing;
  // Those that stayed longer first: differences over fewer points are not to be compared with theirs.
  const order = ranked(others, direction, budget).toSorted((a, b) => (rounds.get(b.id) ?? 0) - (rounds.get(a.id) ?? 0));
  const chosen = order.filter(({ id }) => finalists.includes(id));
  return [baseline, ...chosen, ...order.filter(({ id }) => !finalists.includes(id))].map((one): CandidateRow => {
    const { arm: _arm, ...candidate } = all.find(({ id }) => id === one.id)!;
    const seen = rounds.get(one.id) ?? 0;
    const points = joined(stages, one.id, 0).filter((row) => row.some(Number.isFinite)).length;
    const out = one !== baseline && !finalists.includes(one.id);
    const why = seen === 0 ? "not run" : keeps(one, budget) ? "others promise more" : "over budget";
    return {
      ...candidate,
      rounds: seen,
      points,
      value: one.value,
      difference: knownMean(one.difference),
      cost: one.cost,
      affordable: one.affordable,
      left: out ? why : null,
    };
  });
}
