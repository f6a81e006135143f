/** Where imports come from: the rooms of a clone, or the packages. */
type Place = "clone" | "outside";

/** "night-patrols", "nightPatrols" and "Night patrols" of one name. */
export interface Names {
  readonly kebab: string;
  readonly id: string;
  readonly title: string;
}

const assumed = `evidence: "assumed"`;

function componentText({ id, title }: Names, place: Place): string {
  const imports =
    place === "clone"
      ? `import { num } from "../../kernel/parameter.ts";\nimport { component } from "../component.ts";\n`
      : `import { component, extension, num } from "@truce/core";\n`;
  return `${imports}
${place === "clone" ? "export " : ""}const ${id} = component({
  id: "${id}",
  title: "${title}",
  summary:
    "What is done, by whom, and how it is meant to help. Say what is known to fail, and name the works that found it. " +
    "Until then, this does what mediators do: it brings people together.",
  cites: [],
  staff: ["civilAffairs"],
  modality: "assist",
  adds: ["dialogue"],
  parameters: {
    reach: num({
      default: 1, plausible: [0.5, 2], unit: "people reached per member of staff", ${assumed},
      label: "How much one member of staff gets done",
    }),
  },
  // Add work, never take away; what comes of it is for mechanisms. More people or money must never add less.
  apply(add, { people }, p) {
    add("dialogue", people * p.reach);
  },
});
${place === "clone" ? "" : `\nexport default extension({ components: [${id}] });\n`}`;
}

function mechanismText({ id, title }: Names, place: Place): string {
  const imports =
    place === "clone"
      ? `import { exp } from "../../kernel/math.ts";\nimport { num } from "../../kernel/parameter.ts";\nimport { mechanism } from "../tables.ts";\n`
      : `import { extension, insertAfter, mechanism, num } from "@truce/core";\nimport { exp } from "@truce/core/kernel";\n`;
  return `${imports}
/** The rule, as a function of plain numbers: part of the way to \`target\` in a tick; two half steps are one whole step. */
export function ${id}Rule(value: number, target: number, rate: number, step: number): number {
  return value + (target - value) * (1 - exp(-rate * step));
}

${place === "clone" ? "export " : ""}const ${id} = mechanism({
  id: "${id}",
  title: "${title}",
  summary:
    "The published mechanism in plain words, with the works that found it. Until then, with a rate of zero, this changes nothing: " +
    "raise the rate and people's grievance is pulled to the target.",
  cites: [],
  parameters: {
    target: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Where it leads", ${assumed} }),
    rate: num({ default: 0, plausible: [0, 0.1], unit: "1/week", label: "How fast", ${assumed} }),
  },
  over: "communities",
  changes: { communities: ["grievance"] },
  run({ communities: c }, p, { from, to, step }) {
    for (let i = from; i < to; i++) c.grievance[i] = ${id}Rule(c.grievance[i]!, p.target, p.rate, step);
  },
});
${place === "clone" ? "" : `\n// What comes later in the week sees what this has done.\nexport default extension({ schedule: (week) => insertAfter(week, "grievance", ${id}) });\n`}`;
}

/** A law that holds whatever the rule: two half steps are one whole. */
function mechanismTest({ id, kebab, title }: Names): string {
  return `import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ${id}Rule } from "../../../src/model/mechanisms/${kebab}.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("${title}", () => {
  it("does in two half steps what it does in one", () => {
    fc.assert(
      fc.property(share, share, share, (value, target, rate) => {
        const half = ${id}Rule(value, target, rate, 0.5);
        expect(${id}Rule(half, target, rate, 0.5)).toBeCloseTo(${id}Rule(value, target, rate, 1), 12);
      }),
    );
  });

  it("is by hand", () => {
    expect(${id}Rule(0.2, 0.6, Math.LN2, 1)).toBeCloseTo(0.4, 12);
  });
});
`;
}

function measureText({ id, title }: Names, place: Place): string {
  const imports =
    place === "clone"
      ? `import { measure } from "../tables.ts";\n`
      : `import { extension, measure } from "@truce/core";\n`;
  return `${imports}
${place === "clone" ? "export " : ""}const ${id} = measure({
  id: "${id}",
  title: "${title}",
  unit: "share",
  definition: "What exactly is counted, over whom. As it stands: mean grievance of people present.",
  direction: "lower",
  kind: "stock",
  over: "communities",
  by: "district",
  value: "grievance",
  weight: ["population", "hosted"],
});
${place === "clone" ? "" : `\nexport default extension({ measures: [${id}] });\n`}`;
}

