import { amount, category, f64, flag, i32, ref, share, u8 } from "../kernel/column.ts";
import { forSchema } from "../kernel/mechanism.ts";
import { measuresFor } from "../kernel/measure.ts";

/** Who hurts civilians; spoiler factions and terrorist cells count with the rebels. */
export const perpetrators = ["rebel", "militia", "state", "criminal"] as const;
export const groupKinds = ["rebel", "militia", "spoiler", "terrorist", "criminal"] as const;
export const forceKinds = ["police", "army", "intelligence"] as const;
export const institutionKinds = ["courts", "corrections", "oversight", "localAdministration", "policeService", "ministries"] as const;
export const unitKinds = ["infantry", "formedPolice", "individualPolice", "observers", "civilAffairs", "engineers", "medical", "sensors"] as const;
/** How many sets of kinds of people there are: a set is a code with a bit for each kind. */
export const staffCodes = 1 << unitKinds.length;
/** The code of a set of kinds of people. */
export const staffCode = (kinds: Iterable<(typeof unitKinds)[number]>): number => [...kinds].reduce((code, kind) => code | (1 << unitKinds.indexOf(kind)), 0);
export const actorKinds = [
  "hostGovernment", "opposition", "armedLeadership", "neighbour", "councilMember", "contributor", "regionalBody", "ngo", "civilSociety",
] as const;
export const agreementStatus = ["pending", "inForce", "collapsed"] as const;
export const allocationRules = ["static", "reactive", "predictive"] as const;
export const modalities = ["monitor", "assist", "secure"] as const;
export const threatKinds = ["information", "terrorism", "organisedCrime", "hybridWarfare"] as const;
export const incidentKinds = ["battle", "attackOnCivilians", "attackOnMission", "stateAbuse"] as const;

/** An administrative unit. */
const districts = {
  area: amount("Area", "km²"),
  terrain: share("Difficulty of ground"),
  roads: share("Passability of roads"),
  resources: share("Lootable resources"),
  urban: share("Share of people in towns"),
  capital: flag("Seat of the capital"),
  border: share("Openness of borders to armed groups' sponsors"),
  statePresence: share("Reach of the state"),
  firstCommunity: i32("First community of the district; the last is before the next district's first", "row"),
  lastCommunity: i32("Row after the last community of the district", "row"),
  firstRefuge: i32("First place of refuge of people from the district", "row"),
  lastRefuge: i32("Row after the last place of refuge of people from the district", "row"),
  guests: amount("Displaced people who stay in the district", "people"),
  people: amount("People present, with hosted displaced people", "people"),
  // This week's events, set to zero when the week begins.
  incidents: amount("Incidents this week", "incidents"),
  violations: amount("Ceasefire violations this week", "incidents"),
  battleDeaths: amount("Deaths in fighting between armed actors this week", "deaths"),
  civilianDeathsRebel: amount("Civilians killed by rebels this week", "deaths"),
  civilianDeathsMilitia: amount("Civilians killed by militias this week", "deaths"),
  civilianDeathsState: amount("Civilians killed by state forces this week", "deaths"),
  civilianDeathsCriminal: amount("Civilians killed by criminal networks in attacks this week", "deaths"),
  homicides: amount("Homicides apart from organised violence this week", "deaths"),
  recordedCrime: amount("Homicides that became known to the police this week", "deaths"),
  responses: amount("Attacks to which somebody responded this week", "incidents"),
  warned: amount("Attacks of which outside forces in the district could have learnt in time this week", "incidents"),
  outflow: amount("People who fled their homes this week", "people"),
  divertedAid: amount("Relief that armed groups took this week", "million US dollars"),
  // Slow states.
  heat: amount("Recent incidents that still excite new ones", "incidents a week"),
  insecurity: amount("Violent deaths as people remember them", "deaths per 100,000 a year"),
  market: share("Activity of markets against peace-time", 0.5),
  engaged: amount("Teams that are out on a response and not free for the next", "teams"),
  placement: amount("Weight in placing units", "weight"),
  presence: share("Effective presence of peacekeepers: 0 none to 1 everywhere"),
  robustPresence: share("The part of that presence that is able and allowed to use force"),
  answering: share("The same with reserves that come when called"),
  sensed: share("Share of what happens that drones and sensors see"),
  relayed: share("Warnings too late for others that secure links pass on in time"),
  policing: share("Effective presence of fair and able police"),
  deployable: amount("Uniformed peacekeepers and soldiers of other outside forces standing in the district", "people"),
  missionPeople: amount("The mission's part of them", "people"),
  access: share("Share of the district the mission may enter", 1),
  responseTime: amount("Time in which peacekeepers can be at an attack", "hours"),
  jointOperations: share("Responses in which state forces join the mission"),
  slander: share("Hostile information that reaches people and is not refuted"),
  missionHarm: share("Harm done by the mission itself, beyond misconduct: severity"),
  disaster: share("Earthquake this week: severity"),
  epidemic: share("Epidemic this week: severity"),
  fear: share("Mean fear"),
  reporting: share("Mean willingness to report"),
  idle: share("Share of people without a livelihood"),
  weapons: amount("Weapons in circulation outside armed groups", "weapons"),
} as const;

