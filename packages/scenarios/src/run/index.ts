export {
  missionTable,
  rowIds,
  type Finding,
  type MissionTable,
  type RowResult,
  type TableOptions,
  type Verdict,
} from "../mission-table/index.ts";
export type { Account, Arm, Engine, EngineRun, Incident, Past, Recording, RunOutput, StartOptions } from "./engine.ts";
export { ExtensionError, loadExtensions, type ExtensionFile, type Extensions } from "./extension-file.ts";
export { defaultEngine } from "./executor.ts";
export { countryOn } from "./job.ts";
export type { ArmSpec, FailedRun, FinishedRun, Job, ParameterChoice, RunRow } from "./job.ts";
export { modelMark, setsWarning, type ModelMark } from "./model-mark.ts";
export { modelSourceHash } from "./model-source.ts";
export type { Progress } from "./progress.ts";
export { findFile, isPreset, libraryMandates, openFile, type FoundFile } from "./find-file.ts";
export { libraryScenarios, readScenario, type ReadOptions } from "./read-scenario.ts";
export { validateFile, type FileReport } from "./validate-file.ts";
export { runArms, type ArmsResult, type RunArmsOptions, type RunOptions } from "./run-arms.ts";
export { runPairs, seedsOf, type BatchResult, type PairOfRuns, type RunPairsOptions } from "./run-pairs.ts";
export { runSpecs, type SpecRun } from "./run-specs.ts";
export { loadEngine } from "./worker.ts";
export { tryExtensions } from "./try-extensions.ts";
