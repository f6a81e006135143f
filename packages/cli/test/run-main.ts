import { plain } from "../src/output/ansi.ts";
import { main } from "../src/program.ts";
import { fakeModel } from "./fake-model.ts";

export interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, on made-up numbers. */
export async function runMain(...words: string[]): Promise<Answer> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    columns: 100,
    outPaint: plain,
    errPaint: plain,
    errIsTerminal: false,
  };
  const engine = new URL("./fake-engine.ts", import.meta.url).href;
  const status = await main(words, io, { model: () => Promise.resolve(fakeModel), engine });
  return { status, out: out.join(""), err: err.join("") };
}
