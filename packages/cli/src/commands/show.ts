import { existsSync } from "node:fs";
import type { Scenario } from "@truce/scenarios";
import { UserError } from "../exit.ts";
import { find } from "../explain/find.ts";
import { scenarioEntries } from "../explain/scenario-entries.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { scenarioLines } from "../output/scenario-lines.ts";
import { allEntries, line, print } from "./explain.ts";

/** Up to this many entries are printed whole; more are listed. */
const most = 4;

/** `truce show <name>`: a scenario, something in it, or anything of the model. @throws UserError with the nearest names */
export async function show(
  name: string,
  { json = false }: { readonly json?: boolean },
  io: Io,
  model: Model,
): Promise<void> {
  const scenario = await scenarioOf(name, model);
  if (scenario !== undefined) {
    if (json)
      io.out(
        `${JSON.stringify({ id: scenario.spec.id, title: scenario.spec.title, file: scenario.file, sources: scenario.sources })}\n`,
      );
    else
      io.out(`${scenarioLines(scenario, scenario.spec.id, { columns: io.columns, paint: io.outPaint }).join("\n")}\n`);
    return;
  }
  const { findFile, libraryMandates } = await import("@truce/scenarios/run");
  const mandate = libraryMandates().includes(name) ? findFile(name, "mandate") : undefined;
  if (mandate !== undefined && "text" in mandate) {
    const how = `lay it over a scenario with: truce run <scenario> --mandate ${name}`;
    io.out(json ? `${JSON.stringify({ name, text: mandate.text })}\n` : `${io.outPaint.dim(how)}\n\n${mandate.text}`);
    return;
  }
  const own = allEntries(model);
  let found = find(own, name);
  if (found.entries.length === 0) found = find([...own, ...(await things(name, model))], name);
  if (found.entries.length === 0) {
    const hint =
      found.near.length === 0
        ? "`truce list` and `truce explain` list names"
        : `did you mean: ${found.near.join(", ")}`;
    throw new UserError(`there is nothing called "${name}"\n  ${hint}`);
  }
  if (json) io.out(`${JSON.stringify(found.entries)}\n`);
  else if (found.entries.length <= most) io.out(found.entries.map((entry) => print(entry, io)).join("\n"));
  else io.out(`${found.entries.map((entry) => line(entry, found.entries, io.outPaint)).join("\n")}\n`);
}

/** A scenario by its name, by its file, or by the name of its mission. */
async function scenarioOf(name: string, { catalogue }: Model): Promise<Scenario | undefined> {
  const { libraryScenarios, readScenario } = await import("@truce/scenarios/run");
  const { modelNames } = await import("@truce/scenarios");
  const model = modelNames(catalogue);
  if (libraryScenarios().includes(name) || (/\.(ya?ml|json)$/.test(name) && existsSync(name)))
    return readScenario(name, { model });
  const wanted = name.toLowerCase();
  for (const each of libraryScenarios()) {
    const scenario = readScenario(each, { model });
    if (scenario.spec.mission?.id.toLowerCase() === wanted) return scenario;
  }
  return undefined;
}

/** What the scenarios of the library name; of one of them, if the name begins with it. */
async function things(name: string, { catalogue }: Model) {
  const { libraryScenarios, readScenario } = await import("@truce/scenarios/run");
  const { modelNames } = await import("@truce/scenarios");
  const all = libraryScenarios();
  const one = all.filter((scenario) => name.toLowerCase().startsWith(`${scenario.toLowerCase()}.`));
  return (one.length > 0 ? one : all).flatMap((id) =>
    scenarioEntries(readScenario(id, { model: modelNames(catalogue) }), id),
  );
}
