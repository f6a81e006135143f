import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { forceKindCount, forceKinds, institutionKindCount, institutionKinds, mechanism } from "../tables.ts";
import { balance, effectiveCapacity } from "./institutions.ts";

const police = forceKinds.indexOf("police");
const army = forceKinds.indexOf("army");
const policeService = institutionKinds.indexOf("policeService");

/** Mean of a property of a force after some people with another mean have joined it. */
export function mixed(value: number, people: number, newValue: number, newPeople: number): number {
  return people + newPeople > 0 ? (value * people + newValue * newPeople) / (people + newPeople) : value;
}

/** Training lasts where mentors stand by or the service itself supervises; one can stand in for the other. */
export function sticks(mentoring: number, supervision: number): number {
  return 1 - (1 - mentoring) * (1 - supervision);
}

export const service = mechanism({
  id: "service",
  title: "Recruit, train, deploy, lose",
  summary:
    "Forces are filled up to their planned strength. Recruits wait for places at the academy, whose places are the country's; without " +
    "places some are sent out untrained. Vetting dismisses the worst. What training taught is lost unless mentors or a working " +
    "service uphold it, and nothing is upheld under fire. Unpaid men desert. Reform asks for security; training alone does little " +
    "(Blair 2019; Blair 2021).",
  cites: ["blair2019", "blair2021", "blairKarimMorse2019", "karim2017"],
  parameters: {
    recruiting: num({ default: 0.03, max: 1, plausible: [0.01, 0.1], unit: "1/week", label: "Vacancies filled with recruits by a state that pays", evidence: "assumed" }),
    course: num({ default: 26, min: 1, plausible: [8, 52], unit: "weeks", label: "Length of the course", evidence: "assumed" }),
    ownPlaces: num({ default: 0.01, max: 1, plausible: [0.003, 0.03], unit: "graduates per planned officer a week", label: "Graduates of a police service at full capacity of its own", evidence: "assumed" }),
    untrained: num({ default: 0.005, max: 1, plausible: [0, 0.02], unit: "1/week", label: "Recruits sent out untrained", evidence: "assumed" }),
    graduateSkill: num({ default: 0.6, max: 1, plausible: [0.4, 0.8], unit: "share", label: "Skill of graduates", evidence: "assumed" }),
    recruitSkill: num({ default: 0.15, max: 1, plausible: [0.05, 0.3], unit: "share", label: "Skill without training, to which neglected skill falls", evidence: "assumed" }),
    mentoring: num({ default: 0.012, max: 1, plausible: [0.004, 0.03], unit: "1/week", label: "Skill gained under intense mentoring", evidence: "assumed", cites: ["blairKarimMorse2019"] }),
    forgetting: num({ default: 0.012, max: 1, plausible: [0.004, 0.03], unit: "1/week", label: "Skill lost where nobody upholds it", evidence: "assumed" }),
    mentorsHalf: num({ default: 3, min: 0.01, plausible: [1, 10], unit: "mentors per 100 officers", label: "Mentors at which half of their effect is reached", evidence: "assumed" }),
    drillHalf: num({ default: 1, min: 0.01, plausible: [0.3, 4], unit: "places per 100 soldiers a week", label: "Army training at which half of its lasting effect is reached", evidence: "assumed" }),
    insecurityHalf: num({ default: 40, min: 1, plausible: [15, 120], unit: "deaths per 100,000 a year", label: "Insecurity at which half of reform is blocked", evidence: "assumed" }),
    unfit: num({ default: 0.3, max: 1, plausible: [0.05, 0.6], unit: "share", label: "Reviewed men dismissed from the worst force", evidence: "assumed" }),
    attrition: num({ default: 0.001, max: 1, plausible: [0.0005, 0.002], unit: "1/week", label: "Retirement, sickness, other jobs", evidence: "assumed" }),
    desertion: num({ default: 0.01, max: 1, plausible: [0.002, 0.03], unit: "1/week", label: "Desertion of men who are never paid", evidence: "assumed" }),
    downsizing: num({ default: 0.01, max: 1, plausible: [0.003, 0.05], unit: "1/week", label: "Surplus discharged in peace", evidence: "assumed" }),
    arrearsHalf: num({ default: 8, min: 0.5, plausible: [4, 20], unit: "weeks", label: "Pay owed at which half of desertion is reached and half of the recruits stay away", evidence: "assumed" }),
    womenPolice: num({ default: 0.22, max: 1, plausible: [0.05, 0.35], unit: "share", label: "Women among new officers", evidence: "assumed", cites: ["karim2017"] }),
    womenArmy: num({ default: 0.05, max: 1, plausible: [0.01, 0.15], unit: "share", label: "Women among new soldiers and agents", evidence: "assumed" }),
  },
  over: "forces",
  reads: {
    forces: ["district", "kind", "target", "payArrears", "conduct"],
    districts: ["insecurity"],
    institutions: ["capacity", "substituted"],
    work: ["policeTraining", "mentors", "vetting", "armyTraining"],
    country: ["peaceWeeks"],
  },
  writes: { forces: ["trainees", "skill", "women", "vetted"] },
  changes: { forces: ["strength"] },
  before: { forces: ["trainees", "strength", "vetted"] },
  run({ forces: f, districts: d, institutions: o, work, country }, p, { from, to, step }) {
    const recruit = closing(p.recruiting, step);
    const finish = closing(1 / p.course, step);
    const untrained = closing(p.untrained, step);
    const discharge = country.peaceWeeks[0] > 0 ? closing(p.downsizing, step) : 0;
    // Academies serve the whole country: places are shared by those who wait for them.
    const waiting = [0, 0, 0];
    let policePlaces = 0, armyPlaces = 0;
    for (let k = 0; k < d.n; k++) {
      const first = k * forceKindCount;
      for (let kind = 0; kind < forceKindCount; kind++) waiting[kind]! += f.traineesBefore[first + kind];
      const office = k * institutionKindCount + policeService;
      policePlaces += work.policeTraining[k] + p.ownPlaces * f.target[first + police] * o.capacity[office];
      armyPlaces += work.armyTraining[k];
    }
    for (let i = from; i < to; i++) {
      const k = f.district[i];
      const kind = f.kind[i];
      const isPolice = kind === police;
      const security = 1 - saturate(d.insecurity[k], p.insecurityHalf);
      const hungry = saturate(f.payArrears[i], p.arrearsHalf);
      // Trainees.
      const trainees = f.traineesBefore[i];
      const places = isPolice ? policePlaces : kind === army ? armyPlaces : 0;
      const seats = waiting[kind]! > 0 ? (places * step * trainees) / waiting[kind]! : 0;
      const graduates = Math.min(trainees * finish, seats);
      const raw = (trainees - graduates) * untrained;
      const vacancies = Math.max(0, f.target[i] - f.strengthBefore[i] - trainees);
      f.trainees[i] = trainees - graduates - raw + vacancies * recruit * security * (1 - hungry);
      // Vetting: capacity is shared by those not yet reviewed in the district.
      const first = k * forceKindCount;
      let unreviewed = 0;
      for (let j = first; j < first + forceKindCount; j++) unreviewed += f.strengthBefore[j] * (1 - f.vettedBefore[j]);
      const serving = f.strengthBefore[i];
      const mine = serving * (1 - f.vettedBefore[i]);
      const reviewed = unreviewed > 0 ? mine * Math.min(1, (work.vetting[k] * step) / unreviewed) : 0;
      const dismissed = reviewed * p.unfit * (1 - f.conduct[i]);
      // Losses.
      const surplus = Math.max(0, serving - dismissed - f.target[i]) * discharge;
      const left = (serving - dismissed - surplus) * (1 - closing(p.attrition + p.desertion * hungry, step));
      const joined = graduates + raw;
      f.strength[i] = left + joined;
      const passed = serving - dismissed > 0 ? (serving * f.vettedBefore[i] + reviewed - dismissed) / (serving - dismissed) : 0;
      f.vetted[i] = clamp01(mixed(clamp01(passed), left, 0, joined));
      f.women[i] = mixed(f.women[i], left, isPolice ? p.womenPolice : p.womenArmy, joined);
      // Skill.
      const office = k * institutionKindCount + policeService;
      const help = serving > 0 ? (isPolice ? saturate((work.mentors[k] / serving) * 100, p.mentorsHalf) : kind === army ? saturate((work.armyTraining[k] / serving) * 100, p.drillHalf) : 0) : 0;
      const supervision = isPolice ? effectiveCapacity(o.capacity[office], o.substituted[office]) : o.capacity[office];
      const gain = p.mentoring * help * security;
      const loss = p.forgetting * (1 - sticks(help, supervision) * security);
      const entered = mixed(f.skill[i], left, joined > 0 ? (graduates * p.graduateSkill + raw * p.recruitSkill) / joined : 0, joined);
      const above = Math.max(0, entered - p.recruitSkill) / (1 - p.recruitSkill);
      f.skill[i] = entered < p.recruitSkill ? entered + (p.recruitSkill - entered) * closing(gain, step) : p.recruitSkill + (1 - p.recruitSkill) * balance(above, gain, loss, step);
    }
  },
});