/** A social group in a place. */
const communities = {
  district: ref("districts", "District"),
  socialGroup: ref("socialGroups", "Social group"),
  urban: flag("In a town"),
  population: amount("Residents who are at home", "people"),
  away: amount("Residents who have fled", "people"),
  hosted: amount("Displaced people from elsewhere who live here", "people"),
  // This week's experience, set to zero when the week begins.
  killedByRebels: amount("Killed by rebels this week", "deaths"),
  killedByMilitias: amount("Killed by militias this week", "deaths"),
  killedByState: amount("Killed by state forces this week", "deaths"),
  killedByCriminals: amount("Killed by criminal networks this week", "deaths"),
  abuses: amount("Abuses by state forces this week short of killing", "abuses"),
  missionAbuses: amount("Misconduct by peacekeepers this week", "abuses"),
  fled: amount("Fled this week", "people"),
  // Memories and beliefs.
  hurtByRebels: amount("Remembered killing by rebels", "deaths per 1,000"),
  hurtByMilitias: amount("Remembered killing by militias", "deaths per 1,000"),
  hurtByState: amount("Remembered harm by state forces", "deaths per 1,000"),
  hurtByCriminals: amount("Remembered harm by criminals", "deaths per 1,000"),
  fear: share("Fear", 0.3),
  grievance: share("Grievance against the state", 0.4),
  trustState: share("Trust in the state", 0.3),
  trustPolice: share("Trust in the police", 0.25),
  trustArmy: share("Trust in the army", 0.25),
  trustCourts: share("Trust in courts", 0.25),
  trustMission: share("Trust in peacekeepers", 0.5),
  trustOthers: share("Trust in other social groups", 0.35),
  rights: share("Knowledge of rights and institutions", 0.2),
  reporting: share("Willingness to report", 0.2),
  corruption: share("Perceived corruption", 0.7),
  needFood: share("Unmet need of food", 0.3),
  needWater: share("Unmet need of safe water", 0.3),
  needShelter: share("Unmet need of shelter", 0.15),
  needMedical: share("Unmet need of medical care", 0.35),
  relief: share("Part of the need that the mission's relief covers this week"),
  livelihood: share("People with a livelihood", 0.45),
  participation: share("Participation in public affairs", 0.25),
  stateJustice: share("Disputes taken to state rather than customary justice", 0.2),
  disputes: amount("Open disputes over land and between groups", "disputes per 1,000", 3),
  trials: u8("Trials in which it is treated: one bit for each", "bits"),
} as const;

/**
 * Displaced people by where they come from and where they stay. The rows of a home lie together; it has one for itself, for each
 * neighbour and for the capital, because nobody flees elsewhere.
 */
const refuge = {
  home: ref("districts", "Home"),
  host: ref("districts", "District where they stay"),
  road: amount("Ease of the road that leads there, 0 if none", "share"),
  people: amount("Displaced people", "people"),
} as const;

/** A social group in the whole country. */
const socialGroups = {
  power: share("Share in political power, 0 excluded to 1 dominant", 0.5),
  basePower: share("Share in power by the last election or by custom", 0.5),
} as const;

