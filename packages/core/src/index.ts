/** Truce: simulate what a peacekeeping mandate does to a country. The public surface. */
export {
  type Catalogue, type CatalogueColumn, type CatalogueMeasure, type CatalogueMechanism, type CatalogueParameter, catalogue,
} from "./catalogue.ts";
export { componentIndex, components } from "./mandates/components/index.ts";
export { type Additions, type Extension, type Parts, combine, extension, partsOf } from "./extension.ts";
export { insertAfter, insertBefore, replace, without } from "./kernel/arrange.ts";
export { type Measure } from "./kernel/measure.ts";
export { type Mechanism } from "./kernel/mechanism.ts";
export { type Parameter, num } from "./kernel/parameter.ts";
export { type Component, type Effort, type Unplaced, component } from "./mandates/component.ts";
export { measures } from "./model/measures/index.ts";
export { type Reference, type ReferenceKey, references } from "./model/references.ts";
export type * from "./model/spec.ts";
export {
  actorKinds, allocationRules, events, fileOfTable, forceKinds, groupKinds, incidentKinds, institutionKinds, measure, mechanism, modalities, perpetrators,
  placeKinds, schema, shockKinds, threatKinds, unitKinds,
} from "./model/tables.ts";
export { type Ensemble, type EnsembleMark, drawParameters, ensemble, ensembleMark, withDrawnParameters } from "./model/ensemble.ts";
export { modelVersion } from "./model/version.ts";
export { communitiesByDistrict } from "./model/world/layout.ts";
export { buildWorld } from "./model/world/world.ts";
export { schedule } from "./schedule.ts";
export { type CountrySchema, Simulation, type SimulationOptions, countryModel, createSimulation } from "./simulation.ts";
