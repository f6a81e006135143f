import type { ArmedGroup } from "./armed.ts";
import { clamp01, round } from "./arithmetic.ts";
import { conflicts } from "./conflicts.ts";
import { dateOfWeek } from "../date.ts";
import { block, figure } from "./figures.ts";
import { contributorNames } from "./mission.ts";
import type { CountryPlan } from "./options.ts";

/** Names that the parts of a file share. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** Assumed: leverage and will by kind of actor, alignments, the share of power that a settlement promises to all rebels. */
const others = {
  opposition: ["Opposition parties", "opposition", 0.3, 0.6],
  friendlyPower: ["A permanent member of the Council that wants the mission", "councilMember", 0.8, 0.7],
  rivalPower: ["A permanent member of the Council that would rather have its own man", "councilMember", 0.6, 0.4],
  region: ["The regional organisation", "regionalBody", 0.5, 0.8],
  reliefOrganisations: ["International relief organisations", "ngo", 0.2, 0.8],
  civilSociety: ["Women's and church groups", "civilSociety", 0.25, 0.9],
} as const;
const promised = 0.4;
const weights = {
  government: 0.6,
  armed: 0.4,
  neighbour: 0.4,
  contributor: 0.3,
  neighbourWill: 0.5,
  contributorWill: 0.7,
} as const;
const elections = { first: 120, every: 208, weeks: 6, severity: 0.4 } as const;

const actor = (label: string, kind: string, leverage: number, will: number) => ({
  label,
  kind,
  leverage: figure(leverage),
  will: figure(round(clamp01(will))),
});

/** Everybody who has a say, and what they want. */
export function makeActors(plan: CountryPlan, leaders: readonly Named[], abroad: readonly Named[]) {
  const { will } = conflicts[plan.conflict];
  return {
    government: actor("The government", "hostGovernment", weights.government, will),
    ...Object.fromEntries(leaders.map(({ id, label }) => [id, actor(label, "armedLeadership", weights.armed, will)])),
    ...Object.fromEntries(
      abroad.map(({ id, label }) => [id, actor(label, "neighbour", weights.neighbour, weights.neighbourWill)]),
    ),
    ...Object.fromEntries(
      Object.entries(others).map(([id, [label, kind, leverage, wants]]) => [id, actor(label, kind, leverage, wants)]),
    ),
    ...Object.fromEntries(
      contributorNames.map(({ id, label }) => [
        id,
        actor(label, "contributor", weights.contributor, weights.contributorWill),
      ]),
    ),
  };
}

/** Who stands with whom: enemies, sponsors, and a Council that is not of one mind. */
export function makeRelations(groups: readonly ArmedGroup[], leaders: readonly Named[], abroad: readonly Named[]) {
  const relation = (from: string, to: string, alignment: number, sponsorship = 0) => ({
    from,
    to,
    alignment: figure(alignment),
    sponsorship: figure(sponsorship),
  });
  return [
    ...groups.flatMap(({ sponsor, sponsorship }, i) => {
      const leader = leaders[i]!.id;
      if (sponsor === "government")
        return [relation("government", leader, 0.8, sponsorship), relation(leader, "government", 0.6)];
      const enemies = [relation("government", leader, -0.8), relation(leader, "government", -0.8)];
      if (sponsor === null) return enemies;
      return [
        ...enemies,
        relation(abroad[sponsor]!.id, leader, 0.6, sponsorship),
        relation(abroad[sponsor]!.id, "government", -0.5),
      ];
    }),
    relation("opposition", "government", -0.4),
    relation("friendlyPower", "rivalPower", 0),
    relation("rivalPower", "government", 0.2),
    relation("region", "government", 0.3),
    relation("friendlyPower", "reliefOrganisations", 0.6, 0.3),
  ];
}

/** The settlement between government and rebels, if there is one. */
export function makeAgreements(
  plan: CountryPlan,
  groups: readonly ArmedGroup[],
  ids: readonly Named[],
  guaranteed: boolean,
) {
  const { agreement } = conflicts[plan.conflict];
  const rebels = groups.flatMap(({ kind, fighters }, i) => (kind === "rebel" ? [{ id: ids[i]!.id, fighters }] : []));
  const armed = rebels.reduce((total, { fighters }) => total + fighters, 0);
  if (agreement === null || rebels.length === 0) return {};
  return {
    settlement: {
      label: "The settlement",
      date: figure(dateOfWeek(agreement, plan.start)),
      parties: rebels.map(({ id }) => id),
      powerShare: block(
        Object.fromEntries(
          rebels.map(({ id, fighters }) => [id, round(promised * (armed > 0 ? fighters / armed : 1 / rebels.length))]),
        ),
      ),
      guarantor: guaranteed ? "mission" : null,
    },
  };
}

/** Elections, the only shocks that every country has. */
export function makeShocks({ years, start }: CountryPlan) {
  const weeks = Array.from({ length: years }, (_, i) => elections.first + i * elections.every).filter(
    (week) => week < years * 52,
  );
  return Object.fromEntries(
    weeks.map((week, i) => [
      `election${i + 1}`,
      {
        label: i === 0 ? "First elections" : "Elections",
        kind: "election",
        date: figure(dateOfWeek(week, start)),
        severity: figure(elections.severity),
        duration: figure(elections.weeks),
      },
    ]),
  );
}
