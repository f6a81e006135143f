import type { Scenario } from "@truce/scenarios";
import { differences, type Difference } from "../diff/differences.ts";
import { firstDifference, type Outcome } from "../diff/first-difference.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { padEnd, width } from "../output/ansi.ts";
import { plural } from "../output/format.ts";
import { parametersOf, parameterWords } from "../study/parameters.ts";
import type { ParameterSource } from "../study/study.ts";

export interface DiffOptions {
  readonly seed: string;
  readonly parameters?: string;
  /** Laid over the right one. */
  readonly mandate: readonly string[];
  readonly with: readonly string[];
  readonly json?: boolean;
}

/** `truce diff a b`: what differs and whether it changes results. Status as of diff: 0 the same, 1 other. */
export async function diff(left: string, right: string, options: DiffOptions, io: Io, model: Model): Promise<number> {
  const parameters = parametersOf(options.parameters, model);
  const { countryOn, readScenario, seedsOf } = await import("@truce/scenarios/run");
  const { dateOfWeek, modelNames } = await import("@truce/scenarios");
  const names = modelNames(model.catalogue);
  const [a, b] = [left, right].map((name, i) =>
    readScenario(name, { model: names, mandates: i === 0 ? [] : options.mandate }),
  ) as [Scenario, Scenario];
  const found = differences(a, b);
  const seed = options.seed.includes("#") ? options.seed : seedsOf(options.seed, 1)[0]!;
  const outcome =
    found.length === 0
      ? null
      : firstDifference(
          countryOn(a.spec, seed, parameters.source),
          countryOn(b.spec, seed, parameters.source),
          seed,
          Math.min(a.spec.weeks, b.spec.weeks),
          model.extensions?.additions ?? {},
        );
  const date = outcome?.first == null ? null : dateOfWeek(Math.floor(outcome.first.week), a.file.start);
  if (options.json === true) {
    const data = {
      left,
      right,
      same: found.length === 0,
      changesResults: outcome !== null && outcome.first !== null,
      seed,
      parameters,
      differences: found,
      run: outcome,
    };
    io.out(`${JSON.stringify(data, (_key, value: unknown) => (value === undefined ? null : value))}\n`);
  } else
    io.out(
      `${[...lines(found, [left, [right, ...b.mandates].join(" · ")], io), "", ...verdict(found, outcome, seed, date, parameters)].join("\n")}\n`,
    );
  return found.length === 0 ? 0 : 1;
}

/** Differences under the part of the file that they are in. */
function lines(
  found: readonly Difference[],
  names: readonly [string, string],
  { outPaint: paint, columns }: Io,
): string[] {
  const out: string[] = [];
  let heading = "";
  const room = Math.max(12, Math.floor((Math.max(60, columns) - 46) / 2));
  for (const each of found) {
    const keys = each.path.split(".");
    const group = each.counts
      ? keys.slice(0, Math.min(keys.length - 1, keys[0] === "mission" ? 3 : 2)).join(".") || "the whole"
      : "words, sources and notes: the model does not see them";
    if (group !== heading)
      out.push(
        ...(out.length > 0
          ? [""]
          : [`${padEnd("", 40)}  ${padEnd(names[0].slice(-room), room)}  ${names[1].slice(-room)}`]),
        paint.bold((heading = group)),
      );
    const rest = each.counts && group !== "the whole" ? keys.slice(group.split(".").length).join(".") : each.path;
    const unit = each.unit === "" || each.right === undefined ? "" : paint.dim(` ${each.unit}`);
    out.push(`  ${padEnd(rest, 38)}  ${padEnd(show(each.left, room), room)}  ${show(each.right, room)}${unit}`);
    if (width(rest) > 38)
      out[out.length - 1] =
        `  ${rest}\n  ${padEnd("", 38)}  ${padEnd(show(each.left, room), room)}  ${show(each.right, room)}${unit}`;
  }
  return out;
}

function show(value: unknown, room: number): string {
  const text = value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value);
  return text.length > room ? `${text.slice(0, room - 1)}…` : text;
}

function verdict(
  found: readonly Difference[],
  outcome: Outcome | null,
  seed: string,
  date: string | null,
  parameters: ParameterSource,
): string[] {
  if (outcome === null) return ["The same: no value differs."];
  const counts = found.filter((each) => each.counts).length;
  const what = `${plural(counts, "value")} that the model sees and ${plural(found.length - counts, "word or note", "words or notes")} differ.`;
  const on = `seed ${seed}, ${parameterWords(parameters)}`;
  const note = parameters.warning === null ? [] : [`Note: ${parameters.warning}.`];
  const { first, weeks, hashes } = outcome;
  if (first === null) {
    const states =
      hashes[0] === hashes[1] ? `the states have the same hash (${hashes[0]})` : "all that the model moves is the same";
    const care = counts === 0 ? "" : " Another seed may need what differs.";
    return [what, ...note, `No results change: in ${weeks} weeks on ${on}, ${states}.${care}`];
  }
  const place =
    first.kind === "cell"
      ? `the first cell is ${first.where}`
      : `the states have other shapes; the first measure is ${first.where}`;
  return [
    what,
    ...note,
    `Results change from week ${first.week} (${date}) on ${on}: ${place}: ${first.left} and ${first.right}.`,
    `State hashes after that week: ${hashes[0]} and ${hashes[1]}.`,
  ];
}
