import fc from "fast-check";
import { parse } from "yaml";
import { attacks } from "../formula/attacks.ts";

/** Pieces that people, editors and attackers put into files. */
const pieces = [
  "\t",
  "  ",
  "\n",
  "\r\n",
  "\0",
  "\uFEFF",
  ":",
  ": ",
  "- ",
  "? ",
  "#",
  "&a ",
  "*a",
  "<<: *a",
  "!!js/function x",
  "!!binary AAAA",
  "---\n",
  "...\n",
  "%YAML 1.2\n",
  "[",
  "]",
  "{",
  "}",
  "[[[[[[[[",
  "'",
  '"',
  "|",
  ">",
  "null",
  "~",
  "true",
  "1e999",
  "-1",
  ".nan",
  ".inf",
  "0x10",
  "1_000",
  "2003-02-30",
  "start + 2 weeks",
  "__proto__: 1",
  "constructor",
  "extends: base.yaml",
  "extends: liberia",
  "kind: mandate",
  "before",
  "2 * before",
  "week",
  '"*": null',
  "é",
  "🙂",
  "\u2028",
  "999999999999999999999",
];

const piece = fc.oneof(
  fc.constantFrom(...pieces),
  fc.constantFrom(...attacks.filter((text) => text.length < 500)),
  fc.string({ unit: "binary", maxLength: 8 }),
);

/** A text with a part of it cut, doubled, moved or replaced. */
const textChange = (text: string): fc.Arbitrary<(text: string) => string> =>
  fc
    .record({ at: fc.nat(text.length), length: fc.nat(40), to: fc.nat(text.length), piece, how: fc.nat(5) })
    .map(({ at, length, to, piece: put, how }) => (now) => {
      const cut = now.slice(at, at + length);
      const rest = now.slice(0, at) + now.slice(at + length);
      switch (how) {
        case 0:
          return rest;
        case 1:
          return now.slice(0, at) + put + now.slice(at + length);
        case 2:
          return now.slice(0, at) + put + now.slice(at);
        case 3:
          return now.slice(0, to) + cut + now.slice(to);
        case 4:
          return rest.slice(0, to) + cut + rest.slice(to);
        default:
          return now.slice(0, at);
      }
    });

export function mutatedText(text: string): fc.Arbitrary<string> {
  return fc
    .array(textChange(text), { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((now, change) => change(now), text));
}

type Tree = unknown;

const odd: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom<Tree>(
    null,
    true,
    [],
    {},
    "",
    0,
    -1,
    1e308,
    -1e308,
    NaN,
    Infinity,
    0.1,
    "2001-01-01",
    "start - 9999 weeks",
    "*",
    [1],
    [1, "guess", "A"],
    { value: 1 },
    [[[[]]]],
    { "*": null },
  ),
  fc.constantFrom<Tree>(...attacks),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Paths of all values of a tree. */
function places(tree: Tree, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof tree !== "object" || tree === null) return [path];
  return [path, ...Object.entries(tree).flatMap(([key, value]) => places(value, [...path, key]))];
}

/** The tree with one value taken out, replaced, renamed or copied from elsewhere. */
export function mutatedTree(text: string): fc.Arbitrary<string> {
  const tree = parse(text) as Tree;
  const all = places(tree).filter((path) => path.length > 0);
  const change = fc.record({
    at: fc.constantFrom(...all),
    from: fc.constantFrom(...all),
    value: odd,
    key: fc.oneof(fc.constantFrom("*", "__proto__", "toString", "1", "extends", "let"), fc.string({ maxLength: 6 })),
    how: fc.nat(3),
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(tree);
    for (const { at, from, value, key, how } of changes) {
      const holder = get(copy, at.slice(0, -1));
      if (typeof holder !== "object" || holder === null) continue;
      const own = holder as Record<string, unknown>;
      const last = String(at.at(-1));
      if (how === 0) delete own[last];
      else if (how === 1) own[last] = value;
      else if (how === 2) own[last] = structuredClone(get(tree, from));
      else
        Object.defineProperty(own, Array.isArray(own) ? "0" : key, {
          value: own[last],
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return JSON.stringify(copy, null, 1);
  });
}

function get(tree: Tree, path: readonly (string | number)[]): Tree {
  return path.reduce<Tree>(
    (node, key) =>
      typeof node === "object" && node !== null ? (node as Record<string, unknown>)[String(key)] : undefined,
    tree,
  );
}
