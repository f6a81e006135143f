import { catalogue } from "@truce/core";
import type { CatalogueMechanism } from "@truce/core";
import { readScenario } from "@truce/scenarios/run";
import type { Model } from "../src/model.ts";
import { fakeMeasures } from "./fake-study.ts";

const { mission } = readScenario("liberia").spec;
/** Liberia's first, as they stand in its file, then all others, which other scenarios use. */
const components = [
  ...new Set([
    ...mission!.phases.flatMap((phase) => phase.tasks.map((task) => task.component)),
    ...catalogue().components.map(({ id }) => id),
  ]),
];

const card = (id: string, over: Partial<CatalogueMechanism> = {}): CatalogueMechanism => ({
  id,
  title: `Title of ${id}`,
  summary: `What ${id} does.`,
  cites: ["cederman2010"],
  parameters: {},
  reads: {},
  writes: {},
  changes: {},
  before: {},
  streams: [],
  graphs: [],
  file: `src/${id}.ts`,
  place: 1,
  component: null,
  ...over,
});

const share = { file: "src/tables/places.ts", kind: "f64", unit: "share", min: 0, max: 1, initial: 0 } as const;

/** A model of a few names. */
export const fakeModel: Model = {
  version: "0.0.0-fake",
  sourceSha256: "fa4e".repeat(16),
  ensemble: null,
  with: [],
  files: [],
  catalogue: {
    mechanisms: [
      card("trust", { reads: { communities: ["fear"] }, changes: { communities: ["trustPolice"] } }),
      card("fear", { reads: { districts: ["incidents"] }, writes: { communities: ["fear"] } }),
      ...components.map((id) => card(`${id}Task`, { component: id, changes: { work: ["people"] } })),
    ],
    parameters: [
      {
        path: "trust.loss",
        mechanism: "trust",
        label: "Loss of trust after harm",
        unit: "share a week",
        default: 0.3,
        min: 0,
        max: Infinity,
        plausible: [0.1, 0.5],
        evidence: "calibrated",
        cites: ["cederman2010"],
        file: "src/trust.ts",
      },
    ],
    columns: [
      { ...share, path: "communities.trustPolice", label: "Trust in the police", readers: [], writers: ["trust"] },
      { ...share, path: "communities.fear", label: "Fear", readers: ["trust"], writers: ["fear"] },
      {
        ...share,
        path: "districts.incidents",
        label: "Incidents this week",
        max: Infinity,
        readers: ["fear"],
        writers: [],
      },
    ],
    measures: fakeMeasures.map((m) => ({
      ...m,
      file: `src/${m.id}.ts`,
      over: "communities",
      value: "trustPolice",
      reads: m.id === "trustInPolice" ? ["trustPolice"] : [],
    })),
    components: components.map((id) => ({
      id,
      mechanism: `${id}Task`,
      title: `Title of ${id}`,
      summary: `What ${id} does.`,
      file: `src/${id}.ts`,
    })),
    references: {
      cederman2010: {
        authors: "Cederman, L.-E., A. Wimmer and B. Min",
        year: 2010,
        title: "Why do ethnic groups rebel?",
        where: "World Politics 62(1)",
      },
    },
  },
};
