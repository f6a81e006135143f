import { UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { padEnd, width, wrapText } from "../output/ansi.ts";

interface Item {
  readonly name: string;
  readonly title: string;
  /** Heading under which it stands. */
  readonly group?: string;
  readonly [fact: string]: unknown;
}

type Lister = (model: Model) => Item[] | Promise<Item[]>;

/** What can be listed. The first column is the name, the second says what it is. */
const lists: Readonly<Record<string, Lister>> = {
  scenarios: async () =>
    (await scenarios()).map(({ name, group, spec, file }) => ({
      name,
      title: spec.title,
      group,
      summary: file.summary,
      weeks: spec.weeks,
      districts: spec.districts.length,
    })),
  mandates: async () => [
    ...(await mandates()),
    ...(await scenarios()).flatMap(({ name, group, spec: { mission } }) =>
      // A way to fail has the mission of the country that it changes.
      mission === null || group === groups[2]
        ? []
        : [{ name: mission.id, title: mission.label, scenario: name, phases: mission.phases.length }],
    ),
  ],
  components: ({ catalogue }) => catalogue.components.map(({ id, title, file }) => ({ name: id, title, file })),
  measures: ({ catalogue }) =>
    catalogue.measures.map(({ id, title, unit, kind, direction, file }) => ({
      name: id,
      title: `${title} (${unit})`,
      unit,
      kind,
      direction,
      file,
    })),
  mechanisms: ({ catalogue }) =>
    catalogue.mechanisms.map(({ id, title, place, file }) => ({ name: id, title, place, file })),
  parameters: ({ catalogue }) =>
    catalogue.parameters.map(({ path, label, default: value, unit, plausible, evidence, file }) => ({
      name: path,
      title: `${value} ${unit}: ${label} [${evidence}]`,
      default: value,
      unit,
      plausible,
      evidence,
      file,
    })),
};

/** `truce list [kind]`. @throws UserError if there is no such list */
export async function list(
  kind: string,
  { json = false }: { readonly json?: boolean },
  io: Io,
  model: Model,
): Promise<void> {
  const found = Object.hasOwn(lists, kind) ? lists[kind] : undefined;
  if (found === undefined) {
    const { nearest } = await import("@truce/scenarios");
    const near = nearest(kind, Object.keys(lists));
    throw new UserError(
      `there is no list of "${kind}"; ${near === undefined ? "" : `did you mean ${near}? `}there are: ${Object.keys(lists).join(", ")}`,
    );
  }
  const items = await found(model);
  if (json) return io.out(`${JSON.stringify(items)}\n`);
  const { outPaint: paint, columns } = io;
  const name = Math.max(...items.map((item) => width(item.name)), 0);
  let group: string | undefined;
  for (const item of items) {
    if (item.group !== group) io.out(`${group === undefined ? "" : "\n"}${(group = item.group)}\n`);
    const [first, ...rest] = wrapText(item.title, Math.max(30, Math.min(columns, 130) - name - 2));
    io.out(
      `${paint.bold(padEnd(item.name, name))}  ${first}\n${rest.map((text) => `${padEnd("", name)}  ${text}\n`).join("")}`,
    );
  }
  io.out(
    `${paint.dim(`more on one of them with: truce show <name>${kind === "scenarios" ? "; run one with: truce run <name>" : ""}`)}\n`,
  );
}

/** Mandates that can be laid over any scenario. */
async function mandates(): Promise<Item[]> {
  const { libraryMandates, openFile } = await import("@truce/scenarios/run");
  return libraryMandates().map((name) => {
    const title = /^title: (.*)$/m.exec(openFile(name, "mandate").text)?.[1] ?? "";
    return { name, title: `${title} (over any scenario, with --mandate)` };
  });
}

const groups = [
  "Documented missions",
  "Invented countries, for teaching",
  "Ways to fail, on the invented countries",
] as const;

async function scenarios() {
  const { isPreset, libraryScenarios, readScenario } = await import("@truce/scenarios/run");
  const all = libraryScenarios().map((name) => {
    const scenario = readScenario(name);
    const [real, invented, failure] = groups;
    return { name, ...scenario, group: isPreset(name) ? failure : "invented" in scenario.sources ? invented : real };
  });
  return all.toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
}
