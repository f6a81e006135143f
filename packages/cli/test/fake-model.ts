import { readScenario } from "@truce/scenarios/run";
import { modelOf } from "../src/model.ts";
import { fakeMeasures } from "./fake-study.ts";

const { mission } = readScenario("liberia").spec;
const components = [...new Set(mission!.phases.flatMap((phase) => phase.tasks.map((task) => task.component)))];

const card = (id: string, over = {}) => ({
  id,
  title: `Title of ${id}`,
  summary: `What ${id} does.`,
  cites: ["cederman2010"],
  file: `src/${id}.ts`,
  reads: {},
  writes: {},
  changes: {},
  ...over,
});

/** A model of a few names. */
export const fakeModel = modelOf("0.0.0-fake", {
  mechanisms: [
    card("trust", { reads: { communities: ["fear"] }, changes: { communities: ["trustPolice"] } }),
    card("fear", { reads: { districts: ["incidents"] }, writes: { communities: ["fear"] } }),
  ],
  parameters: [
    {
      path: "trust.loss",
      label: "Loss of trust after harm",
      unit: "share a week",
      default: 0.3,
      min: 0,
      max: 1,
      plausible: [0.1, 0.5],
      evidence: "calibrated",
      cites: ["cederman2010"],
      file: "src/trust.ts",
    },
  ],
  columns: [
    {
      path: "communities.trustPolice",
      label: "Trust in the police",
      unit: "share",
      file: "src/tables.ts",
      min: 0,
      max: 1,
    },
    { path: "communities.fear", label: "Fear", unit: "share", file: "src/tables.ts" },
    { path: "districts.incidents", label: "Incidents this week", unit: "incidents", file: "src/tables.ts" },
  ],
  measures: fakeMeasures.map((m) => ({
    ...m,
    file: `src/${m.id}.ts`,
    reads: m.id === "trustInPolice" ? ["communities.trustPolice"] : [],
    parts: [],
  })),
  components: components.map((id) => card(id)),
  references: [
    {
      key: "cederman2010",
      authors: "Cederman, Wimmer and Min",
      year: 2010,
      title: "Why do ethnic groups rebel?",
      where: "World Politics 62(1)",
    },
  ],
});
