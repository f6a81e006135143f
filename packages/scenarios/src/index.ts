export {
  defineMandate,
  defineScenario,
  type MandateInput,
  type ScenarioChanges,
  type ScenarioInput,
} from "./define.ts";
export { branchScenario, type BranchedScenario } from "./branch.ts";
export { fileKeys, type FileKey } from "./file-keys.ts";
export { flags, type Figure, type Flag } from "./figure.ts";
export { useFormulaParser, type FormulaParser } from "./formula/parser.ts";
export { jsonSchemas } from "./json-schema.ts";
export type { ListedFigure } from "./list-figures.ts";
export { loadScenario, type LoadOptions, type Scenario, type Source } from "./load.ts";
export { mapQuality, type Tile, type TileMap } from "./map.ts";
export { modelNames, type ModelNames, type NamedThings, type ParameterLimits } from "./names.ts";
export { printProblem, printProblems, ScenarioError, type Problem, type ProblemKind } from "./problem.ts";
export type { CaseRecord } from "./record.ts";
export { scenarioSchema, type ScenarioFile } from "./schema.ts";
export { dateOfWeek, weekOf } from "./date.ts";
export { nearest } from "./nearest.ts";
export type { Warning } from "./warnings/warning.ts";
export { withoutMission } from "./twin.ts";
export * from "@truce/statistics";
export * from "./worlds/index.ts";
