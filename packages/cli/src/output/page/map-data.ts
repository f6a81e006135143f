import { symmetric } from "@truce/experiments/page";
import { spanOfWeeks } from "../../study/calendar.ts";
import { mainMeasures } from "../../study/groups.ts";
import { byPeriod, districtSeries, runsOf, year } from "../../study/periods.ts";
import type { ArmWords } from "../../study/arms.ts";
import type { Arm, MeasureInfo, Study } from "../../study/study.ts";

/** Numbers of the map, for the first drawing and for the script in the page. */
export interface MapData {
  readonly arms: ArmWords;
  readonly districts: readonly {
    readonly label: string;
    readonly short: string;
    readonly column: number;
    readonly row: number;
  }[];
  /** First the whole run, then years of the run. */
  readonly periods: readonly string[];
  readonly measures: readonly MapMeasure[];
}

export interface MapMeasure {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly kind: MeasureInfo["kind"];
  readonly direction: MeasureInfo["direction"];
  /** Means over runs: [period][district]. */
  readonly mission: readonly (readonly number[])[];
  readonly none: readonly (readonly number[])[] | null;
  /** Ends of the colour scales for the whole run and for years; differences run from −d to +d. */
  readonly top: readonly [run: number, year: number];
  readonly widest: readonly [run: number, year: number];
}

/** Undefined without a map or without a measure that knows districts. */
export function mapData(study: Study): MapData | undefined {
  const districts = study.scenario.districts;
  if (districts.length === 0 || districts.some((district) => district.tile === undefined)) return undefined;
  const first = study.pairs[0]?.mission;
  if (first === undefined) return undefined;
  const known = study.measures.filter(({ id }) => first.districts[id] !== undefined);
  const order = [...mainMeasures, ...known.map(({ id }) => id)];
  const measures = known
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((measure) => mapMeasure(study, measure));
  if (measures.length === 0) return undefined;
  const years = measures[0]!.mission.length - 1;
  const span = (i: number) => spanOfWeeks(study.scenario.start, i * year, Math.min(study.weeks, (i + 1) * year));
  return {
    districts: districts.map(({ label, tile }) => ({ label, ...tile! })),
    arms: study.arms,
    periods: ["the whole run", ...Array.from({ length: years }, (_, i) => span(i))],
    measures,
  };
}

function mapMeasure(study: Study, measure: MeasureInfo): MapMeasure {
  const mission = meanMap(study, "mission", measure);
  const none = study.twin ? meanMap(study, "none", measure) : null;
  const levels = [...mission, ...(none ?? [])];
  const tops = (period: number) =>
    Math.max(0, ...levels.filter((_, i) => (i % mission.length === 0) === (period === 0)).flat());
  const differences = mission.map((row, p) => row.map((value, d) => value - (none?.[p]![d] ?? value)));
  const { id, title, unit, kind, direction } = measure;
  const widest = [symmetric(differences[0]!), symmetric(differences.slice(1).flat())] as const;
  return { id, title, unit, kind, direction, mission, none, top: [tops(0), tops(1)], widest };
}

/** Mean over runs per period and district; the first period is the whole run. */
function meanMap(study: Study, arm: Arm, { id, kind }: MeasureInfo): number[][] {
  const runs = runsOf(study, arm);
  const count = study.scenario.districts.length;
  const sums: number[][] = [];
  for (const run of runs)
    for (let d = 0; d < count; d++) {
      const ticks = districtSeries(run.districts[id]!, d, count);
      const values = [byPeriod(ticks, kind, study.step, Infinity)[0]!, ...byPeriod(ticks, kind, study.step, year)];
      values.forEach((value, period) => {
        const row = (sums[period] ??= new Array<number>(count).fill(0));
        row[d] = row[d]! + value / runs.length;
      });
    }
  return sums.map((row) => row.map((value) => Number(value.toPrecision(4))));
}
