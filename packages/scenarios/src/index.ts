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
export { jsonSchemaOf, jsonSchemas } from "./json-schema.ts";
export type { ListedFigure } from "./list-figures.ts";
export { loadScenario, type LoadOptions, type Scenario, type Source } from "./load.ts";
export { mapQuality, type Tile, type TileMap } from "./map.ts";
export { modelNames, type ModelNames, type NamedThings, type ParameterLimits } from "./names.ts";
export { printProblem, printProblems, ScenarioError, type Problem, type ProblemKind } from "./problem.ts";
export type { CaseRecord } from "./record.ts";
export { scenarioSchema, type ScenarioFile } from "./schema.ts";
export { dateOfWeek, weekOf } from "./date.ts";
export { nearest } from "./nearest.ts";
// For other files in the same manner: places, complaints, schemas, formulas.
export { canonical } from "./canonical.ts";
export { describe as describeLimits, isRecord, show, type Complaint, type Limits, type Report } from "./check.ts";
export { parseSource, printPath, sourceOfData, type Path, type SourceText } from "./document.ts";
export { evaluate } from "./formula/evaluate.ts";
export { functions, symbols, wordOperators } from "./formula/language.ts";
export { parseFormula, type Formula } from "./formula/parse.ts";
export { either } from "./leaf.ts";
export { overrideLimits } from "./override-limits.ts";
export { id as idSchema, text as textSchema } from "./schema/common.ts";
export { unknownName } from "./unknown-name.ts";
export { check, problemAt } from "./validate.ts";
export type { Warning } from "./warnings/warning.ts";
export { withoutMission } from "./twin.ts";
export * from "@truce/statistics";
export * from "./worlds/index.ts";
