import { conflicts } from "./conflicts.ts";
import { dateOfWeek } from "../date.ts";
import { block, figure, figures } from "./figures.ts";
import type { CountryPlan } from "./options.ts";
import { tasksOf } from "./tasks.ts";

/**
 * Share of the peak that is planned some weeks after the start. Contributors come later than planned, so that half are there after some four months and
 * nine tenths after nine, between Liberia 2003 (three and eight) and Sierra Leone 1999 (eight and twenty-three) in the monthly data of Hultman, Kathman and Shannon.
 */
const arrival: readonly (readonly [week: number, share: number])[] = [
  [0, 0.05],
  [3, 0.15],
  [7, 0.3],
  [13, 0.5],
  [20, 0.7],
  [30, 0.9],
  [39, 1],
];
/** Share of the peak that stays from a share of the mission's life on. */
const departure: readonly (readonly [life: number, share: number])[] = [
  [0.6, 0.7],
  [0.75, 0.45],
  [0.9, 0.2],
  [1, 0],
];
/** Where phases begin, in shares of the mission's life. */
const phases = { buildUp: 0, consolidation: 0.35, handover: 0.75, closed: 1 } as const;
/** Parts of the uniformed strength (the rest are troops), civilians beside it, and yearly cost of one in uniform, million US$. */
const parts = { police: 0.12, formedOfPolice: 0.5, observers: 0.015, civilians: 0.1, cost: 0.045 } as const;
const weeksInYear = 52;

const kinds = {
  buildUp: { label: "Build-up: ceasefire, protection, disarmament, relief", robustness: 0.7, clarity: 0.7 },
  consolidation: { label: "Consolidation: police, courts, local government", robustness: 0.7, clarity: 0.75 },
  handover: { label: "Handover: advice, and fewer soldiers", robustness: 0.5, clarity: 0.75 },
  closed: { label: "Mission closed", robustness: 0, clarity: 1 },
} as const;

/** Contributors are kinds of states, not states. */
const contributors = {
  regionalPower: {
    label: "A large state of the region",
    share: 0.3,
    equipment: 0.5,
    training: 0.55,
    caveats: 0.2,
    tolerance: 40,
    women: 0.04,
    conduct: 0.7,
  },
  largeContributor: {
    label: "A large contributor from another continent",
    share: 0.35,
    equipment: 0.6,
    training: 0.6,
    caveats: 0.2,
    tolerance: 40,
    women: 0.04,
    conduct: 0.75,
  },
  smallNeighbour: {
    label: "A small state near by",
    share: 0.2,
    equipment: 0.45,
    training: 0.5,
    caveats: 0.25,
    tolerance: 20,
    women: 0.05,
    conduct: 0.7,
  },
  specialist: {
    label: "A rich state that sends specialists",
    share: 0.15,
    equipment: 0.9,
    training: 0.85,
    caveats: 0.45,
    tolerance: 6,
    women: 0.08,
    conduct: 0.8,
  },
} as const;
export const contributorNames = Object.entries(contributors).map(([id, { label }]) => ({ id, label }));

/** A ceiling in tens; parts that are rounded each may together be one above their sum. */
const tens = (people: number): number => (people === 0 ? 0 : Math.ceil((people + 1) / 10) * 10);

/** The mission of a made country as it stands in a file; null if nobody comes. */
export function makeMission(plan: CountryPlan) {
  const { mission: begin, size } = conflicts[plan.conflict];
  const peak = Math.round((plan.population / 1000) * plan.mission * size);
  if (peak === 0) return null;
  const life = Math.round(plan.missionYears * weeksInYear);
  const leaving = departure.map(([share, stays]) => [Math.round(share * life), stays] as const);
  const steps = [...arrival.filter(([week]) => week < leaving[0]![0]), ...leaving];
  const date = (week: number): string => dateOfWeek(begin + week, plan.start);
  const series = (most: number) => [
    block(Object.fromEntries(steps.map(([week, share]) => [date(week), Math.round(share * most)]))),
  ];
  const police = Math.round(peak * parts.police);
  const observers = Math.round(peak * parts.observers);
  const starts = Object.entries(phases).map(([id, share]) => ({
    id: id as keyof typeof phases,
    week: Math.round(share * life),
  }));
  const ceiling = (from: number, until: number): number =>
    Math.max(
      ...steps.filter(([week], i) => week < until && (steps[i + 1]?.[0] ?? Infinity) > from).map(([, share]) => share),
      0,
    );
  return {
    id: "mission",
    label: "A peacekeeping mission",
    start: figure(date(0)),
    strength: {
      infantry: series(peak - police - observers),
      police: series(police),
      formedPolice: series(Math.round(police * parts.formedOfPolice)),
      observers: series(observers),
      civilians: series(Math.round(peak * parts.civilians)),
    },
    phases: Object.fromEntries(
      starts.map(({ id, week }, i) => {
        const most = id === "closed" ? 0 : ceiling(week, starts[i + 1]!.week);
        return [
          id,
          {
            label: kinds[id].label,
            date: figure(date(week)),
            military: figure(tens((peak - police) * most)),
            police: figure(tens(police * most)),
            robustness: kinds[id].robustness,
            clarity: kinds[id].clarity,
            tasks: tasksOf(id, plan),
          },
        ];
      }),
    ),
    budget: [
      block(
        Object.fromEntries(
          [[0, 1] as const, ...leaving].map(([week, share]) => [
            date(week),
            Math.round(share * peak * parts.cost * 10) / 10,
          ]),
        ),
      ),
    ],
    funding: 1,
    // On average 92.5 % of a ceiling is ever reached (Rappa 2016).
    deployment: 0.925,
    lag: 0,
    contributors: Object.fromEntries(
      Object.entries(contributors).map(([id, { label, ...rest }]) => [id, { label, ...figures(rest) }]),
    ),
  };
}
