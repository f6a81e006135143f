import { nearest } from "../nearest.ts";
import { functions, limits, symbols, wordOperators } from "./language.ts";

/** What is wrong with a formula; `offset` counts characters from its beginning. */
export interface Flaw {
  readonly offset: number;
  readonly message: string;
  readonly expected?: string;
  readonly todo?: string;
  readonly nearest?: string;
}

const token =
  /\s+|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([<>=!]=|[-+*/^()<>?:,])/y;

/**
 * Reads a formula word by word and refuses every character and name that has no place in one, so that nothing else
 * ever reaches the parser. `constants` are the names under `let`.
 */
export function scan(text: string, constants: ReadonlySet<string>): Flaw[] {
  if (text.length > limits.characters)
    return [
      {
        offset: limits.characters,
        message: `the formula has ${text.length} characters`,
        expected: `at most ${limits.characters}`,
        todo: "name parts of it under let",
      },
    ];
  const flaws: Flaw[] = [];
  let depth = 0;
  /** Whether the word before ended a value. */
  let ended = false;
  for (let at = 0; at < text.length;) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null) {
      flaws.push(strange(text, at));
      ended = false;
      at += String.fromCodePoint(text.codePointAt(at)!).length;
      continue;
    }
    const [whole, number, word, sign] = match;
    const end = at + whole.length;
    const operator = word !== undefined && wordOperators.includes(word);
    const called = word !== undefined && !operator && /^\s*\(/.test(text.slice(end, end + 40));
    if (ended && (number !== undefined || (word !== undefined && !operator) || sign === "("))
      flaws.push({ offset: at, message: "two values stand beside each other", todo: "write * for times" });
    if (whole.trim() !== "")
      ended = number !== undefined || sign === ")" || (word !== undefined && !operator && !called);
    if (number !== undefined && !Number.isFinite(Number(number)))
      flaws.push({ offset: at, message: `${number} is too large for a number` });
    if (word !== undefined) flaws.push(...nameless(word, called, at, constants));
    if (sign === "(" && ++depth === limits.depth)
      flaws.push({ offset: at, message: `parentheses stand more than ${limits.depth - 1} deep in each other` });
    if (sign === ")") depth--;
    at = end;
  }
  return flaws;
}

function strange(text: string, at: number): Flaw {
  const character = String.fromCodePoint(text.codePointAt(at)!);
  const message = `${JSON.stringify(character)} has no place in a formula`;
  const hints: Readonly<Record<string, string>> = {
    "=": "compare with ==; a formula cannot set anything",
    "%": "write 0.5 for 50 %",
    "−": "write the hyphen - for minus",
    "×": "write * for times",
    "&": "write and",
    "|": "write or",
    "!": "write not, or != for unequal",
  };
  return { offset: at, message, ...(Object.hasOwn(hints, character) && { todo: hints[character]! }) };
}

function nameless(word: string, called: boolean, offset: number, constants: ReadonlySet<string>): Flaw[] {
  if (wordOperators.includes(word)) return [];
  const [isFunction, isName] = [functions.has(word), symbols.has(word) || constants.has(word)];
  if (called ? isFunction : isName) return [];
  if (called && isName) return [{ offset, message: `${word} is a value, not a function`, todo: "write * for times" }];
  if (isFunction) return [{ offset, message: `${word} is a function`, expected: functions.get(word)!.signature }];
  const known = called ? [...functions.keys()] : [...symbols.keys(), ...constants];
  const near = nearest(word, known);
  return [
    {
      offset,
      message: `a formula has no ${called ? "function" : "name"} "${word.slice(0, 40)}"`,
      expected: `one of ${known.join(", ")}`,
      ...(near !== undefined && { nearest: near }),
    },
  ];
}
