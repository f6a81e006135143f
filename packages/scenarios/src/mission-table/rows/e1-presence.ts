import { withTask } from "../levers.ts";
import { falls, flow, level, primary, rises } from "../observe.ts";
import { inTheField, watching } from "../scenes.ts";
import type { Row } from "../types.ts";

/** Every second county of the alphabet: drawn up before anything ran. */
const here = ["bomi", "gbarpolu", "grandCapeMount", "grandKru", "margibi", "montserrado", "riverCess", "sinoe"];
const there = ["bong", "grandBassa", "grandGedeh", "lofa", "maryland", "nimba", "riverGee"];
const patrolsIn = (where: readonly string[]) => withTask({ component: "patrols", priority: 3, where });

export const e1: Row = {
  id: "E1",
  title: "Presence lowers violence; daily life resumes",
  claim: "Where patrols go there is less violence and less fear than if they went elsewhere, and markets follow.",
  experiments: [
    {
      scene: watching,
      lever: "where the same people patrol",
      file: "packages/core/src/mandates/components/patrols.ts",
      arms: {
        elsewhere: { label: "seven other counties", change: patrolsIn(there) },
        here: { label: "eight counties, every second of the alphabet", change: patrolsIn(here) },
      },
      observables: [
        primary(falls(flow("incidents here", "incidents", inTheField, { districts: here }), "mission.md E1; P08, P17")),
        primary(falls(level("fear here", "fear", inTheField, { districts: here }), "mission.md E1")),
        rises(level("market activity here", "market", inTheField, { districts: here }), "mission.md E1"),
      ],
    },
  ],
};
