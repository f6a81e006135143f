// Prints what the scenario of Liberia says, as JSON; see liberia.ts.
import { readScenario } from "@truce/scenarios/run";

process.stdout.write(JSON.stringify(readScenario("liberia").spec));
