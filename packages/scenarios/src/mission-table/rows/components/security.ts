import { falls, flow, happens, level, rises, shows } from "../../observe.ts";
import {
  agreed,
  answered,
  diverted,
  type Declared,
  fighters,
  killed,
  killedByRebels,
  killedByState,
  known,
  takes,
  ties,
  uncounted,
  surveyed,
} from "./declared.ts";
import { before, early, fragile, held, late, idle, unguardedRelief } from "./scenes.ts";

/** Soldiers and observers, and the end of armed groups. */
export const security: readonly Declared[] = [
  {
    component: "patrols",
    scene: idle,
    task: { priority: 3 },
    claim: "Patrols make rebels hurt fewer civilians; they do not restrain the government, and crime is no lower.",
    decides: falls(killedByRebels, "card of patrols: Fjelde, Hultman and Nilsson 2019"),
    beside: [
      uncounted(killedByState, "card of patrols: Fjelde, Hultman and Nilsson 2019"),
      rises(flow("homicides", "crime", early), "card of patrols: Di Salvatore 2019, where no police come along"),
      takes.relief,
    ],
  },
  {
    component: "protection",
    scene: idle,
    task: { priority: 3, where: "mostViolentThird" },
    claim: "Guards where people are threatened save civilians.",
    decides: falls(killed, "card of protection: Hultman, Kathman and Shannon 2013"),
    beside: [uncounted(killedByState, "card of protection: Carnegie and Mikulaschek 2020"), takes.relief],
  },
  {
    component: "quickReaction",
    scene: idle,
    task: { priority: 3 },
    claim: "A reserve answers attacks to which nobody near by could come.",
    decides: rises(answered, "card of quick reaction: OIOS 2014"),
    beside: [
      shows(killed, "card of quick reaction: it deters only through the answers that it gives; OIOS 2014"),
      shows(flow("peacekeepers killed", "missionCasualties", early), "mission.md M1: whoever comes is in danger"),
      takes.relief,
    ],
  },
  {
    component: "convoyEscort",
    scene: unguardedRelief,
    task: { priority: 2 },
    claim: "Escorted relief comes through to the people, and less of it is taken.",
    decides: falls(
      level("unmet needs a person", "unmetNeed", early, { unit: "needs" }),
      "card of convoy escort: Nunn and Qian 2014",
    ),
    beside: [
      falls(diverted, "card of convoy escort: Nunn and Qian 2014"),
      shows(level("trust in the mission", "trustInMission", early), "card of convoy escort: IASC 2013 fears for it"),
    ],
  },
  {
    component: "ceasefireMonitoring",
    scene: fragile,
    claim: "Watched parties keep to their agreement for longer; observers protect nobody.",
    decides: rises(agreed, "card of ceasefire monitoring: Fortna 2004, 2008; P41 and P46 find it weak"),
    finding:
      "in this country the agreement holds to the end in every run, watched or not, so that there is nothing left to gain; the mission does learn of more incidents",
    beside: [
      rises(known, "card of ceasefire monitoring: Fortna 2004"),
      uncounted(killed, "card of ceasefire monitoring: Hultman and others 2013 find harm"),
    ],
  },
  {
    component: "interposition",
    scene: fragile,
    task: { priority: 2 },
    claim: "Soldiers between the sides keep a ceasefire for longer; patrols lose them.",
    decides: rises(agreed, "card of interposition: Fortna 2008"),
    finding:
      "in this country the agreement holds to the end in every run, so that there is nothing left to gain, and whoever stands between the sides is missing on patrol",
    beside: [uncounted(killed, "card of interposition: it stands between the armed; Fortna 2008"), takes.patrols],
  },
  {
    component: "mediation",
    scene: idle,
    claim: "Mediators without enforcement shorten no war while it is fought.",
    decides: uncounted(
      flow("battle deaths", "battleDeaths", early),
      "card of mediation, P12: Gilligan and Sergenti 2008",
    ),
    beside: [shows(level("will of armed leaders", "leadersWill", early), "Howard 2008"), takes.relief],
    finding:
      "where no agreement names them, leaders believe the peace as far as mediators vouch for it (bargaining.ts, after Beardsley and others 2017), so talks calm this war; Gilligan and Sergenti 2008 found no such effect of missions",
  },
  {
    component: "prevention",
    scene: before,
    task: { priority: 3 },
    claim: "Those who come early make the onset of war less likely.",
    decides: falls(
      happens("onset of armed conflict within four years", "onset", { from: 0, to: 208 }),
      "card of prevention: Öberg and others 2009",
    ),
    beside: [
      falls(flow("battle deaths", "battleDeaths", { from: 0, to: 208 }), "card of prevention: Öberg and others 2009"),
      shows(level("consent", "consent", early), "Duursma 2020: a guest weighs on its host"),
    ],
  },
  {
    component: "disarmament",
    scene: held,
    claim: "Sites let fighters whose leaders have settled lay down arms; patrols lose those who guard the sites.",
    decides: falls(fighters, "card of disarmament: Walter 1997"),
    beside: [uncounted(killed, "card of disarmament: Humphreys and Weinstein 2007"), takes.patrols],
  },
  {
    component: "demobilisation",
    scene: held,
    claim: "Staff discharge fighters, who break with their commanders no more than others.",
    decides: { ...takes.demobilisation, expect: "rise", source: "card of demobilisation; mission.md M10" },
    beside: [surveyed(ties, "card of demobilisation: Humphreys and Weinstein 2007")],
  },
  {
    component: "reintegration",
    scene: held,
    task: { priority: 1.5, budget: 30 },
    claim: "Capital gives former fighters a living; it does not part them from their commanders.",
    decides: rises(
      level("former fighters with a living", "formerFightersAtWork", late),
      "card of reintegration: Blattman and Annan 2016",
    ),
    beside: [
      falls(flow("people who join armed groups", "recruits", early), "P60"),
      surveyed(ties, "card of reintegration: Humphreys and Weinstein 2007"),
      takes.money,
    ],
  },
];
