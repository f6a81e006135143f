import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from "mathjs";
import { functions, limits, operators, symbols } from "./language.ts";
import { mathjsParser } from "./parser.ts";
import { scan, type Flaw } from "./scan.ts";

/** A checked formula as a tree of the few things that there are. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "apply"; readonly apply: (...values: number[]) => number; readonly of: readonly Expression[] }
  | { readonly kind: "choose"; readonly of: readonly [Expression, Expression, Expression] };

/** A formula that can be evaluated. */
export interface Formula {
  readonly text: string;
  readonly expression: Expression;
  /** Names that occur in it. */
  readonly names: ReadonlySet<string>;
  /** Size of the tree. */
  readonly nodes: number;
}

/** Parses a formula, or says all that is wrong with it. Never throws. */
export function parseFormula(text: string, constants: ReadonlySet<string>): Formula | readonly Flaw[] {
  const flaws = scan(text, constants);
  if (flaws.length > 0) return flaws;
  let tree: MathNode;
  try {
    tree = mathjsParser()(text);
  } catch (error) {
    return [syntaxFlaw(text, error as Error & { char?: number })];
  }
  const names = new Set<string>();
  let nodes = 0;
  const found: Flaw[] = [];
  const refuse = (message: string, offset = 0): Expression => {
    found.push({ offset, message });
    return { kind: "number", value: 0 };
  };
  /** Everything that is not named here is refused, whatever else the parser knows. */
  const convert = (node: MathNode): Expression => {
    if (++nodes > limits.nodes) return refuse(`the formula has more than ${limits.nodes} parts`);
    switch (node.type) {
      case "ParenthesisNode":
        return convert((node as ParenthesisNode).content);
      case "ConstantNode": {
        const value: unknown = (node as ConstantNode).value;
        return typeof value === "number" && Number.isFinite(value)
          ? { kind: "number", value }
          : refuse("a formula is made of numbers, names and operators");
      }
      case "SymbolNode": {
        const { name } = node as SymbolNode;
        if (!symbols.has(name) && !constants.has(name))
          return refuse(`${name} stands where a value is expected`, Math.max(0, text.indexOf(name)));
        names.add(name);
        return { kind: "name", name };
      }
      case "OperatorNode": {
        const { args, implicit } = node as OperatorNode;
        const { fn, op } = node as unknown as { fn: string; op: string };
        const apply = operators.get(fn);
        return apply === undefined || implicit
          ? refuse(`a formula has no operator "${op}"`, Math.max(0, text.indexOf(op)))
          : { kind: "apply", apply, of: args.map(convert) };
      }
      case "RelationalNode": {
        // a < b < c holds where both comparisons do.
        const { conditionals, params } = node as unknown as RelationalNode & {
          params: MathNode[];
          conditionals: string[];
        };
        const values = params.map(convert);
        const pairs = conditionals.map((name, i): Expression => ({
          kind: "apply",
          apply: operators.get(name) ?? (() => NaN),
          of: [values[i]!, values[i + 1]!],
        }));
        return { kind: "apply", apply: Math.min, of: pairs };
      }
      case "ConditionalNode": {
        const { condition, trueExpr, falseExpr } = node as ConditionalNode;
        return { kind: "choose", of: [convert(condition), convert(trueExpr), convert(falseExpr)] };
      }
      case "FunctionNode": {
        const { fn, args } = node as FunctionNode;
        const name = fn.type === "SymbolNode" ? (fn as unknown as SymbolNode).name : "";
        const known = functions.get(name);
        const offset = Math.max(0, text.search(new RegExp(`\\b${name}\\s*\\(`)));
        if (known === undefined) return refuse("a formula calls a function by its name", offset);
        const [least, most] = known.arguments;
        if (args.length < least || args.length > most)
          return refuse(
            `${known.signature} takes ${least === most ? least : `${least} to ${most}`} values, got ${args.length}`,
            offset,
          );
        return { kind: "apply", apply: known.apply, of: args.map(convert) };
      }
      default:
        return refuse("a formula gives one number: it cannot set, define, list or look into anything");
    }
  };
  const expression = convert(tree);
  return found.length > 0 ? found.slice(0, 1) : { text, expression, names, nodes };
}

function syntaxFlaw(text: string, error: Error & { char?: number }): Flaw {
  if (error instanceof RangeError) return { offset: 0, message: "the formula is too deeply nested" };
  const message = error.message.replace(/ \(char \d+\)$/, "");
  const offset = Math.min(Math.max(0, (error.char ?? 1) - 1), Math.max(0, text.length - 1));
  return { offset, message: `the formula cannot be read: ${message.charAt(0).toLowerCase()}${message.slice(1)}` };
}
