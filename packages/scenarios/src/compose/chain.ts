import { isRecord, show, type Complaint } from "../check.ts";
import { parseSource, sourceOfData, type SourceText } from "../document.ts";
import { migrate, type FormatChange } from "../format/migrate.ts";
import type { Problem } from "../problem.ts";
import { problemAt } from "../validate.ts";
import { isMissing, type FileKind, type NamedFile } from "./open.ts";

export interface Chain {
  /** The file that extends no other first; empty if one of them cannot be read. */
  readonly sources: readonly SourceText[];
  readonly changes: readonly FormatChange[];
}

/** Reads a file and all that it extends; problems are added to the list. */
export function readChain(file: NamedFile, kind: LaidOver, problems: Problem[]): Chain {
  const sources: SourceText[] = [];
  const changes: FormatChange[] = [];
  const seen: string[] = [];
  for (let next: NamedFile | undefined = file; next !== undefined;) {
    const current: NamedFile = next;
    seen.push(current.key);
    const parsed =
      current.exported === undefined
        ? parseSource(current.text, current.file)
        : sourceOfData(current.exported, current.file);
    problems.push(...parsed.problems);
    if (parsed.problems.length > 0) return { sources: [], changes };
    const migrated = migrate(parsed);
    sources.unshift({ ...migrated.source, readBeside: current.readBeside });
    changes.push(...migrated.changes);
    const { data } = migrated.source;
    if (isRecord(data) && isOther[kind](data)) {
      problems.push(problemAt(migrated.source, ["kind"], inTheWrongPlace[kind], false));
      return { sources: [], changes };
    }
    const name = isRecord(data) ? data["extends"] : undefined;
    if (name === undefined || name === null) break;
    const complain = (message: string, more: Partial<Problem> = {}) =>
      problems.push(problemAt(migrated.source, ["extends"], { kind: "missing-file", message, ...more }, false));
    if (typeof name !== "string" || name === "") {
      complain(`${show(name)} is not the name of a file`, {
        kind: "wrong-type",
        expected: `the name or path of a ${kind}`,
      });
      return { sources: [], changes };
    }
    const found = current.open(name, kind);
    if (isMissing(found)) {
      const { missing, ...more } = found;
      complain(missing, more);
      return { sources: [], changes };
    }
    if (seen.includes(found.key)) {
      complain(`${name} extends this file in turn, so neither has a beginning`, {
        kind: "inconsistent",
        todo: "take one extends away",
      });
      return { sources: [], changes };
    }
    next = found;
  }
  return { sources, changes };
}

/** Kinds of files that extend others of their kind. */
export type LaidOver = Exclude<FileKind, "experiment">;

/** Whether a file is of the other kind than expected; a scenario need not say what it is, but has an id. */
const isOther: Readonly<Record<LaidOver, (data: Readonly<Record<string, unknown>>) => boolean>> = {
  scenario: ({ kind }) => kind === "mandate",
  mandate: ({ kind, id }) => kind === "scenario" || (kind === undefined && id !== undefined),
};

/** A file of the other kind has nothing that is expected here: told once, not key by key. */
const inTheWrongPlace: Readonly<Record<LaidOver, Complaint>> = {
  scenario: {
    kind: "wrong-type",
    message: "this is a mandate, and a scenario is expected here",
    todo: "name a scenario and lay this over it with --mandate, e.g. truce run liberia --mandate <this file>",
  },
  mandate: {
    kind: "wrong-type",
    message: "this is a scenario, and a mandate is expected here",
    todo: "name it where a scenario stands, e.g. truce run <this file>",
  },
};
