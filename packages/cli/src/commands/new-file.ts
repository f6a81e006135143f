import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { nearest } from "@truce/scenarios";
import { UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import { type Names, templates } from "../new/templates.ts";

/** Where the command stands, so that tests can stand elsewhere. */
export interface Standing {
  readonly folder: string;
  /** The clone whose sources run, if sources run. */
  readonly clone: string | null;
}

/** Sources run in a clone, built files in a package. */
export function standing(): Standing {
  return {
    folder: process.cwd(),
    clone: import.meta.url.endsWith(".ts") ? fileURLToPath(new URL("../../../../", import.meta.url)) : null,
  };
}

/** `truce new <what> <name>`: writes a file that works as it stands. @throws UserError if a file of that name is there */
export function create(what: string, name: string, io: Io, { folder, clone }: Standing = standing()): void {
  const template = Object.hasOwn(templates, what) ? templates[what] : undefined;
  if (template === undefined) {
    const near = nearest(what, Object.keys(templates));
    throw new UserError(
      `truce new cannot make a "${what}"; ${near === undefined ? "" : `did you mean ${near}? `}it makes: ${Object.keys(templates).join(", ")}`,
    );
  }
  const names = namesOf(name);
  const root =
    clone !== null && `${folder}${sep}`.startsWith(clone.endsWith(sep) ? clone : `${clone}${sep}`) ? clone : null;
  const place = root === null ? "outside" : "clone";
  const main = root === null ? join(folder, `${names.kebab}${template.ending}`) : join(root, template.room(names));
  const files = [[main, template.text(names, place)] as const];
  if (root !== null && template.test !== undefined)
    files.push([join(root, template.test.path(names)), template.test.text(names)]);
  const taken = files.map(([path]) => path).filter((path) => existsSync(path));
  if (taken.length > 0)
    throw new UserError(
      `${taken.map((path) => relative(folder, path)).join(", ")} is there already and stays as it is. Choose another name.`,
    );
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
    io.out(`wrote ${relative(folder, path)}\n`);
  }
  io.out(
    `${io.outPaint.dim("next:")}\n${template
      .next(names, relative(folder, main), place)
      .map((line) => `  ${line}\n`)
      .join("")}`,
  );
}

function namesOf(name: string): Names {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
  const kebab = words.join("-");
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab))
    throw new UserError(
      `"${name}" cannot be a name: give letters and digits, beginning with a letter, e.g. nightPatrols or night-patrols`,
    );
  const id = words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
  if (reserved.has(id)) throw new UserError(`"${id}" is a word of the language and cannot be a name; choose another`);
  const sentence = words.join(" ");
  return { kebab, id, title: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
}

const reserved = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for " +
    "function if implements import in instanceof interface let new null package private protected public return static super switch " +
    "this throw true try typeof undefined var void while with yield component mechanism measure extension num exp"
  ).split(" "),
);
