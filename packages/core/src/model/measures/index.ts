import type { Measure } from "../../kernel/measure.ts";
import { battleDeaths } from "./battle-deaths.ts";
import { civilianDeaths } from "./civilian-deaths.ts";
import { consent } from "./consent.ts";
import { cost } from "./cost.ts";
import { courtCapacity } from "./court-capacity.ts";
import { demobilised } from "./demobilised.ts";
import { fighters } from "./fighters.ts";
import { incidents } from "./incidents.ts";
import { missionCasualties } from "./mission-casualties.ts";
import { missionStrength } from "./mission-strength.ts";
import { policeCapacity } from "./police-capacity.ts";
import { relapseWar } from "./relapse-war.ts";
import { relapse } from "./relapse.ts";

/** Everything that is counted, in the order in which it is shown. */
export const measures: readonly Measure[] = [
  civilianDeaths, battleDeaths, incidents, policeCapacity, courtCapacity, fighters, demobilised, missionStrength,
  missionCasualties, cost, consent, relapse, relapseWar,
];
