import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A rule as a function of plain numbers, as it stands in the code. */
export interface Rule {
  readonly name: string;
  /** What its comment says. */
  readonly about: string;
  readonly code: string;
}

const parsed = new Map<string, ts.SourceFile>();

export function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

/** The functions that a file exports. */
export function rulesIn(file: string): Rule[] {
  const source = parse(file);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((node) => {
    if (node.name === undefined || !isExported(node)) return [];
    return [{ name: node.name.text, about: commentOf(node), code: node.getText(source) }];
  });
}

/** What a file takes from other files of the model: names by path from the root. */
export function borrowed(file: string): { readonly file: string; readonly names: readonly string[] }[] {
  const source = parse(file);
  return source.statements.filter(ts.isImportDeclaration).flatMap((node) => {
    const from = (node.moduleSpecifier as ts.StringLiteral).text;
    const bindings = node.importClause?.namedBindings;
    if (node.importClause?.isTypeOnly === true || bindings === undefined || !ts.isNamedImports(bindings)) return [];
    const names = bindings.elements.filter((element) => !element.isTypeOnly).map((element) => element.name.text);
    return [{ file: join(file, "..", from).replaceAll("\\", "/"), names }];
  });
}

/**
 * What a mechanism does in a tick (`run`) or a component with its effort (`apply`), as it stands in the code.
 * @throws Error if the file has no such declaration
 */
export function stepOf(file: string, id: string, member: "run" | "apply"): string {
  const source = parse(file);
  let found: string | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments.length === 1 && ts.isObjectLiteralExpression(node.arguments[0]!)) {
      const properties = node.arguments[0].properties;
      const of = (name: string) => properties.find((property) => property.name?.getText(source) === name);
      const declared = of("id");
      const isIt =
        declared !== undefined &&
        ts.isPropertyAssignment(declared) &&
        ts.isStringLiteral(declared.initializer) &&
        declared.initializer.text === id;
      const step = isIt ? of(member) : undefined;
      if (step !== undefined) found = outdent(step.getText(source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (found === undefined) throw new Error(`${file} declares no "${id}" with ${member}()`);
  return found;
}

/** Constants of a file that are not exported as something else: what the step calls by name. */
export function constantsIn(file: string): string[] {
  const source = parse(file);
  return source.statements.filter(ts.isVariableStatement).flatMap((node) => {
    const declarations = node.declarationList.declarations;
    const plain = declarations.every(({ initializer }) => initializer !== undefined && !isDeclaration(initializer));
    return plain && !isExported(node) ? [node.getText(source)] : [];
  });
}

/** Calls such as `mechanism({…})` are told elsewhere. */
function isDeclaration(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && node.arguments.length === 1 && ts.isObjectLiteralExpression(node.arguments[0]!);
}

/** The comment above each top-level constant of a file. */
export function commentsIn(file: string): ReadonlyMap<string, string> {
  const source = parse(file);
  const found = source.statements.filter(ts.isVariableStatement).flatMap((node) => {
    const name = node.declarationList.declarations[0]!.name.getText(source);
    return [[name, commentOf(node)] as const];
  });
  return new Map(found);
}

/** The parts of a list: `// comment` lines and the names that follow each. Names before the first comment go under "". */
export function sectionsOf(
  file: string,
  list: string,
): { readonly title: string; readonly names: readonly string[] }[] {
  const source = parse(file);
  const text = source.getFullText();
  const sections: { title: string; names: string[] }[] = [];
  for (const node of source.statements.filter(ts.isVariableStatement)) {
    const [declaration] = node.declarationList.declarations;
    if (declaration!.name.getText(source) !== list || !ts.isArrayLiteralExpression(declaration!.initializer!)) continue;
    for (const element of declaration!.initializer.elements) {
      const comments = ts.getLeadingCommentRanges(text, element.getFullStart()) ?? [];
      const title = comments.map(({ pos, end }) => text.slice(pos, end).replace(/^\/\/\s*/, "")).join(" ");
      if (title !== "" || sections.length === 0) sections.push({ title, names: [] });
      sections.at(-1)!.names.push(element.getText(source));
    }
  }
  if (sections.length === 0) throw new Error(`${file} has no list "${list}"`);
  return sections;
}

function isExported(node: ts.HasModifiers): boolean {
  return node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** The words of the last documentation comment before a node. */
function commentOf(node: ts.Node): string {
  const last = (node as { jsDoc?: readonly ts.JSDoc[] }).jsDoc?.at(-1);
  const text = ts.getTextOfJSDocComment(last?.comment) ?? "";
  return text.replace(/\s+/g, " ").trim();
}

/** The first line of a member starts at its name, the others keep their indentation: takes it off. */
function outdent(text: string): string {
  const [first, ...rest] = text.split("\n");
  const indents = rest.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length);
  const least = Math.min(...indents, Infinity);
  return [first, ...rest.map((line) => line.slice(least))].join("\n");
}
