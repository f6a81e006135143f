// Rules of this code base that no linter has, checked on the syntax tree:
//  * core, statistics and scenarios: no `**`, no `for…in`, no `new Date()`; Math only as Math.<something exact>, so that no alias
//    escapes the linter;
//  * kernel: no domain word in a name, a string or a file name, for the kernel carries other models too.
// Prints `file:line:col message` per finding and ends with 1 if there is one.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Members of Math whose bits are the same in every engine. */
const exact = new Set(
  "abs ceil floor trunc round sign min max sqrt fround imul clz32 PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2".split(" "),
);

const domainWords = new Set(
  `actor agreement army casualty ceasefire civilian combatant community contingent country court crime demobilisation
  demobilise disarmament displaced displacement district election faction fighter government grievance household incident
  insurgent mandate militia mission patrol peace peacekeeper peacekeeping perpetrator police rebel refugee reintegration
  soldier troop trust vetting village violence violent war`.split(/\s+/),
);

const singular = (word: string): string => word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");

/** The domain words in a piece of text: camelCase and kebab-case are split first. */
export function domainWordsIn(text: string): string[] {
  const words = text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[^A-Za-z]+/);
  return words.map((word) => singular(word.toLowerCase())).filter((word) => domainWords.has(word));
}

/**
 * Findings in one source file, as lines `file:line:col message`.
 * The path, relative to the repository and with forward slashes, says which rules hold.
 */
export function findings(path: string, text: string): string[] {
  const found: string[] = [];
  const kernel = path.startsWith("packages/core/src/kernel/");
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const report = (node: ts.Node, message: string): void => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${path}:${line + 1}:${character + 1} ${message}`);
  };
  const domain = (node: ts.Node, text: string): void => {
    for (const word of domainWordsIn(text)) {
      report(node, `"${word}" is a word of the model; the kernel is generic. Name what it is in general.`);
    }
  };
  if (kernel) domain(source, path.slice("packages/core/src/kernel/".length));
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const operator = node.operatorToken.kind;
      if (operator === ts.SyntaxKind.AsteriskAsteriskToken || operator === ts.SyntaxKind.AsteriskAsteriskEqualsToken) {
        report(
          node.operatorToken,
          "`**` differs between engines in the last bit; multiply, or use pow of kernel/math.ts.",
        );
      }
    } else if (ts.isForInStatement(node)) {
      report(node, "`for…in` visits inherited keys, in an order hard to see; use `for (const key of Object.keys(…))`.");
    } else if (ts.isNewExpression(node) && node.expression.getText(source) === "Date" && !node.arguments?.length) {
      report(node, "`new Date()` reads the clock; results may not depend on it. Pass the date in.");
    } else if (ts.isIdentifier(node)) {
      const parent = node.parent;
      const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isKey = ts.isPropertyAssignment(parent) && parent.name === node;
      if (node.text === "Math" && !isMember && !isKey) {
        const member = ts.isPropertyAccessExpression(parent) ? parent.name.text : undefined;
        if (member === undefined || !exact.has(member))
          report(node, "use Math only as Math.<exact function>; for the rest take kernel/math.ts.");
      }
      if (node.text === "globalThis")
        report(node, "globalThis reaches clocks and chance; results may depend on neither.");
      if (kernel) domain(node, node.text);
    } else if (
      kernel &&
      (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
    ) {
      domain(node, node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function main(): void {
  const files = ["packages/core/src", "packages/statistics/src", "packages/scenarios/src"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  );
  const all = files.flatMap((path) => findings(path, readFileSync(join(root, path), "utf8")));
  for (const line of all) console.log(line);
  if (files.length === 0) console.log("no source file found");
  process.exitCode = all.length > 0 || files.length === 0 ? 1 : 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
