import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { experimentJsonSchemas } from "@truce/experiments";
import { jsonSchemas } from "@truce/scenarios";
import { type Facts, facts } from "./facts.ts";
import { oddPage } from "./odd.ts";
import { columnsPage } from "./pages/columns.ts";
import { componentsPage } from "./pages/components.ts";
import { measuresPage } from "./pages/measures.ts";
import { mechanismsPage } from "./pages/mechanisms.ts";
import { parametersPage } from "./pages/parameters.ts";
import { referencesPage } from "./pages/references.ts";
import { schedulePage } from "./pages/schedule.ts";
import { streamsPage } from "./pages/streams.ts";
import { wherePage } from "./pages/where.ts";
import { fillRegions } from "./regions.ts";
import { root } from "./source.ts";

export interface Page {
  /** From the root. */
  readonly path: string;
  readonly text: string;
}

const generated: Readonly<Record<string, (facts: Facts) => string>> = {
  "docs/generated/mechanisms.md": mechanismsPage,
  "docs/generated/parameters.md": parametersPage,
  "docs/generated/schedule.md": schedulePage,
  "docs/generated/streams.md": streamsPage,
  "docs/generated/measures.md": measuresPage,
  "docs/generated/columns.md": columnsPage,
  "docs/generated/components.md": componentsPage,
  "docs/generated/references.md": referencesPage,
  "docs/generated/where.md": wherePage,
  "docs/model/odd.md": oddPage,
};

/** Pages that are written by hand but for marked regions. */
const withRegions = ["README.md", "docs/status.md"];

/** Every page that follows from the code, as it should be. */
export function pages(all: Facts = facts()): Page[] {
  return [
    ...Object.entries(generated).map(([path, write]) => ({ path, text: write(all) })),
    ...schemas("scenarios", jsonSchemas()),
    ...schemas("experiments", experimentJsonSchemas()),
    ...withRegions.map((path) => ({ path, text: fillRegions(read(path), all, path) })),
  ];
}

const schemas = (owner: string, all: Readonly<Record<string, unknown>>): Page[] =>
  Object.entries(all).map(([name, schema]) => ({
    path: `packages/${owner}/schema/${name}`,
    text: `${JSON.stringify(schema, null, 1)}\n`,
  }));

/** Those that are not as they should be. */
export function stalePages(): Page[] {
  return pages().filter(({ path, text }) => !existsSync(join(root, path)) || read(path) !== text);
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");
