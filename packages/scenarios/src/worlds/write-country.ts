import { Document, isMap, isPair, isScalar, isSeq, visit } from "yaml";
import { makeFile } from "./make-country.ts";
import { type CountryOptions, countryNumbers, type CountryNumber, type CountryPlan } from "./options.ts";

const wide = 120;

const head =
  " A made country: every figure is [value, source, flag], and every flag is A, assumed. Edit what you like; give what you\n" +
  " know better a source of its own. Levers of the design (priorities, robustness, clarity, funding) may be bare numbers.\n" +
  " Check it with: truce validate scenario.yaml";

/**
 * The files of a made country by name: a scenario, its tile map and a page. They are like files written by hand.
 * @throws RangeError that names every option out of range
 */
export function writeCountry(
  options: CountryOptions = {},
): Readonly<Record<"scenario.yaml" | "map.yaml" | "README.md", string>> {
  const { plan, file, map } = makeFile(options);
  return {
    "scenario.yaml": yaml(file, head),
    "map.yaml": yaml(
      map,
      " One tile a district, north up. Tiles with a common side are neighbours; some touch at a corner.",
    ),
    "README.md": page(plan),
  };
}

/** Block style for what has structure, one line for what is short. */
export function yaml(data: unknown, comment: string): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  visit(document, {
    Seq(_, node) {
      if (node.items.every(isScalar)) node.flow = true;
    },
    Map(_, node, path) {
      // Two spaces a level, and a level is a map and a pair.
      const parent = path.at(-1);
      const width = path.length + widthOf(isPair(parent) ? parent : node);
      if (path.length > 2 && width <= wide && flat(node)) node.flow = true;
    },
  });
  const sections = isMap(document.contents) ? document.contents.items : [];
  for (const { key, value } of sections) if (isScalar(key) && (isMap(value) || isSeq(value))) key.spaceBefore = true;
  document.commentBefore = comment;
  const text = document.toString({ lineWidth: wide, flowCollectionPadding: true });
  // Figures are written as in the library, without inner spaces; lines with quotes may hold a text of the user's.
  const lines = text.split("\n").map((line) => (/["']/.test(line) ? line : line.replace(/\[ ([^\]]*) \]/g, "[$1]")));
  return lines.join("\n");
}

/** True for a map of scalars, lists of scalars and such maps. */
const flat = (node: unknown): boolean =>
  isMap(node) &&
  node.items.every(({ value }) => isScalar(value) || (isSeq(value) && value.items.every(isScalar)) || flat(value));

/** About how many characters a pair or an item of a list takes on one line. */
function widthOf(node: unknown): number {
  if (isPair(node)) return String(node.key).length + widthOf(node.value) + 2;
  if (isSeq(node)) return node.items.reduce<number>((total, item) => total + widthOf(item) + 2, 2);
  if (isMap(node)) return node.items.reduce<number>((total, item) => total + widthOf(item) + 2, 3);
  return String(node).length;
}

function page(plan: CountryPlan): string {
  const rows = Object.entries<CountryNumber>(countryNumbers).map(
    ([id, { label, unit }]) => `| ${label} | ${plan[id as keyof typeof countryNumbers]} | ${unit} |`,
  );
  return `# ${plan.name}

A country that never was, made by \`truce new country\` from the seed \`${plan.seed}\` and these numbers:

| what | value | unit |
|---|---|---|
| How it begins | ${plan.conflict} | |
${rows.join("\n")}

Run it: \`truce run scenario.yaml\`. Every figure is assumed (flag A): land, people, state, armed groups and mission are plausible
together, and none was measured.

**Must not be used** as a picture of any real country, people or person; names that resemble real ones do so by chance. One made
country shows one geography: what is claimed of missions in general should hold over many seeds.
`;
}
