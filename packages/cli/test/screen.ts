import { plain } from "../src/output/ansi.ts";

export interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A screen of a hundred columns without colours that remembers what is written on it. */
export function screen() {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    columns: 100,
    outPaint: plain,
    errPaint: plain,
    errIsTerminal: false,
  };
  return { io, answer: (status: number): Answer => ({ status, out: out.join(""), err: err.join("") }) };
}
