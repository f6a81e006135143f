import { setMaxListeners } from "node:events";
import { constants } from "node:os";

export interface Interrupt {
  readonly signal: AbortSignal;
  /** The status to leave with, if somebody asked to stop. */
  status(): number | undefined;
  /** Gives the keys back to the system. */
  release(): void;
}

/** One press may arrive twice: from the terminal and from the program that started this one. */
const samePress = 1000;

/** Turns the first Ctrl-C (or a polite kill) into a request to stop; a later one ends the program at once. */
export function catchInterrupt(announce: () => void): Interrupt {
  const controller = new AbortController();
  // Every waiting run listens to the signal; that many listeners are no leak.
  setMaxListeners(0, controller.signal);
  let status: number | undefined;
  let since = 0;
  const stop = (name: NodeJS.Signals): void => {
    const number = 128 + constants.signals[name];
    if (status !== undefined) {
      if (performance.now() - since > samePress) process.exit(number);
      return;
    }
    status = number;
    since = performance.now();
    announce();
    controller.abort();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return {
    signal: controller.signal,
    status: () => status,
    release() {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
    },
  };
}
