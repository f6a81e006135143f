import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { forceKindCount, forceKinds, institutionKindCount, institutionKinds, mechanism } from "../tables.ts";
import { balance, effectiveCapacity } from "./institutions.ts";

const police = forceKinds.indexOf("police");
const army = forceKinds.indexOf("army");
const policeService = institutionKinds.indexOf("policeService");
const ministries = institutionKinds.indexOf("ministries");
const hundred = 100;

/** Mean of a property of a force after some people with another mean have joined it. */
export function mixed(value: number, people: number, newValue: number, newPeople: number): number {
  return people + newPeople > 0 ? (value * people + newValue * newPeople) / (people + newPeople) : value;
}

/**
 * How far what was taught is upheld: by mentors or by the service's own superiors, of whom one can stand in for the other, and
 * not under fire.
 */
export function upheld(mentoring: number, supervision: number, security: number): number {
  return (1 - (1 - mentoring) * (1 - supervision)) * security;
}

/**
 * Skill after a step: it approaches what is upheld, between the skill of men without training (`untrained`) and 1. Somebody below
 * the former can only learn.
 */
export function nextSkill(skill: number, held: number, untrained: number, rate: number, step: number): number {
  if (skill < untrained) return skill + (untrained - skill) * closing(rate, step);
  const above = (skill - untrained) / (1 - untrained);
  return untrained + (1 - untrained) * balance(above, rate * held, rate * (1 - held), step);
}

/** Share of women among those who join: as it is, or more where somebody looks for them. */
export function womenAmongNew(usual: number, sought: number, effort: number): number {
  return usual + Math.max(0, sought - usual) * effort;
}

