import { rootKey, Stream } from "@truce/core/kernel";

/** Named streams of one seed. Streams are keyed, so that another name or another order of asking moves no draw. */
export class Luck {
  readonly #root: ReturnType<typeof rootKey>;
  readonly #streams = new Map<string, Stream>();

  constructor(seed: string) {
    this.#root = rootKey(`country ${seed}`);
  }

  of(name: string): Stream {
    let stream = this.#streams.get(name);
    if (stream === undefined) {
      stream = new Stream(this.#root, name);
      this.#streams.set(name, stream);
    }
    return stream;
  }
}
