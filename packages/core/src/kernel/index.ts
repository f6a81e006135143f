/** The kernel: columns, mechanisms, schedule, draws, measures. It knows no domain word and carries any model. */
export { CardError } from "./checked.ts";
export * from "./column.ts";
export * from "./engine.ts";
export * from "./event.ts";
export * from "./graph.ts";
export * from "./grid.ts";
export { type Difference, firstDifference, hashState } from "./hash.ts";
export * from "./lattice.ts";
export { Ledger } from "./ledger.ts";
export * from "./math.ts";
export * from "./measure.ts";
export * from "./mechanism.ts";
export * from "./parameter.ts";
export { Recorder } from "./recorder.ts";
export * from "./random.ts";
export { type Visibility, checkSchedule, visibility } from "./schedule.ts";
export { type Snapshot, decodeSnapshot, encodeSnapshot } from "./snapshot.ts";
export { type Cells, type Columns, type Schema, type Size, State, type TableSpec } from "./table.ts";
