import { UserError } from "../exit.ts";
import { entries, kinds, type Entry } from "../explain/entries.ts";
import { moreEntries } from "../explain/more-entries.ts";
import { find } from "../explain/find.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { padEnd, type Paint, width, wrapText } from "../output/ansi.ts";

/** Up to this many entries are printed whole; more are listed. */
const most = 4;

/** `truce explain [name]`. @throws UserError with the nearest names if there is none. */
export function explain(
  name: string | undefined,
  { json = false }: { readonly json?: boolean },
  io: Io,
  model: Model,
): void {
  const all = allEntries(model);
  if (name === undefined) {
    io.out(json ? `${JSON.stringify(all)}\n` : overview(all, io));
    return;
  }
  const { entries: found, near } = find(all, name);
  if (found.length === 0) {
    const hint = near.length === 0 ? "`truce explain` lists all names" : `did you mean: ${near.join(", ")}`;
    throw new UserError(`the model has nothing called "${name}"\n  ${hint}`);
  }
  if (json) io.out(`${JSON.stringify(found)}\n`);
  else if (found.length <= most) io.out(found.map((entry) => print(entry, io)).join("\n"));
  else io.out(`${found.map((entry) => line(entry, found, io.outPaint)).join("\n")}\n`);
}

/** Everything that has a name, of the model and of its files. */
export function allEntries({ catalogue }: Model): Entry[] {
  return [...entries(catalogue), ...moreEntries(catalogue)];
}

/** An entry as a paragraph. */
export function print({ name, kind, title, meaning, facts }: Entry, { outPaint: paint, columns }: Io): string {
  const wide = Math.max(50, Math.min(columns, 110));
  const label = Math.max(0, ...facts.map(([text]) => text.length));
  const lines = facts.flatMap(([text, values]) => {
    // Names go on in one paragraph, sentences have their own lines.
    const parts = values.some((value) => value.includes(" ")) ? values : [values.join(", ")];
    return parts.flatMap((value, i) =>
      wrapText(value, wide - label - 4).map(
        (part, j) => `  ${paint.dim(padEnd(i + j === 0 ? text : "", label))}  ${part}`,
      ),
    );
  });
  const about = meaning === "" ? [] : wrapText(meaning, wide - 2).map((part) => `  ${part}`);
  return [`${paint.bold(name)} ${paint.dim(`(${kind})`)}  ${title}`.trimEnd(), ...about, ...lines, ""].join("\n");
}

function overview(all: readonly Entry[], { outPaint: paint, columns }: Io): string {
  const blocks = kinds.flatMap((kind) => {
    const own = all.filter((entry) => entry.kind === kind);
    if (own.length === 0) return [];
    const few = kind === "measure" || kind === "component" || kind === "mechanism" || kind === "flag";
    const body = few
      ? own.map((entry) => line(entry, own, paint))
      : wrapText(own.map(({ name }) => name).join(" "), Math.max(50, columns - 2)).map((text) => `  ${text}`);
    return [paint.bold(`${own.length} ${kind}${own.length === 1 ? "" : "s"}`), ...body, ""];
  });
  return [...blocks, paint.dim("more on one of them with: truce explain <name>"), ""].join("\n");
}

/** An entry in one line. */
export function line({ name, title }: Entry, among: readonly Entry[], paint: Paint): string {
  const longest = Math.max(...among.map((entry) => width(entry.name)));
  return `  ${padEnd(name, longest)}  ${paint.dim(title)}`;
}