/** A unit of police, army or intelligence in a district: row = district × 3 + kind. */
const forces = {
  district: ref("districts", "District"),
  kind: category("Kind", forceKinds),
  strength: amount("People in service", "people"),
  target: amount("Planned strength", "people"),
  trainees: amount("Recruits in training", "people"),
  skill: share("Skill", 0.3),
  equipment: share("Equipment", 0.3),
  payArrears: amount("Pay owed", "weeks", 8),
  conduct: share("Human-rights conduct, 0 predatory to 1 exemplary", 0.4),
  impunity: share("Share of abuses that go unpunished", 0.9),
  communityLinks: share("Links with communities", 0.2),
  women: share("Share of women"),
  loyalty: share("Loyalty to the government rather than to a patron", 0.5),
  losses: amount("Killed this week", "deaths"),
  vetted: share("Share of serving people who passed vetting"),
  infiltrated: share("People who work for somebody else"),
  deserted: amount("Deserted this week", "people"),
} as const;

/** A service of the state in a district: row = district × 6 + kind. */
const institutions = {
  district: ref("districts", "District"),
  kind: category("Service", institutionKinds),
  capacity: share("Own capacity that stays when support ends", 0.2),
  integrity: share("Integrity", 0.3),
  substituted: share("Capacity lent by the mission, gone when it leaves"),
} as const;

/** An armed group or criminal network; spare rows wait for splits. */
const groups = {
  kind: category("Kind", groupKinds),
  alive: flag("Exists"),
  progovernment: flag("On the government's side"),
  socialGroup: ref("socialGroups", "Social group it recruits from"),
  leadership: ref("actors", "Actor that leads it"),
  sponsor: ref("actors", "Actor that pays or arms it"),
  parent: ref("groups", "Group it split from"),
  sponsorship: share("Strength of sponsorship now"),
  resources: share("Means to fight on", 0.5),
  cohesion: share("Cohesion", 0.7),
  restraint: share("Restraint towards civilians", 0.3),
  commitment: share("Commitment to settle rather than fight", 0.05),
  ideology: share("Exclusionary ideology: how far its leaders see a people as the enemy"),
  campaign: share("Campaign of mass killing under way"),
  optimism: f64("Error of its leaders about their chances", "share of power"),
  fightValue: f64("What its leaders expect from fighting", "share of power"),
  settleValue: f64("What its leaders expect from settling", "share of power"),
  responseBelief: share("Believed chance that peacekeepers respond to an attack", 0.2),
  fighters: amount("Fighters in all districts", "people"),
  losses: amount("Remembered losses", "deaths per 1,000 fighters a year"),
} as const;

/** A group's strength in a district: row = district × groups + group. */
const cells = {
  group: ref("groups", "Group"),
  district: ref("districts", "District"),
  fighters: amount("Fighters under arms", "people"),
  weapons: amount("Weapons held", "weapons"),
  support: share("Support among the people", 0.2),
  band: amount("Fighters who move together: size of the largest band", "people"),
  heat: amount("Losses that call for revenge", "deaths"),
  losses: amount("Fighters killed this week", "deaths"),
  recruits: amount("Joined this week", "people"),
  leakedWeapons: amount("Weapons that left the group this week and were not handed in", "weapons"),
  // What its commander chooses to do this week, as expected numbers.
  attackRate: amount("Attacks on forces", "attacks per week"),
  civilianRate: amount("Attacks on civilians", "attacks per week"),
  missionRate: amount("Attacks on peacekeepers", "attacks per week"),
  extortion: share("Extortion of the people"),
  // Former fighters.
  exFighters: amount("Fighters who demobilised and live here", "people"),
  registered: amount("People registered by the demobilisation programme, with those who never fought", "people"),
  exLivelihood: share("Former fighters with a livelihood", 0.2),
  ties: share("Ties of former fighters to their commanders", 0.8),
  acceptance: share("Acceptance of former fighters at home", 0.4),
  attitude: share("Former fighters' attitude to the government", 0.3),
} as const;

