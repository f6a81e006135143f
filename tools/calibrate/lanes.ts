// Questions answered by several processes; what is answered is never asked again.
import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answers } from "@truce/evidence";

type Reply = { readonly values: readonly number[] } | { readonly message: string };

/** The time is over; what is answered is kept. */
export class TimeOver extends Error {}

export interface Lanes<Question> {
  ask(questions: readonly Question[], what: string): Promise<number[][]>;
  close(): void;
}

/**
 * @param script of a process that answers one question at a time: it is sent questions and sends back their values, or a message
 * @param until time, in milliseconds of the clock, after which no question is begun
 */
export function openLanes<Question extends object>(script: URL, processes: number, answers: Answers, until: number): Lanes<Question> {
  const idle: ChildProcess[] = [];
  const all: ChildProcess[] = [];
  const open = (): ChildProcess => {
    const child = fork(fileURLToPath(script), { serialization: "advanced" });
    all.push(child);
    return child;
  };
  const one = (question: Question): Promise<readonly number[]> =>
    new Promise((resolve, reject) => {
      const child = idle.pop() ?? open();
      const ended = (): void => reject(new Error("a process ended before it had answered"));
      child.once("exit", ended);
      child.once("message", (reply: Reply) => {
        child.off("exit", ended);
        idle.push(child);
        if ("values" in reply) resolve(reply.values);
        else reject(new Error(`${reply.message} (${JSON.stringify(question)})`));
      });
      child.send(question);
    });
  return {
    async ask(questions, what) {
      const found = questions.map((question) => answers.get(question));
      const left = [...found.keys()].filter((at) => found[at] === undefined);
      let done = questions.length - left.length;
      let over = false;
      const lane = async (): Promise<void> => {
        for (let at = left.shift(); at !== undefined; at = left.shift()) {
          if (Date.now() >= until) {
            over = true;
            return;
          }
          const values = [...(await one(questions[at]!))];
          answers.put(questions[at]!, values);
          found[at] = values;
          done++;
          if (done % 10 === 0 || done === questions.length) process.stderr.write(`${what}: ${done} of ${questions.length}\n`);
        }
      };
      await Promise.all(Array.from({ length: processes }, lane));
      if (over) throw new TimeOver(`${what}: ${done} of ${questions.length} are done; the same command goes on from here`);
      return found as number[][];
    },
    close: () => all.forEach((child) => child.disconnect()),
  };
}
