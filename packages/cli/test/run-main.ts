import { main } from "../src/program.ts";
import { fakeModel } from "./fake-model.ts";
import { type Answer, screen } from "./screen.ts";

/** Runs the command line in this process, on made-up numbers. */
export async function runMain(...words: string[]): Promise<Answer> {
  const { io, answer } = screen();
  const engine = new URL("./fake-engine.ts", import.meta.url).href;
  return answer(await main(words, io, { model: () => Promise.resolve(fakeModel), engine }));
}
