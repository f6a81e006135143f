import { falls, flow, level, rises, shows, stock } from "../../observe.ts";
import {
  answered,
  type Declared,
  disputes,
  diverted,
  killed,
  reporting,
  surveyed,
  takes,
  trustInMission,
  trustInPolice,
  uncounted,
  unmet,
  warned,
} from "./declared.ts";
import { drones, early, held, late, predicted, slandered } from "./scenes.ts";

const relief = { priority: 1, budget: 10 };

/** Relief, society and what the mission knows. */
export const people: readonly Declared[] = [
  {
    component: "reliefFood",
    scene: held,
    task: relief,
    claim: "Food aid feeds people, and armed groups with them.",
    decides: falls(unmet("food"), "card of food relief: Sphere 2018"),
    beside: [rises(diverted, "card of food relief: Nunn and Qian 2014"), takes.patrols],
  },
  {
    component: "reliefWater",
    scene: held,
    task: relief,
    claim: "Wells and tankers bring water.",
    decides: falls(unmet("water"), "card of water relief: Sphere 2018"),
    beside: [rises(diverted, "Nunn and Qian 2014"), takes.patrols],
  },
  {
    component: "reliefShelter",
    scene: held,
    task: relief,
    claim: "Sheets and camps shelter those who fled.",
    decides: falls(unmet("shelter"), "card of shelter relief: Sphere 2018"),
    beside: [
      rises(diverted, "Nunn and Qian 2014"),
      shows(stock("people displaced", "displaced", early), "card of shelter relief: Sphere 2018"),
      takes.patrols,
    ],
  },
  {
    component: "reliefMedical",
    scene: held,
    task: relief,
    claim: "Clinics care for the sick.",
    decides: falls(unmet("medical"), "card of medical relief: Sphere 2018"),
    beside: [rises(diverted, "Nunn and Qian 2014"), takes.patrols],
  },
  {
    component: "quickImpactProjects",
    scene: held,
    task: { priority: 0.5, budget: 2 },
    claim: "A mission's small projects are too small to earn it trust.",
    decides: surveyed(
      level("trust in the mission", "trustInMission", early),
      "card of quick-impact projects: small beside the need; Crost and others 2014 against Berman and others 2011",
    ),
    beside: [
      falls(unmet("water"), "card of quick-impact projects: Berman and others 2011"),
      shows(flow("violent incidents", "incidents", early), "Crost and others 2014; Berman and others 2011"),
      takes.demobilisation,
    ],
  },
  {
    component: "rightsEducation",
    scene: held,
    task: { priority: 2 },
    claim: "People who know their rights report more and trust the police no more.",
    decides: rises(reporting, "mission.md M11; Blair, Karim and Morse 2019"),
    beside: [surveyed(trustInPolice, "Blair, Karim and Morse 2019"), takes.demobilisation],
  },
  {
    component: "communityEngagement",
    scene: held,
    task: { priority: 2 },
    claim: "Meetings with people raise reporting, and neither trust in the police nor safety.",
    decides: surveyed(trustInPolice, "card of community engagement: Blair, Weinstein and others 2021"),
    beside: [
      rises(reporting, "card of community engagement: Blair, Karim and Morse 2019"),
      uncounted(flow("homicides", "crime", late), "card of community engagement: Blair, Weinstein and others 2021"),
      takes.demobilisation,
    ],
  },
  {
    component: "dialogue",
    scene: held,
    task: { priority: 2 },
    claim: "Dialogue brings divided groups together.",
    decides: rises(
      level("trust between groups", "trustBetweenGroups", late),
      "card of dialogue, P64: Smidt 2020; Cilliers and others 2016",
    ),
    beside: [
      falls(disputes, "card of dialogue: Smidt 2020"),
      shows(level("fear", "fear", late), "card of dialogue: Paluck 2010; Cilliers and others 2016 find harm"),
      takes.demobilisation,
    ],
  },
  {
    component: "informationDefence",
    scene: slandered,
    task: { priority: 1, budget: 2 },
    claim: "Slander that is answered costs the mission less trust.",
    decides: rises(trustInMission, "card of information defence: Trithart 2022; Nyhan and Reifler 2010 doubt it"),
    beside: [takes.demobilisation, takes.money],
  },
  {
    component: "analysisCell",
    scene: predicted,
    task: { priority: 1 },
    claim: "A mission that is placed by prediction answers more attacks, the better it predicts.",
    decides: rises(answered, "card of the analysis cell: Hegre and others 2019"),
    finding: "teams answer the same share of attacks: where to stand is told nearly as well by where attacks were as by where they are foreseen",
    beside: [shows(killed, "card of the analysis cell: Cederman and Weidmann 2017"), takes.relief],
  },
  {
    component: "surveillance",
    scene: drones,
    task: { priority: 2 },
    claim: "Drones warn of more attacks; warning alone saves nobody.",
    decides: rises(warned, "card of surveillance: Dorn 2011"),
    beside: [uncounted(killed, "card of surveillance, P13: OIOS 2014"), takes.money],
  },
  {
    component: "secureCommunications",
    scene: drones,
    task: { priority: 1, budget: 10 },
    claim: "Warnings that are passed on in time bring more answers.",
    decides: rises(answered, "card of secure communications: Dorn 2011"),
    beside: [
      rises(level("effort left after coordination", "coordination", early), "card of secure communications: Dorn 2011"),
      takes.relief,
    ],
  },
];
