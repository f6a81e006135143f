import { componentIndex, components } from "@truce/core";

/** Part K has a row for each component, numbered by its place in the catalogue, which never changes. */
const componentIds: readonly string[] = components.map((_, place) => `K${place + 1}`);
export const componentRowId = (component: string): string => componentIds[componentIndex(component)]!;

/** The rows of the mission table in their order: what there must be, whether or not something turns it yet. */
export const rowIds: readonly string[] = [
  "A1",
  "A2",
  "A3",
  "A4",
  "A5",
  "M1",
  "M2",
  "M3",
  "M4",
  "M5",
  "M6",
  "M7",
  "M8",
  "M9",
  "M10",
  "M11",
  "M12",
  "M13",
  "C1",
  "C2",
  "C3",
  "C4",
  "C5",
  "C6",
  "E1",
  "E2",
  "E3",
  "E4",
  "E5",
  "E6",
  "E7",
  "F1",
  "F2",
  "F3",
  "F4",
  "F5",
  "F6",
  "F7",
  "F8",
  "F9",
  "L1",
  "L2",
  "L3",
  "L4",
  "L5",
  ...componentIds,
];

/** Rows that nothing in the model turns yet, with their titles: they are reported as not shown. */
export const waiting: Readonly<Record<string, string>> = {};