export const service = mechanism({
  id: "service",
  title: "Recruit, vet, train, deploy, lose",
  summary:
    "Forces are filled up to their planned strength. Recruits wait for a place at the academy, which serves the whole country; without " +
    "places a few are sent out untrained. Vetting dismisses the worst. What training taught is lost again unless mentors or the " +
    "service's own superiors uphold it, and nothing is upheld under fire: reform asks for security. Unpaid people without loyalty desert. Training " +
    "alone does little (Blair 2019); support works in peace (Blair 2021).",
  cites: ["blair2019", "blair2021", "blairKarimMorse2019", "karim2017"],
  parameters: {
    recruiting: num({ default: 0.06, max: 1, plausible: [0.02, 0.15], unit: "1/week", label: "Vacancies filled with recruits where it is safe and pay comes", evidence: "assumed" }),
    deterred: num({ default: 0.5, max: 1, plausible: [0.2, 0.9], unit: "share", label: "Recruits who stay away where pay never comes", evidence: "assumed" }),
    course: num({ default: 26, min: 1, plausible: [8, 52], unit: "weeks", label: "Length of the course", evidence: "assumed" }),
    ownPlaces: num({ default: 0.01, max: 1, plausible: [0.003, 0.03], unit: "graduates per planned person a week", label: "Graduates of a service with full capacity of its own", evidence: "assumed" }),
    untrained: num({ default: 0.005, max: 1, plausible: [0, 0.02], unit: "1/week", label: "Recruits sent out untrained", evidence: "assumed" }),
    graduateSkill: num({ default: 0.6, max: 1, plausible: [0.4, 0.8], unit: "share", label: "Skill of graduates", evidence: "assumed" }),
    recruitSkill: num({ default: 0.15, max: 0.9, plausible: [0.05, 0.3], unit: "share", label: "Skill without training, to which neglected skill falls", evidence: "assumed" }),
    learning: num({ default: 0.012, max: 1, plausible: [0.004, 0.03], unit: "1/week", label: "Speed at which skill follows what is upheld", evidence: "assumed", cites: ["blairKarimMorse2019"] }),
    mentorsHalf: num({ default: 3, min: 0.01, plausible: [1, 10], unit: "mentors per 100 officers", label: "Mentors at which half of their effect is reached", evidence: "assumed" }),
    drillHalf: num({ default: 1, min: 0.01, plausible: [0.3, 4], unit: "places per 100 soldiers a week", label: "Army training at which half of its effect on those in service is reached", evidence: "assumed" }),
    insecurityHalf: num({ default: 40, min: 1, plausible: [15, 120], unit: "deaths per 100,000 a year", label: "Insecurity at which half of reform is blocked", evidence: "assumed" }),
    unfit: num({ default: 0.3, max: 1, plausible: [0.05, 0.6], unit: "share", label: "Reviewed people dismissed from a force of the worst conduct", evidence: "assumed" }),
    screened: num({ default: 0.7, max: 1, plausible: [0.3, 1], unit: "share", label: "Graduates whose record was looked at before they joined", evidence: "assumed" }),
    attrition: num({ default: 0.001, max: 1, plausible: [0.0005, 0.002], unit: "1/week", label: "Retirement, sickness, other jobs", evidence: "assumed" }),
    desertion: num({ default: 0.008, max: 1, plausible: [0.002, 0.03], unit: "1/week", label: "Desertion of people who are never paid and owe no loyalty", evidence: "assumed" }),
    downsizing: num({ default: 0.01, max: 1, plausible: [0.003, 0.05], unit: "1/week", label: "Surplus discharged in peace", evidence: "assumed" }),
    arrearsHalf: num({ default: 8, min: 0.5, plausible: [4, 20], unit: "weeks", label: "Pay owed at which half of its effects is reached", evidence: "assumed" }),
    womenPolice: num({ default: 0.18, max: 1, plausible: [0.05, 0.35], unit: "share", label: "Women among new officers", evidence: "calibrated", cites: ["bacon2015"] }),
    womenSought: num({ default: 0.35, max: 1, plausible: [0.2, 0.5], unit: "share", label: "Women among new officers under the strongest campaign", evidence: "assumed", cites: ["karim2017"] }),
    recruitersHalf: num({ default: 0.5, min: 0.01, plausible: [0.1, 2], unit: "people per 100 officers", label: "People recruiting women at which half of the difference is made", evidence: "assumed" }),
    womenArmy: num({ default: 0.05, max: 1, plausible: [0.01, 0.15], unit: "share", label: "Women among new soldiers and agents", evidence: "assumed" }),
  },
  over: "forces",
  reads: {
    forces: ["district", "kind", "target", "payArrears", "loyalty", "conduct"],
    districts: ["insecurity"],
    institutions: ["capacity", "substituted"],
    work: ["policeTraining", "mentors", "vetting", "armyTraining", "womenRecruitment"],
    country: ["peaceWeeks"],
  },
  writes: { forces: ["trainees", "skill", "women", "vetted", "deserted"] },
  changes: { forces: ["strength"] },
  before: { forces: ["trainees", "strength", "vetted"] },
  run({ forces: f, districts: d, institutions: o, work, country }, p, { from, to, step }) {
    const recruit = closing(p.recruiting, step);
    const finish = closing(1 / p.course, step);
    const sentOut = closing(p.untrained, step);
    const discharge = country.peaceWeeks[0] > 0 ? closing(p.downsizing, step) : 0;
    // Academies serve the whole country: places are shared by those who wait for them.
    const waiting = new Float64Array(forceKindCount);
    const places = new Float64Array(forceKindCount);
    for (let i = 0; i < f.n; i++) {
      const kind = f.kind[i];
      const office = f.district[i] * institutionKindCount + (kind === police ? policeService : ministries);
      waiting[kind]! += f.traineesBefore[i];
      places[kind]! += p.ownPlaces * f.target[i] * o.capacity[office];
    }
    for (let k = 0; k < d.n; k++) {
      places[police]! += work.policeTraining[k];
      places[army]! += work.armyTraining[k];
    }
    for (let i = from; i < to; i++) {
      const k = f.district[i];
      const kind = f.kind[i];
      const isPolice = kind === police;
      const security = 1 - saturate(d.insecurity[k], p.insecurityHalf);
      const hungry = saturate(f.payArrears[i], p.arrearsHalf);
      const serving = f.strengthBefore[i];
      const trainees = f.traineesBefore[i];

      const seats = waiting[kind]! > 0 ? (places[kind]! * step * trainees) / waiting[kind]! : 0;
      const graduates = Math.min(trainees * finish, seats);
      const raw = (trainees - graduates) * sentOut;
      const vacancies = Math.max(0, f.target[i] - serving - trainees);
      f.trainees[i] = trainees - graduates - raw + vacancies * recruit * security * (1 - p.deterred * hungry);

      // Reviewers of a district look at those who were not looked at yet, of all forces alike.
      const first = k * forceKindCount;
      let unreviewed = 0;
      for (let j = first; j < first + forceKindCount; j++) unreviewed += f.strengthBefore[j] * (1 - f.vettedBefore[j]);
      const mine = serving * (1 - f.vettedBefore[i]);
      const reviewed = unreviewed > 0 ? mine * Math.min(1, (work.vetting[k] * step) / unreviewed) : 0;
      const dismissed = reviewed * p.unfit * (1 - f.conduct[i]);
      const kept = serving - dismissed;
      const vetted = kept > 0 ? Math.min(1, (serving * f.vettedBefore[i] + reviewed - dismissed) / kept) : 0;

      const recruiters = isPolice && serving > 0 ? saturate((work.womenRecruitment[k] * hundred) / serving, p.recruitersHalf) : 0;
      const surplus = Math.max(0, kept - f.target[i]) * discharge;
      const desertion = p.desertion * hungry * (1 - f.loyalty[i]);
      const left = (kept - surplus) * (1 - closing(p.attrition + desertion, step));
      const gone = kept - surplus - left;
      f.deserted[i] = desertion > 0 ? (gone * desertion) / (p.attrition + desertion) : 0;
      const joined = graduates + raw;
      f.strength[i] = left + joined;
      f.vetted[i] = mixed(vetted, left, joined > 0 ? (p.screened * graduates) / joined : 0, joined);
      f.women[i] = mixed(f.women[i], left, isPolice ? womenAmongNew(p.womenPolice, p.womenSought, recruiters) : p.womenArmy, joined);

      const office = k * institutionKindCount + (isPolice ? policeService : ministries);
      const supervision = effectiveCapacity(o.capacity[office], o.substituted[office]);
      const per = serving > 0 ? hundred / serving : 0;
      const help = isPolice
        ? saturate(work.mentors[k] * per, p.mentorsHalf)
        : kind === army
          ? saturate(work.armyTraining[k] * per, p.drillHalf)
          : 0;
      const taught = joined > 0 ? (graduates * p.graduateSkill + raw * p.recruitSkill) / joined : 0;
      const entered = mixed(f.skill[i], left, taught, joined);
      f.skill[i] = nextSkill(entered, upheld(help, supervision, security), p.recruitSkill, p.learning, step);
    }
  },
});