/** A contributing country's pledge. */
const contingents = {
  actor: ref("actors", "Contributing country"),
  share: share("Share of the uniformed strength"),
  equipment: share("Equipment", 0.6),
  training: share("Training", 0.6),
  caveats: share("National caveats, 0 none to 1 stays in camp", 0.3),
  restrictions: share("Caveats in force: national ones, those of rival blocs, those that follow a fright"),
  fright: share("Fright after peacekeepers were held"),
  patience: f64("Unpaid weeks it bears; −1 as contributors commonly do", "weeks", { min: -1, initial: -1 }),
  reinforcement: share("Share of its pledge that it would add if others leave"),
  extra: share("Part of the uniformed strength that it took over from those who left"),
  dependence: share("Dependence on reimbursement by the United Nations"),
  exposure: share("Exposure to spill-over of the conflict"),
  parliament: share("Veto power of its parliament over deployments"),
  regional: share("Closeness to the host: 1 a neighbour, 0 from far away"),
  trained: share("Training with what common exercises added"),
  tolerance: amount("Deaths in a year that the public at home bears", "deaths", 20),
  women: share("Share of women"),
  conduct: share("Conduct", 0.85),
  arrived: amount("Infantry arrived", "people"),
  arrivedFormedPolice: amount("Formed police arrived", "people"),
  arrivedIndividualPolice: amount("Individual police arrived", "people"),
  arrivedObservers: amount("Observers arrived", "people"),
  arrivedEngineers: amount("Engineers arrived", "people"),
  arrivedMedical: amount("Medical units arrived", "people"),
  arrivedSensors: amount("Crews of drones and sensors arrived", "people"),
  withdrawn: share("Share called home after losses or unpaid bills"),
  owed: amount("Reimbursement owed", "weeks"),
  losses: amount("Remembered deaths of its peacekeepers", "deaths in a year"),
} as const;

/** Peacekeepers of one kind in a district: row = district × 8 + kind. */
const units = {
  district: ref("districts", "District"),
  kind: category("Kind", unitKinds),
  strength: amount("People", "people"),
  readiness: share("Readiness", 0.7),
  mobility: share("Mobility", 0.5),
  localKnowledge: share("Local knowledge"),
  women: share("Share of women"),
  conduct: share("Conduct", 0.85),
  casualties: amount("Killed this week", "deaths"),
} as const;

/** Another force that stands in a district with or without the mission: row = force × districts + district. */
const otherUnits = {
  force: ref("otherForces", "Force"),
  district: ref("districts", "District"),
  share: share("Share of the force placed here"),
} as const;

/** A regional or other force. */
const otherForces = {
  strength: amount("People present", "people"),
  robustness: share("Authority and will to use force", 0.6),
  equipment: share("Equipment", 0.5),
  training: share("Training", 0.5),
  rehatWeek: f64("Week in which the mission takes it over; −1 never", "week", { min: -1, initial: -1 }),
  patience: amount("Patience for an unreimbursed deployment", "weeks", 52),
  present: amount("Weeks present", "weeks"),
} as const;

/** Strength of the other forces over time: steps. */
const otherStrengths = {
  force: ref("otherForces", "Force"),
  week: f64("From week", "week"),
  people: amount("People", "people"),
} as const;

/** A political actor. */
const actors = {
  kind: category("Kind", actorKinds),
  leverage: share("Leverage", 0.5),
  will: share("Will to see a settlement", 0.5),
  rivalry: share("Rivalry with the others who matter here"),
  veto: flag("Can veto resolutions of the Security Council"),
} as const;

/** Actor towards actor: row = from × actors + to. */
const relations = {
  from: ref("actors", "From"),
  to: ref("actors", "To"),
  alignment: f64("Alignment", "−1 hostile to 1 allied", { min: -1, max: 1 }),
  sponsorship: share("Material support"),
} as const;

/** A ceasefire or settlement. */
const agreements = {
  week: f64("Week of signature", "week"),
  status: category("Status", agreementStatus),
  guarantorMission: flag("Guaranteed by the mission"),
  guarantorForce: ref("otherForces", "Force that guarantees it"),
  weeksInForce: amount("Weeks in force", "weeks"),
  violations: amount("Violations that the parties perceive and remember", "incidents"),
  mutualTrust: share("Trust of the parties that the others will keep it", 0.25),
  guarantee: share("Credibility of the guarantor"),
} as const;

/** What an agreement promises to a group. */
const terms = {
  agreement: ref("agreements", "Agreement"),
  group: ref("groups", "Party"),
  power: share("Share of power promised"),
} as const;

/** What an observer (0 mission, 1 state, 2 + group) believes of a district: row = observer × districts + district. */
const knowledge = {
  observer: i32("Who believes it", "0 mission, 1 state, 2 + group"),
  learnt: amount("Incidents learnt of this week", "incidents"),
  incidents: amount("Incidents known, remembered", "incidents a week"),
  expected: amount("Incidents expected next, by the trend of what is known", "incidents a week"),
  strengthSeen: amount("Opposing strength seen", "people"),
  age: amount("Age of the news", "weeks", 8),
} as const;

