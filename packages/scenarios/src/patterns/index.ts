import { abuseRecruitment } from "./abuse-recruitment.ts";
import { conflictTrap } from "./conflict-trap.ts";
import { heavyTails } from "./heavy-tails.ts";
import { legitimacyAccess } from "./legitimacy-access.ts";
import { outbursts } from "./outbursts.ts";
import { luck, manyRegimes } from "./regimes.ts";
import { relapseAfterExit } from "./relapse-after-exit.ts";
import { reportsAndEvents } from "./reports-and-events.ts";
import { responses } from "./responses.ts";
import { securityAndReform } from "./security-and-reform.ts";
import { slowTrust } from "./slow-trust.ts";
import { stickyViolence } from "./sticky-violence.ts";
import { tiredHost } from "./tired-host.ts";
import { trustInformation } from "./trust-information.ts";
import type { Pattern } from "./types.ts";

export { runEnsemble, type EnsembleProgress } from "./ensemble.ts";
export { regimeOf, regimes } from "./regime.ts";
export { designs, regimeShares } from "./regimes.ts";
export { armIds, type Ensemble, type Pattern, type PatternResult } from "./types.ts";

/** Everything the whole must show, in the order in which it is told. */
export const patterns: readonly Pattern[] = [
  conflictTrap,
  outbursts,
  stickyViolence,
  heavyTails,
  slowTrust,
  tiredHost,
  relapseAfterExit,
  securityAndReform,
  reportsAndEvents,
  manyRegimes,
  luck,
  trustInformation,
  abuseRecruitment,
  legitimacyAccess,
  responses,
];
