// Writes the two lists that follow from the files in a folder, so that a measure or a component of a mandate is one file:
//   packages/core/src/model/measures/index.ts     every `export const … = measure(`
//   packages/core/src/mandates/components/index.ts   every `export const … = component(`
// The order that stands in the list is kept, new names go to its end, names whose file is gone are dropped. Only the
// imports from the folder and the list itself are rewritten; the rest of the index is written by hand. The schedule has no
// such help: the order of the week is a claim about the world, so a new mechanism is its file and a line in schedule.ts.
//
// `node tools/generate-indexes.mjs [--check]`; tools/bootstrap.mjs calls it, hence built-in modules only.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is indexed: the folder, the function that makes a member, and the name of the list in `index.ts`. */
export const indexes = [
  { folder: "packages/core/src/model/measures", maker: "measure", list: "measures" },
  { folder: "packages/core/src/mandates/components", maker: "component", list: "inOrder" },
];

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const byCode = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The members of a folder: those files that export one, whose name must follow from the file's. */
function membersOf({ folder, maker }, files) {
  return Object.keys(files)
    .sort(byCode)
    .flatMap((file) => {
      const name = new RegExp(`^export const (\\w+) = ${maker}\\(`, "m").exec(files[file])?.[1];
      if (name === undefined) return [];
      const id = /^\s*id: "([^"]*)"/m.exec(files[file])?.[1];
      if (id !== name || file !== `${kebab(name)}.ts`)
        throw new Error(
          `${folder}/${file}: exports "${name}" with the id "${id}"; the three names must agree, for it is found by them. ` +
            `Give all three the same name, the file in kebab-case: ${kebab(name)}.ts.`,
        );
      return [{ name, file }];
    });
}

/**
 * The text of an index that lists the files of its folder.
 * @throws Error if the index has no list of that name, or if names disagree
 */
export function indexText(index, text, files) {
  const members = membersOf(index, files);
  const listPattern = new RegExp(`(const ${index.list}: [^=]*= )\\[([^\\]]*)\\];`);
  const list = listPattern.exec(text);
  if (list === null) throw new Error(`${index.folder}/index.ts has no list "${index.list}" to be written`);
  const named = list[2].match(/\w+/g) ?? [];
  const known = named.filter((name) => members.some((member) => member.name === name));
  const added = members.map(({ name }) => name).filter((name) => !known.includes(name));
  const imports = members.map(({ name, file }) => `import { ${name} } from "./${file}";\n`).join("");
  const kept = text.replace(/^import \{ \w+ \} from "\.\/[^"]*";\n/gm, "");
  const head = /^(?:import [^\n]*\n)*/.exec(kept)[0];
  const written = [...known, ...added].map((name) => `  ${name},\n`).join("");
  return (head + imports + kept.slice(head.length)).replace(listPattern, (_, start) => `${start}[\n${written}];`);
}

/** Indexes that are not what they should be: path from the root, text, and what is new in it. */
export function staleIndexes(base = root) {
  return indexes.flatMap((index) => {
    const folder = join(base, index.folder);
    const names = readdirSync(folder).filter((file) => file.endsWith(".ts") && file !== "index.ts");
    const files = Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
    const before = readFileSync(join(folder, "index.ts"), "utf8");
    const text = indexText(index, before, files);
    return text === before ? [] : [{ path: `${index.folder}/index.ts`, text }];
  });
}

/** Brings the indexes up to date and says on standard error which. */
export function writeIndexes(base = root) {
  for (const { path, text } of staleIndexes(base)) {
    writeFileSync(join(base, path), text);
    console.error(`truce: wrote ${path} from the files in its folder`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes("--check")) {
    for (const { path } of staleIndexes()) {
      console.error(`${path} does not list the files of its folder; \`npm run docs\` writes it`);
      process.exitCode = 1;
    }
  } else writeIndexes();
}
