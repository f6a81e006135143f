export {
  missionTable,
  rowIds,
  type Finding,
  type MissionTable,
  type RowResult,
  type TableOptions,
  type Verdict,
} from "../mission-table/index.ts";
export type { Arm, Engine, EngineRun, Incident, Recording, RunOutput, StartOptions } from "./engine.ts";
export type { FailedRun, FinishedRun, Job, RunRow } from "./job.ts";
export type { Progress } from "./progress.ts";
export { findFile, libraryMandates, openFile, type FoundFile } from "./find-file.ts";
export { libraryScenarios, readScenario, type ReadOptions } from "./read-scenario.ts";
export { validateFile, type FileReport } from "./validate-file.ts";
export { runPairs, seedsOf, type BatchResult, type PairOfRuns, type RunPairsOptions } from "./run-pairs.ts";
