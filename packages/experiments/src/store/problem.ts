/** Something is wrong with a folder of results, in words for the person whose it is. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  /** True if what is in the folder cannot be trusted; false if it is of something else, or cannot be written. */
  readonly corrupt: boolean;

  constructor(message: string, corrupt = false) {
    super(message);
    this.corrupt = corrupt;
  }
}

/** "no space left on device" of "ENOSPC: no space left on device, write". */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^[A-Z0-9]+: ([^,]+)/.exec(message)?.[1] ?? message;
}

/** Does what writes; a failure says where and what to do. @throws StoreError */
export function writing<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw unwritable(folder, error);
  }
}

export function unwritable(folder: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined || error instanceof StoreError) return error;
  const make = ["ENOSPC", "EDQUOT", "EFBIG"].includes(code) ? "make room" : "mend that";
  return new StoreError(
    `cannot write in ${folder}: ${reasonOf(error)}\n  what is there is safe; ${make}, and the same command goes on where it was`,
  );
}
