import { falls, flow, happens, level, rises, shows, staysWithin } from "../../observe.ts";
import {
  courts,
  type Declared,
  disputes,
  homicides,
  lentToCourts,
  ownCourts,
  participation,
  takes,
} from "./declared.ts";
import { atPost, building, early, fragile, gone, held, late, leaving, reviewed } from "./scenes.ts";

/** Courts, offices and what makes them last. */
export const services: readonly Declared[] = [
  {
    component: "courts",
    scene: held,
    task: { priority: 2, modality: "assist", budget: 10 },
    claim: "Where courts work people turn to the state.",
    decides: rises(level("use of state justice", "stateJustice", late), "card of courts, P58: Blair 2019"),
    beside: [
      rises(courts, "card of courts, P59: Blair 2021"),
      falls(disputes, "mission.md M6; Blattman and others 2014"),
      takes.demobilisation,
    ],
  },
  {
    component: "accessToJustice",
    scene: building,
    task: { priority: 1 },
    claim: "Legal aid brings disputes to courts, which settle more of them; those who build courts lose people.",
    decides: falls(disputes, "card of access to justice: Blattman and others 2014"),
    beside: [rises(level("use of state justice", "stateJustice", late), "P58: Blair 2019"), takes.courts],
    finding:
      "people do take more disputes to the state, but courts as able and honest as these settle next to none of them beside what lapses, and what elders and dialogue settle (civic-life.ts): the further use is worth some thousandths of all that is settled",
  },
  {
    component: "corrections",
    scene: held,
    task: { priority: 1, modality: "assist", budget: 3 },
    claim: "Where sentences are served there is less crime.",
    decides: falls(homicides, "card of corrections: that sentences are served; Blair 2021"),
    beside: [
      rises(level("own capacity of services", "ownCapacity", late), "card of corrections: Blair 2021"),
      takes.demobilisation,
    ],
    finding:
      "prisons gain capacity, and nothing reads it but the mission's own reviews (review.ts): in this model nobody's life depends on prisons, as decision 25 says",
  },
  {
    component: "localGovernance",
    scene: held,
    task: { priority: 2, modality: "assist" },
    claim: "Offices that work draw people into public affairs.",
    decides: rises(participation, "card of local governance: mission.md E3"),
    beside: [
      rises(level("trust in the state", "trustInState", late), "card of local governance: Rothstein and Stolle 2008"),
      takes.demobilisation,
    ],
  },
  {
    component: "electoralSupport",
    scene: fragile,
    task: { priority: 2 },
    claim: "Help with elections draws people in and does not change the risk of war.",
    decides: staysWithin(
      0.1,
      "one run in ten: studies of countries do not see less",
      happens("relapse", "relapse", { from: 69, to: 260 }),
      "card of electoral support: Doyle and Sambanis 2000 against Collier and others 2008",
    ),
    beside: [rises(participation, "card of electoral support: Belgioioso and others 2020"), takes.courts],
  },
  {
    component: "institutionalDevelopment",
    scene: leaving,
    task: { priority: 1, budget: 5, modality: "assist" },
    claim: "Advice on how services run leaves more behind; nobody feels it while it is given.",
    decides: rises(
      level("court capacity in the year after exit", "courtCapacity", gone),
      "card of institutional development: mission.md M9; Pritchett and others 2013 doubt it",
    ),
    beside: [shows(level("court capacity in the last year at post", "courtCapacity", atPost), "Blair 2021")],
  },
  {
    component: "drawdown",
    scene: leaving,
    task: { priority: 1 },
    claim: "A planned handover leaves more of its own behind, and takes what was lent away sooner.",
    decides: rises(
      level("courts' own capacity in the year after exit", "courtCapacity.own", gone),
      "card of drawdown: mission.md M13; Collier and others 2008",
    ),
    beside: [
      falls(level("capacity lent to courts in the last year at post", "courtCapacity.lent", atPost), "Blair 2021"),
      shows(level("unmet needs after exit", "unmetNeed", gone, { unit: "needs" }), "mission.md M13"),
    ],
    finding:
      "handover works as far as own capacity has come towards its benchmark (institutions.benchmark), and after three years courts stand at a third of that; planners come from the civilians who build courts, and cost them more",
  },
  {
    component: "needsAssessment",
    scene: building,
    task: { priority: 0.1, budget: 5, modality: "assist" },
    claim: "What was asked for takes root better.",
    decides: rises(ownCourts, "card of needs assessment: Autesserre 2014"),
    beside: [shows(lentToCourts, "card of needs assessment: those who ask do not build; Autesserre 2010"), takes.money],
  },
  {
    component: "civilSocietyPartnership",
    scene: building,
    task: { priority: 0.1, budget: 5, modality: "assist" },
    claim: "Reforms planned with local associations take root better.",
    decides: rises(ownCourts, "card of partnership: Autesserre 2014"),
    beside: [
      rises(participation, "card of partnership: Paffenholz 2010 doubts it"),
      shows(lentToCourts, "Autesserre 2010: what one task gets, another misses"),
      takes.money,
    ],
  },
  {
    component: "benchmarks",
    scene: reviewed,
    task: { priority: 0.5 },
    claim: "Moving effort to what lags brings a mandate nearer to its benchmarks.",
    decides: falls(
      level("way still to go to the benchmarks", "benchmarkGap", late),
      "card of benchmarks: Howard 2008; Campbell 2018 doubts it",
    ),
    beside: [
      shows(level("trust between groups", "trustBetweenGroups", late), "card of benchmarks: Campbell 2018"),
      shows(flow("civilians killed", "civilianDeaths", early), "card of benchmarks: Campbell 2018"),
    ],
    finding:
      "as in F8: effort moves within one pool of civilian staff, so what a lagging task gains another loses, and reviewers come out of that pool",
  },
];
