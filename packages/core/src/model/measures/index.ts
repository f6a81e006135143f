import type { Measure } from "../../kernel/measure.ts";
import { abuses } from "./abuses.ts";
import { access } from "./access.ts";
import { agreementInForce } from "./agreement-in-force.ts";
import { aidDiverted } from "./aid-diverted.ts";
import { authorisedStrength } from "./authorised-strength.ts";
import { battleDeaths } from "./battle-deaths.ts";
import { caveats } from "./caveats.ts";
import { civilianDeaths } from "./civilian-deaths.ts";
import { consent } from "./consent.ts";
import { coordination } from "./coordination.ts";
import { cost } from "./cost.ts";
import { courtCapacity } from "./court-capacity.ts";
import { coverage } from "./coverage.ts";
import { crime } from "./crime.ts";
import { demobilised } from "./demobilised.ts";
import { displaced } from "./displaced.ts";
import { disputes } from "./disputes.ts";
import { fear } from "./fear.ts";
import { fighters } from "./fighters.ts";
import { flight } from "./flight.ts";
import { formerFighters } from "./former-fighters.ts";
import { grievance } from "./grievance.ts";
import { hostCapacity } from "./host-capacity.ts";
import { incidentsKnown } from "./incidents-known.ts";
import { incidents } from "./incidents.ts";
import { infiltration } from "./infiltration.ts";
import { jointOperations } from "./joint-operations.ts";
import { livelihood } from "./livelihood.ts";
import { market } from "./market.ts";
import { missionCasualties } from "./mission-casualties.ts";
import { missionMisconduct } from "./mission-misconduct.ts";
import { missionStrength } from "./mission-strength.ts";
import { onset } from "./onset.ts";
import { ownCapacity } from "./own-capacity.ts";
import { participation } from "./participation.ts";
import { perceivedCorruption } from "./perceived-corruption.ts";
import { plansPaid } from "./plans-paid.ts";
import { policeCapacity } from "./police-capacity.ts";
import { readiness } from "./readiness.ts";
import { rearmament } from "./rearmament.ts";
import { recordedCrime } from "./recorded-crime.ts";
import { reformTakeUp } from "./reform-take-up.ts";
import { relapseWar } from "./relapse-war.ts";
import { relapse } from "./relapse.ts";
import { reporting } from "./reporting.ts";
import { responseTime } from "./response-time.ts";
import { responses } from "./responses.ts";
import { rightsKnown } from "./rights-known.ts";
import { stateJustice } from "./state-justice.ts";
import { trustBetweenGroups } from "./trust-between-groups.ts";
import { trustInArmy } from "./trust-in-army.ts";
import { trustInCourts } from "./trust-in-courts.ts";
import { trustInMission } from "./trust-in-mission.ts";
import { trustInPolice } from "./trust-in-police.ts";
import { trustInState } from "./trust-in-state.ts";
import { unmetNeed } from "./unmet-need.ts";
import { warnings } from "./warnings.ts";
import { weeksWithoutMandate } from "./weeks-without-mandate.ts";
import { willingness } from "./willingness.ts";
import { womenInMission } from "./women-in-mission.ts";
import { womenInPolice } from "./women-in-police.ts";

/** Everything that is counted, in the order in which it is shown. */
export const measures: readonly Measure[] = [
  civilianDeaths,
  battleDeaths,
  incidents,
  crime,
  rearmament,
  recordedCrime,
  displaced,
  flight,
  unmetNeed,
  livelihood,
  market,
  fear,
  trustInState,
  trustInPolice,
  trustInArmy,
  trustInCourts,
  trustInMission,
  trustBetweenGroups,
  reporting,
  perceivedCorruption,
  grievance,
  participation,
  rightsKnown,
  stateJustice,
  disputes,
  abuses,
  policeCapacity,
  courtCapacity,
  fighters,
  demobilised,
  missionStrength,
  missionCasualties,
  missionMisconduct,
  agreementInForce,
  aidDiverted,
  cost,
  consent,
  relapse,
  relapseWar,
  formerFighters,
  coordination,
  incidentsKnown,
  ownCapacity,
  responses,
  warnings,
  womenInMission,
  womenInPolice,
  access,
  authorisedStrength,
  caveats,
  coverage,
  hostCapacity,
  infiltration,
  jointOperations,
  onset,
  plansPaid,
  readiness,
  reformTakeUp,
  responseTime,
  weeksWithoutMandate,
  willingness,
];
