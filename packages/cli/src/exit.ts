/** What the command's exit status says. */
export const exit = {
  ok: 0,
  /** A command, option, file or scenario is wrong. */
  badInput: 2,
  /** Results are there, but some runs failed. */
  failedRuns: 3,
  /** Stopped by a limit before its end; the same command goes on. */
  stoppedEarly: 4,
  /** Results are not what they were, or not what they should be. */
  corrupt: 5,
  /** A fault of the program. */
  internal: 70,
  /** Stopped by Ctrl-C; what was done is written. */
  interrupted: 130,
} as const;

/** A mistake that the user can mend; its message is all that is shown. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly status: number;

  constructor(message: string, status: number = exit.badInput) {
    super(message);
    this.status = status;
  }
}