function mandateText({ id, title }: Names): string {
  return `# A mandate to lay over any scenario: truce run liberia --mandate <this file>
# Only what differs is written. "*" stands for every phase; \`before\` is the value that the scenario had.
format: 2
kind: mandate
title: ${title}
summary: What this design does otherwise, and why one would try it. As it stands, patrols come first in every phase.
mission:
  phases:
    "*":
      tasks:
        # Any component that \`truce list components\` names; ${id} is a name for the task.
        ${id}: { component: patrols, priority: 2, where: mostViolentThird }
`;
}

function scenarioText({ id, title }: Names): string {
  return `# A scenario that starts from another one and says what is different. All keys: truce explain; checks: truce validate <this file>
format: 2
id: ${id}
extends: liberia
title: ${title}
summary: What is told here. As it stands, Liberia with sixty per cent of the money.
limits: For comparing designs of a mandate. It forecasts nothing.
# A map lies beside its scenario; null takes the one of the other scenario away.
map: null
mission:
  funding: 0.6
`;
}

export interface Template {
  readonly text: (names: Names, place: Place) => string;
  /** Where it goes in a clone. */
  readonly room: (names: Names) => string;
  readonly ending: string;
  readonly test?: { readonly path: (names: Names) => string; readonly text: (names: Names) => string };
  /** What to do next. */
  readonly next: (names: Names, path: string, place: Place) => readonly string[];
}

const run = (path: string, rest = ""): string => `truce run liberia --with ${path} --seeds 5${rest}`;
const task = ({ id }: Names): string => ` --set mission.phases.resolution1509.tasks.${id}.priority=1`;

/** What \`truce new\` can write. */
export const templates: Readonly<Record<string, Template>> = {
  component: {
    text: componentText,
    ending: ".ts",
    room: ({ kebab }) => `packages/core/src/mandates/components/${kebab}.ts`,
    next: (names, path, place) =>
      place === "clone"
        ? [
            `npm run truce -- explain ${names.id}`,
            "npm test -- mandates",
            `npm run truce -- run liberia --seeds 5${task(names)}`,
            "npm run docs",
          ]
        : [`truce explain ${names.id} --with ${path}`, run(path, task(names))],
  },
  mechanism: {
    text: mechanismText,
    ending: ".ts",
    room: ({ kebab }) => `packages/core/src/model/mechanisms/${kebab}.ts`,
    test: { path: ({ kebab }) => `packages/core/test/model/mechanisms/${kebab}.test.ts`, text: mechanismTest },
    next: ({ id, kebab }, path, place) =>
      place === "clone"
        ? [
            `put "${id}" where it belongs in packages/core/src/schedule.ts: the order is a claim`,
            `npm test -- mechanisms/${kebab}`,
            `npm run truce -- run liberia --seeds 5 --set parameters.${id}.rate=0.05`,
            "npm run docs",
          ]
        : [`truce explain ${id} --with ${path}`, run(path, ` --set parameters.${id}.rate=0.05`)],
  },
  measure: {
    text: measureText,
    ending: ".ts",
    room: ({ kebab }) => `packages/core/src/model/measures/${kebab}.ts`,
    next: ({ id }, path, place) =>
      place === "clone"
        ? [`npm run truce -- explain ${id}`, "npm test -- measures", "npm run docs"]
        : [`truce explain ${id} --with ${path}`, run(path)],
  },
  mandate: {
    text: mandateText,
    ending: ".yaml",
    room: ({ kebab }) => `packages/scenarios/mandates/${kebab}.yaml`,
    next: (_names, path) => [
      `truce validate ${path}`,
      `truce diff liberia liberia --mandate ${path}`,
      `truce run liberia --mandate ${path} --seeds 5`,
    ],
  },
  scenario: {
    text: scenarioText,
    ending: ".yaml",
    room: ({ kebab }) => `packages/scenarios/library/${kebab}/scenario.yaml`,
    next: (_names, path) => [`truce validate ${path}`, `truce diff liberia ${path}`, `truce run ${path} --seeds 5`],
  },
};
