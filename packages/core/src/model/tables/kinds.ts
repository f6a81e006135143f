// Kinds: what a column of the sort `category` may hold.

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
export const shockKinds = [
  "election", "earthquake", "epidemic", "moneyCut", "hostageTaking", "coup", "neighbourWar", "informationAttack", "leaderExit", "missionHarm",
] as const;
/** Where a task works: everywhere, by a rule, or in districts that are listed. */
export const placeKinds = [
  "everywhere", "mostViolentThird", "border", "capital", "listed", "largestTowns", "mostDisplacedThird", "richestThird",
] as const;
export const incidentKinds = ["battle", "attackOnCivilians", "attackOnMission", "stateAbuse"] as const;

/** Rows of tables that are laid out as a grid of two others. */
export const forceKindCount = forceKinds.length;
export const institutionKindCount = institutionKinds.length;
export const unitKindCount = unitKinds.length;
