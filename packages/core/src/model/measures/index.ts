import type { Measure } from "../../kernel/measure.ts";
import { battleDeaths } from "./battle-deaths.ts";
import { civilianDeaths } from "./civilian-deaths.ts";
import { incidents } from "./incidents.ts";
import { relapseWar } from "./relapse-war.ts";
import { relapse } from "./relapse.ts";

/** Everything that is counted, in the order in which it is shown. */
export const measures: readonly Measure[] = [civilianDeaths, battleDeaths, incidents, relapse, relapseWar];
