import { main } from "../src/program.ts";
import { type Answer, screen } from "./screen.ts";

/** Runs the command line in this process, on the real model. */
export async function truce(...words: string[]): Promise<Answer> {
  const { io, answer } = screen();
  return answer(await main(words, io));
}
