import type { Mechanism } from "./kernel/mechanism.ts";
import { components } from "./mandates/components/index.ts";
import { clearWork, effort } from "./mandates/effort.ts";
import { actorWill } from "./model/mechanisms/actor-will.ts";
import { agreements } from "./model/mechanisms/agreements.ts";
import { aidCapture } from "./model/mechanisms/aid-capture.ts";
import { answering } from "./model/mechanisms/answering.ts";
import { armedChoices } from "./model/mechanisms/armed-choices.ts";
import { bands } from "./model/mechanisms/bands.ts";
import { borderFlows } from "./model/mechanisms/border-flows.ts";
import { bargaining } from "./model/mechanisms/bargaining.ts";
import { campaigns } from "./model/mechanisms/campaigns.ts";
import { chronicle } from "./model/mechanisms/chronicle.ts";
import { civicLife } from "./model/mechanisms/civic-life.ts";
import { clearCounters } from "./model/mechanisms/clear-counters.ts";
import { conduct } from "./model/mechanisms/conduct.ts";
import { conditions } from "./model/mechanisms/conditions.ts";
import { consent } from "./model/mechanisms/consent.ts";
import { cooperation } from "./model/mechanisms/cooperation.ts";
import { contributors } from "./model/mechanisms/contributors.ts";
import { corruption } from "./model/mechanisms/corruption.ts";
import { council } from "./model/mechanisms/council.ts";
import { crime } from "./model/mechanisms/crime.ts";
import { deathsByDistrict } from "./model/mechanisms/deaths-by-district.ts";
import { demobilisation } from "./model/mechanisms/demobilisation.ts";
import { displacement } from "./model/mechanisms/displacement.ts";
import { districtPeople } from "./model/mechanisms/district-people.ts";
import { fear } from "./model/mechanisms/fear.ts";
import { funding } from "./model/mechanisms/funding.ts";
import { garrisons } from "./model/mechanisms/garrisons.ts";
import { governmentBargaining } from "./model/mechanisms/government-bargaining.ts";
import { grievance } from "./model/mechanisms/grievance.ts";
import { groupTotals } from "./model/mechanisms/group-totals.ts";
import { heat } from "./model/mechanisms/heat.ts";
import { guests } from "./model/mechanisms/guests.ts";
import { hosting } from "./model/mechanisms/hosting.ts";
import { incidents } from "./model/mechanisms/incidents.ts";
import { infiltration } from "./model/mechanisms/infiltration.ts";
import { informationCampaigns } from "./model/mechanisms/information-campaigns.ts";
import { inclusion } from "./model/mechanisms/inclusion.ts";
import { institutions } from "./model/mechanisms/institutions.ts";
import { knowledge } from "./model/mechanisms/knowledge.ts";
import { livelihoods } from "./model/mechanisms/livelihoods.ts";
import { localMood } from "./model/mechanisms/local-mood.ts";
import { mandate } from "./model/mechanisms/mandate.ts";
import { markets } from "./model/mechanisms/markets.ts";
import { massKilling } from "./model/mechanisms/mass-killing.ts";
import { missionMisconduct } from "./model/mechanisms/mission-misconduct.ts";
import { missionStrength } from "./model/mechanisms/mission-strength.ts";
import { mutiny } from "./model/mechanisms/mutiny.ts";
import { optimism } from "./model/mechanisms/optimism.ts";
import { otherForces } from "./model/mechanisms/other-forces.ts";
import { pay } from "./model/mechanisms/pay.ts";
import { plans } from "./model/mechanisms/plans.ts";
import { placementWeights } from "./model/mechanisms/placement-weights.ts";
import { placement } from "./model/mechanisms/placement.ts";
import { presence } from "./model/mechanisms/presence.ts";
import { recruitment } from "./model/mechanisms/recruitment.ts";
import { redeployment } from "./model/mechanisms/redeployment.ts";
import { refuge } from "./model/mechanisms/refuge.ts";
import { reintegration } from "./model/mechanisms/reintegration.ts";
import { renewal } from "./model/mechanisms/renewal.ts";
import { relief } from "./model/mechanisms/relief.ts";
import { reporting } from "./model/mechanisms/reporting.ts";
import { review } from "./model/mechanisms/review.ts";
import { reweighting } from "./model/mechanisms/reweighting.ts";
import { service } from "./model/mechanisms/service.ts";
import { shocks } from "./model/mechanisms/shocks.ts";
import { splits } from "./model/mechanisms/splits.ts";
import { sponsorship } from "./model/mechanisms/sponsorship.ts";
import { stateAbuse } from "./model/mechanisms/state-abuse.ts";
import { stalemate } from "./model/mechanisms/stalemate.ts";
import { statePresence } from "./model/mechanisms/state-presence.ts";
import { support } from "./model/mechanisms/support.ts";
import { trialLots } from "./model/mechanisms/trial-lots.ts";
import { trialReach } from "./model/mechanisms/trial-reach.ts";
import { surveillance } from "./model/mechanisms/surveillance.ts";
import { threats } from "./model/mechanisms/threats.ts";
import { trust } from "./model/mechanisms/trust.ts";
import { victory } from "./model/mechanisms/victory.ts";
import { victimisation } from "./model/mechanisms/victimisation.ts";
import { womenInContingents } from "./model/mechanisms/women-in-contingents.ts";
import { yearBack } from "./model/mechanisms/year-back.ts";

/**
 * The order of a week. The order is a claim about the world: what comes later sees what came earlier in the same week, and what
 * comes earlier sees last week. `docs/generated/schedule.md` lists who sees what.
 */
export const schedule: readonly Mechanism[] = [
  // 1. Shocks and plans that are due.
  shocks,
  plans,
  // 2. Politics: who wants peace, and who lets the mission work.
  groupTotals,
  inclusion,
  actorWill,
  council,
  sponsorship,
  optimism,
  stalemate,
  bargaining,
  governmentBargaining,
  victory,
  agreements,
  consent,
  cooperation,
  renewal,
  // 3. The mission: authorised, paid, arrived, placed, at work.
  mandate,
  funding,
  contributors,
  womenInContingents,
  placementWeights,
  placement,
  missionStrength,
  trialLots,
  trialReach,
  clearWork,
  effort,
  ...components,
  otherForces,
  presence,
  answering,
  surveillance,
  // Adversaries see what is done against them.
  threats,
  informationCampaigns,
  // 4. Institutions: recruited, vetted, trained, paid, lent and lost.
  infiltration,
  pay,
  service,
  conduct,
  garrisons,
  institutions,
  statePresence,
  // 5. Armed choices. Those above saw last week's events, those below see this week's.
  clearCounters,
  support,
  redeployment,
  recruitment,
  borderFlows,
  demobilisation,
  reintegration,
  splits,
  mutiny,
  bands,
  campaigns,
  armedChoices,
  // 6. What happens.
  incidents,
  stateAbuse,
  massKilling,
  missionMisconduct,
  crime,
  deathsByDistrict,
  heat,
  // 7. Movement, relief and livelihoods.
  displacement,
  refuge,
  guests,
  hosting,
  districtPeople,
  aidCapture,
  relief,
  markets,
  livelihoods,
  // 8. Society.
  victimisation,
  fear,
  corruption,
  trust,
  civicLife,
  grievance,
  reporting,
  localMood,
  // 9. What is known, and the account.
  knowledge,
  yearBack,
  chronicle,
  // 10. Review: what the mission finds, and what its mandate makes of that.
  review,
  conditions,
  reweighting,
];