/**
 * What a mission can find out of the country as a whole. Conditions and benchmarks name these columns: the list is closed, and
 * files and pages take names, units and limits from here.
 */
const knowable = {
  trustInState: share("Trust in the state, by survey"),
  trustInPolice: share("Trust in the police, by survey"),
  trustInArmy: share("Trust in the army, by survey"),
  trustInCourts: share("Trust in courts, by survey"),
  trustInMission: share("Trust in peacekeepers, by survey"),
  trustBetweenGroups: share("Trust between groups, by survey"),
  fear: share("Fear, by survey"),
  perceivedCorruption: share("Perceived corruption, by survey"),
  rightsKnown: share("Knowledge of rights, by survey"),
  participation: share("Participation in public affairs, by survey"),
  livelihood: share("People with a livelihood, by survey"),
  displaced: share("Displaced people of all, as registered"),
  knownIncidents: amount("Incidents of which the mission knows", "incidents a week"),
  battleDeaths: amount("Battle deaths of the last 52 weeks", "deaths"),
  peaceWeeks: amount("Weeks of peace in a row", "weeks"),
  demobilised: share("Former fighters of all, former or seen under arms"),
  policeStrength: amount("Police in service against their planned strength", "ratio"),
  policeSkill: share("Skill of the police, as its advisers judge"),
  courtCapacity: share("Own capacity of courts, as their advisers judge"),
  correctionsCapacity: share("Own capacity of prisons, as their advisers judge"),
  oversightCapacity: share("Own capacity of oversight bodies, as their advisers judge"),
  administrationCapacity: share("Own capacity of local administration, as its advisers judge"),
  consent: share("The host's consent"),
} as const;

export const knowableNames = Object.keys(knowable) as (keyof typeof knowable)[];

/** What the mission's last review found: one row. */
const review = {
  ...knowable,
  age: amount("Age of the last survey", "weeks", 1e6),
} as const;

/** A condition on what reviews find: on it a phase or task begins or ends, or a task is judged. */
const conditions = {
  measure: category("What is looked at", knowableNames),
  atLeast: f64("Holds from this value up", "unit of the measure", { initial: -1e9 }),
  atMost: f64("Holds up to this value", "unit of the measure", { initial: 1e9 }),
  weeks: amount("For so many weeks in a row", "weeks"),
  latest: f64("Counts as met from this week whatever is found", "week", { initial: 1e9 }),
  held: amount("Weeks in a row in which it has held", "weeks"),
  met: flag("Has been met"),
  lag: share("Way still to go: 0 it holds now"),
} as const;

/** A task of the mandate in force during one phase. */
const tasks = {
  phase: ref("phases", "Phase"),
  component: i32("Component of the mandate: place in the catalogue", "place"),
  priority: amount("Priority", "weight"),
  modality: category("Modality", modalities),
  staff: i32("Kinds of people it calls on: a bit for each", "code", { min: 0, max: staffCodes - 1 }),
  budget: amount("Money beyond staff", "million US dollars a year"),
  where: category("Where", ["everywhere", "mostViolentThird", "border", "capital", "listed", "largestTowns", "mostDisplacedThird", "richestThird"]),
  from: f64("From week", "week", { initial: -1e9 }),
  until: f64("Until week", "week", { initial: 1e9 }),
  robustness: f64("Authority to use force of its own; −1 that of the phase", "share", { min: -1, max: 1, initial: -1 }),
  clarity: f64("Clarity of its own; −1 that of the phase", "share", { min: -1, max: 1, initial: -1 }),
  when: ref("conditions", "Condition on which it begins"),
  untilWhen: ref("conditions", "Condition on which it ends"),
  benchmark: ref("conditions", "Benchmark by which reviews judge it"),
  trial: i32("Trial that it is: a bit of `communities.trials`; −1 it is for everybody", "place", { min: -1, max: 7, initial: -1 }),
  treated: share("Share of communities that the lot gives the trial", 1),
  emphasis: amount("What reviews have made of its priority", "ratio", 1),
  open: flag("Under way this week"),
  authority: share("Authority to use force, as the contingents will use it"),
  coordination: share("Share of its effort left after coordination"),
} as const;

