import { paintFor, type Paint } from "./output/ansi.ts";

/** Where a command writes to, so that tests can read it. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Width of the screen that results go to. */
  readonly columns: number;
  readonly outPaint: Paint;
  readonly errPaint: Paint;
  /** True if standard error is a terminal, where a line can be redrawn. */
  readonly errIsTerminal: boolean;
}

export function processIo(): Io {
  const { stdout, stderr } = process;
  // A reader that has seen enough (`truce list | head -1`) is not a fault.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    columns: stdout.columns ?? stderr.columns ?? (Number(process.env["COLUMNS"]) || 120),
    outPaint: paintFor(stdout),
    errPaint: paintFor(stderr),
    errIsTerminal: stderr.isTTY === true && process.env["TERM"] !== "dumb",
  };
}
