import { falls, flow, level, rises, shows } from "../../observe.ts";
import {
  abuses,
  conduct,
  consent,
  type Declared,
  homicides,
  officers,
  reporting,
  surveyed,
  takes,
  trustInPolice,
  uncounted,
} from "./declared.ts";
import { held, infiltrated, late, wholeMandate } from "./scenes.ts";

/** Police, army and intelligence, and those who watch them. */
export const police: readonly Declared[] = [
  {
    component: "policeTraining",
    scene: held,
    task: { priority: 1.5, modality: "assist", budget: 5 },
    claim: "Training alone makes abler police, and no more trusted ones.",
    decides: surveyed(trustInPolice, "card of police training: Blair 2019; Blair, Karim and Morse 2019"),
    beside: [
      rises(officers, "card of police training, P70: mission.md M7"),
      surveyed(conduct, "card of police training: Blair 2019"),
      takes.money,
    ],
  },
  {
    component: "policeMentoring",
    scene: held,
    task: { priority: 1.5, modality: "assist" },
    claim: "Mentors beside local officers lower crime and raise no trust.",
    decides: falls(homicides, "card of police mentoring: Bara 2020; Di Salvatore 2019"),
    beside: [
      rises(conduct, "card of police mentoring: Bara 2020"),
      surveyed(trustInPolice, "card of police mentoring: Blair, Karim and Morse 2019"),
    ],
  },
  {
    component: "policeEquipment",
    scene: held,
    task: { priority: 1, budget: 5, modality: "assist" },
    claim: "With kit police are seen more, and are no better.",
    decides: rises(
      level("people whom police reach", "policing", late),
      "card of police equipment: officers get further; mission.md M7",
    ),
    beside: [surveyed(conduct, "card of police equipment: Dube and Naidu 2015"), takes.money],
  },
  {
    component: "vetting",
    scene: held,
    task: { priority: 1 },
    claim: "Dismissing the worst lowers abuse and costs officers.",
    decides: falls(abuses, "card of vetting: Karim 2019"),
    beside: [falls(officers, "card of vetting: Karim 2019; it costs people in service"), takes.demobilisation],
  },
  {
    component: "oversight",
    scene: held,
    task: { priority: 1, modality: "assist" },
    claim: "Where officials are watched more comes to light, so that corruption seems no better; the host resents it.",
    decides: surveyed(
      level("perceived corruption", "perceivedCorruption", { from: 69, to: 208 }),
      "card of oversight, P58: Blair 2019",
    ),
    beside: [
      falls(abuses, "card of oversight: Olken and Pande 2012"),
      falls(consent, "card of oversight, P56: Dorussen and Gizelis 2013"),
      takes.demobilisation,
    ],
    finding:
      "what bodies of control bring to light is worth more here than surveys found: very few people on the task reach half of it (corruption.oversightHalf), so corruption seems clearly worse within three years, and not merely no better",
  },
  {
    component: "rightsMonitoring",
    scene: held,
    task: { priority: 1 },
    claim: "Naming and shaming restrains nobody by itself and costs consent.",
    decides: uncounted(abuses, "card of rights monitoring: Hafner-Burton 2008"),
    beside: [falls(consent, "card of rights monitoring, P56: Dorussen and Gizelis 2013"), takes.demobilisation],
  },
  {
    component: "intelligenceOversight",
    scene: held,
    task: { priority: 1, modality: "assist" },
    claim: "Limits on intelligence services lower abuse by state forces; governments resent the question.",
    decides: falls(abuses, "card of intelligence oversight: Born and Caparini 2007"),
    beside: [falls(consent, "card of intelligence oversight: Dorussen and Gizelis 2013"), takes.demobilisation],
  },
  {
    component: "armyReform",
    scene: held,
    task: { priority: 2, modality: "assist", budget: 5 },
    claim: "Training makes an abler army, and without pay and oversight no more trusted one.",
    decides: surveyed(level("trust in the army", "trustInArmy", late), "card of army reform: Howard 2008 on Angola"),
    beside: [
      rises(level("skill of the army", "armySkill", late), "card of army reform: Howard 2008"),
      shows(abuses, "card of army reform: abler predators; Howard 2008"),
      takes.observers,
    ],
  },
  {
    component: "threatTraining",
    scene: infiltrated,
    task: { priority: 1, modality: "assist", budget: 3 },
    claim: "Trained forces find those who work for somebody else.",
    decides: falls(level("infiltrated forces", "infiltration", late), "card of threat training: mission.md F6"),
    beside: [
      shows(abuses, "card of threat training: means against one's own people; Savage and Caverley 2017"),
      takes.observers,
    ],
  },
  {
    component: "womenInUniform",
    scene: wholeMandate,
    task: { priority: 1, budget: 2 },
    claim: "More women in contingents go with less misconduct; numbers alone make the police no better.",
    decides: falls(
      flow("cases of misconduct", "missionMisconduct", late),
      "card of women in uniform: Karim and Beardsley 2016",
    ),
    beside: [
      surveyed(conduct, "card of women in uniform, P66: Karim and others 2018"),
      rises(reporting, "card of women in uniform: Karim and Beardsley 2017"),
      takes.courts,
    ],
  },
];