/** A task in a district: row = task × districts + district. */
const effort = {
  listed: flag("Listed by name for this task"),
  people: amount("People at work this week", "people"),
  armed: amount("Of these, armed people in uniform", "people"),
  money: amount("Money at work this week", "million US dollars a week"),
} as const;

/** What the mission's effort amounts to in a district this week: the only door from a mandate to its effects. */
const work = {
  patrols: amount("Uniformed people on patrol", "people"),
  guards: amount("Uniformed people guarding people and sites", "people"),
  force: amount("The part of both that is allowed and able to use force", "people"),
  monitors: amount("People watching the ceasefire", "people"),
  disarmament: amount("Capacity to disarm", "fighters a week"),
  demobilisation: amount("Capacity to demobilise", "fighters a week"),
  reintegration: amount("Money for livelihoods of former fighters", "million US dollars a week"),
  policeTraining: amount("Police graduates the academy can turn out", "people a week"),
  mentors: amount("Mentors beside police officers", "people"),
  vetting: amount("Officers whose record can be reviewed", "people a week"),
  oversight: amount("People supporting oversight bodies", "people"),
  judicialSupport: amount("Judges, prosecutors and advisers", "people"),
  legalAid: amount("People giving access to justice", "people"),
  food: amount("Food relief", "million US dollars a week"),
  water: amount("Water relief", "million US dollars a week"),
  shelter: amount("Shelter relief", "million US dollars a week"),
  medical: amount("Medical relief", "million US dollars a week"),
  escorts: amount("People escorting relief", "people"),
  rightsEducation: amount("People teaching rights", "people"),
  rightsMonitoring: amount("People watching human rights", "people"),
  dialogue: amount("People bringing groups together", "people"),
  elections: amount("People supporting elections", "people"),
  mediation: amount("People mediating between the parties", "people"),
  localGovernance: amount("People supporting local administration", "people"),
  armyTraining: amount("Soldiers the army reform can train", "people a week"),
  reserve: amount("Armed people held ready to answer attacks, as far as they may use force", "people"),
  interposition: amount("People standing between the armed sides", "people"),
  corrections: amount("Advisers and money's worth of them in prisons", "people"),
  policeEquipment: amount("Kit for the local police", "million US dollars a week"),
  intelligenceOversight: amount("People helping others to oversee intelligence services", "people"),
  assessment: amount("People finding out what local people need of services", "people"),
  engagement: amount("People meeting communities where they live", "people"),
  institutionalDevelopment: amount("Advisers on how services are run", "people"),
  surveillance: amount("Crews on duty at drones and sensors", "people"),
  analysis: amount("Analysts of where violence comes next", "people"),
  womenRecruitment: amount("People recruiting women for police and contingents", "people"),
  partnership: amount("People of local associations at work on reforms", "people"),
  threatTraining: amount("People training forces against terrorism, crime and hybrid threats", "people"),
  informationDefence: amount("People answering hostile information and securing networks", "people"),
  prevention: amount("People at work on early warning and local prevention", "people"),
  communications: amount("Signals staff, with what kit is worth in staff", "people"),
  review: amount("People reviewing how far tasks have come", "people"),
  handover: amount("People handing the mission's tasks over to local services", "people"),
} as const;

/** Work that reaches communities one by one, so that it can be given to some of them only. */
export const deliveredWork = [
  "legalAid", "food", "water", "shelter", "medical", "rightsEducation", "dialogue", "elections", "localGovernance", "engagement",
] as const satisfies readonly (keyof typeof work)[];

/**
 * The part of `work` that trials bring to treated communities alone: row = trial × districts + district. Everybody else shares the rest.
 */
const trialWork = {
  share: share("Share of the people present who live in treated communities"),
  ...Object.fromEntries(deliveredWork.map((name) => [name, { ...work[name], label: `${work[name].label}: in the trial alone` }])) as Pick<typeof work, (typeof deliveredWork)[number]>,
} as const;

/** Phase of the mandate. */
const phases = {
  firstTask: i32("First task of the phase; the last is before `lastTask`", "row"),
  lastTask: i32("Row after the last task of the phase", "row"),
  week: f64("From week", "week"),
  when: ref("conditions", "Condition on which it begins, from that week on"),
  military: amount("Military ceiling", "people"),
  police: amount("Police ceiling", "people"),
  robustness: share("Authority to use force"),
  clarity: share("Clarity", 0.7),
  adopted: flag("Adopted by the Security Council"),
} as const;

