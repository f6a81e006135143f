/** Colour for terminals that want it. The two arms differ in more than colour wherever they appear. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly mission: (text: string) => string;
  readonly none: (text: string) => string;
}

const wrap = (open: string, close: string) => (text: string) =>
  text === "" ? "" : `\u001b[${open}m${text}\u001b[${close}m`;
const same = (text: string) => text;

/** Blue and orange stay apart for readers with any common colour blindness (Okabe and Ito 2008). */
export const colour: Paint = {
  bold: wrap("1", "22"),
  dim: wrap("2", "22"),
  mission: wrap("38;5;33", "39"),
  none: wrap("38;5;208", "39"),
};
export const plain: Paint = { bold: same, dim: same, mission: same, none: same };

/** Colour on a terminal, unless NO_COLOR says otherwise; FORCE_COLOR turns it on anywhere. */
export function paintFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env): Paint {
  if (environment["NO_COLOR"]) return plain;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined && forced !== "0") return colour;
  return stream.isTTY === true && environment["TERM"] !== "dumb" ? colour : plain;
}

// eslint-disable-next-line no-control-regex
const escapes = /\u001b\[[0-9;]*m/g;

/** Columns that a text takes on the screen. */
export function width(text: string): number {
  return Array.from(text.replace(escapes, "")).length;
}

export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}

export function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - width(text))) + text;
}

/** Breaks a text at spaces so that no line is wider than `columns`, where words allow it. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/)) {
    if (line !== "" && width(line) + 1 + width(word) > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
