/** Rows of one group mostly lie together. This is where each group begins and ends, as often as it does. */
export class Runs {
  readonly rows: number;
  readonly #group: Int32Array | null;
  #runs: Int32Array;

  /** `group` names the group of every row, −1 for none; null is one run of no group. */
  constructor(rows: number, group: Int32Array | null) {
    this.rows = rows;
    this.#group = group;
    this.#runs = Int32Array.of(0, rows, -1);
    this.bring();
  }

  /** Triples of first row, row after the last, group, as of the last `bring`. */
  get runs(): Int32Array {
    return this.#runs;
  }

  /** Looks where groups begin and end now. */
  bring(): void {
    const group = this.#group;
    if (group !== null && !fits(this.#runs, group)) this.#runs = runsOf(group);
  }
}

/** Whether runs still say where groups begin and end: hardly ever does a row change its group. */
function fits(runs: Int32Array, group: Int32Array): boolean {
  for (let r = 0; r < runs.length; r += 3) {
    const end = runs[r + 1]!;
    const own = runs[r + 2]!;
    for (let i = runs[r]!; i < end; i++) if (group[i] !== own) return false;
  }
  return true;
}

function runsOf(group: Int32Array): Int32Array {
  const runs: number[] = [];
  for (let i = 0; i < group.length; i++) {
    if (i > 0 && group[i] === group[i - 1]) runs[runs.length - 2] = i + 1;
    else runs.push(i, i + 1, group[i]!);
  }
  return Int32Array.from(runs);
}