/** Dates on which the mandate ends unless the Security Council renews it. */
const renewals = {
  week: f64("Week in which the mandate ends", "week"),
  adopted: flag("Renewed"),
} as const;

/** An adversary who works against the peace from outside the battlefield. Speculative: nothing here is calibrated. */
const threats = {
  kind: category("Kind", threatKinds),
  actor: ref("actors", "Patron behind it"),
  group: ref("groups", "Armed group that it feeds"),
  capability: share("Means and skill"),
  from: f64("From week", "week", { initial: -1e9 }),
  until: f64("Until week", "week", { initial: 1e9 }),
  activity: share("What it undertakes now"),
  exposed: share("Methods that its opponents have learnt"),
  believed: share("Methods that it believes to be known"),
  effect: share("What it undertakes that its opponents do not see coming"),
} as const;

/** Strength that contributors made available: steps. */
const strengths = {
  week: f64("From week", "week"),
  infantry: amount("Infantry", "people"),
  formedPolice: amount("Formed police", "people"),
  individualPolice: amount("Individual police", "people"),
  observers: amount("Observers", "people"),
  engineers: amount("Engineers", "people"),
  medical: amount("Medical units", "people"),
  sensors: amount("Crews of drones and sensors", "people"),
  civilians: amount("Civilians", "people"),
} as const;

/** Assessed budget: steps. */
const budgets = {
  week: f64("From week", "week"),
  perYear: amount("Assessed", "million US dollars a year"),
} as const;

/** Levers of a mandate that a plan may change by the week. */
export const plannedLevers = ["funding", "deployment", "military", "police", "robustness", "clarity", "priority", "budget"] as const;

/** A step of a plan: a lever of the mission, of a phase or of a task has this value from this week on. In order of week. */
const plans = {
  what: category("Lever", plannedLevers),
  row: i32("Phase or task", "row"),
  week: f64("From week", "week"),
  value: amount("Value of the lever", "as the lever"),
} as const;

/** The mission as a whole: one row, also when there is none. */
const mission = {
  exists: flag("There is a mission"),
  active: flag("The mission is in the country"),
  start: f64("Start", "week"),
  phase: ref("phases", "Phase in force"),
  military: amount("Military ceiling in force", "people"),
  police: amount("Police ceiling in force", "people"),
  robustness: share("Authority to use force, as the contingents will use it"),
  clarity: share("Clarity of the mandate as it is understood"),
  coordination: share("Share of effort left after coordination", 1),
  allocation: category("Rule that places units", allocationRules),
  funding: share("Share of the assessed budget that is paid", 1),
  deployment: share("Share of available strength that deploys", 1),
  lag: amount("Extra arrival lag", "weeks"),
  pooled: share("Share of the budget that comes from a pooled fund"),
  commonTraining: share("Share of the gap in training that common exercises close"),
  lapsed: flag("The mandate has ended and is not renewed yet"),
  lapsedWeeks: amount("Time without a mandate this week", "weeks"),
  ended: flag("The Security Council let it end"),
  strength: amount("Uniformed people", "people"),
  civilians: amount("Civilian staff", "people"),
  received: amount("Money received this week", "million US dollars"),
  cash: amount("Money in hand", "million US dollars"),
  returned: amount("Money returned to member states this week", "million US dollars"),
  cost: amount("Spent this week", "million US dollars"),
  liquidity: share("Share of planned spending that can be paid", 1),
  casualties: amount("Peacekeepers killed by violence this week", "deaths"),
  legitimacy: share("Mean trust of the people", 0.5),
  access: share("Access granted by the host", 1),
  expelled: flag("Asked to leave"),
  noticeWeeks: amount("Weeks since it was asked to leave", "weeks"),
  lowConsent: amount("Weeks of very low consent", "weeks"),
} as const;

/** The country as a whole: one row. */
const country = {
  government: ref("actors", "Actor that governs"),
  disposition: f64("Consent of a host with neither need nor grudge; −1 as hosts commonly are", "share", { min: -1, max: 1, initial: -1 }),
  consent: share("Host's consent to the mission", 0.8),
  willingness: share("Host's willingness to reform and to work with the mission"),
  capacity: share("Host's capacity to take reform up: ministries that work"),
  takeUp: share("Support for reform that the host takes up"),
  sovereigntyCost: amount("Felt cost of guests in the house", "index"),
  ideology: share("Exclusionary ideology of those who govern"),
  campaign: share("Campaign of mass killing by the state under way"),
  governmentCommitment: share("Government's commitment to settle rather than fight", 0.1),
  governmentFightValue: f64("What the government expects from fighting", "share of power"),
  governmentSettleValue: f64("What the government expects from settling", "share of power"),
  peace: flag("An agreement is in force"),
  electionHeat: share("Tension around an election"),
  coup: share("Coup this week: severity"),
  moneyCut: share("Cut of the mission's money"),
  neighbourWar: share("War next door"),
  informationAttack: share("Hostile information campaign"),
  leaderExit: share("A leader has left: severity"),
  hostageTaking: share("Peacekeepers held"),
  guarantee: share("Guarantee behind the peace"),
  unityOfCouncil: share("Unity of the Security Council", 1),
  opposition: share("Opposition to the mission by a member of the Council with a veto"),
  battleDeathsYear: amount("Battle deaths in the last 52 weeks", "deaths"),
  peaceWeeks: amount("Weeks under an agreement or below 25 battle deaths a year, in a row", "weeks"),
  peaceReached: flag("At least 26 such weeks have passed"),
  weeksSincePeace: amount("Weeks since peace was reached", "weeks"),
  relapsed: flag("Battle deaths of 52 weeks have reached 25 after peace was reached"),
  relapsedWar: flag("Battle deaths of 52 weeks have reached 1,000 after peace was reached"),
  beganAtPeace: flag("There was no war when the run began"),
  onset: flag("Battle deaths of 52 weeks have reached 25 in a run that began at peace"),
} as const;

/** Battle deaths of each tick of the last 52 weeks: a ring, so that the yearly sum lives in the state. */
const yearBack = {
  battleDeaths: amount("Battle deaths of one tick", "deaths"),
} as const;

/** A shock of the scenario in a district (−1: everywhere). */
const shocks = {
  week: f64("From week", "week"),
  weeks: amount("Lasts", "weeks"),
  kind: category("Kind", [
    "election", "earthquake", "epidemic", "moneyCut", "hostageTaking", "coup", "neighbourWar", "informationAttack", "leaderExit",
    "missionHarm",
  ]),
  severity: share("Severity"),
  ideology: f64("Exclusionary ideology of those who seize power in a coup; −1: as before", "share", { min: -1, max: 1, initial: -1 }),
  district: ref("districts", "District"),
} as const;

/** The whole state of the country model. */
export const schema = {
  tables: {
    districts, communities, refuge, socialGroups, forces, institutions, groups, cells, contingents, units, otherForces, otherUnits,
    otherStrengths, actors, relations, agreements, terms, knowledge, review, conditions, tasks, effort, work, trialWork, phases,
    strengths, budgets, plans, mission, country, yearBack, shocks, renewals, threats,
  },
  graphs: {
    roads: { from: "districts", to: "districts", label: "Neighbouring districts", weight: "ease of travel, 1 / hours scaled to sum to 1" },
    links: { from: "communities", to: "communities", label: "Who hears from whom (kin, trade, road)", weight: "strength, sums to 1" },
  },
} as const;

export const events = {
  incident: ["district", "kind", "perpetrator", "group", "civilianDeaths", "otherDeaths", "responded", "band"],
  agreement: ["agreement", "status"],
  split: ["parent", "group", "fighters"],
  mutiny: ["group", "soldiers"],
  phase: ["phase", "military", "police"],
  withdrawal: ["contingent", "share"],
  condition: ["condition"],
  expulsion: ["consent"],
  governmentFalls: ["group"],
  relapse: ["battleDeaths", "war"],
  onset: ["battleDeaths"],
  vote: ["renewal", "phase", "late"],
  mandateEnds: ["opposition"],
} as const;

export const { mechanism } = forSchema(schema, events);
export const { measure } = measuresFor(schema);

/** Rows of tables that are laid out as a grid of two others. */
export const forceKindCount = forceKinds.length;
export const institutionKindCount = institutionKinds.length;
export const unitKindCount = unitKinds.length;
