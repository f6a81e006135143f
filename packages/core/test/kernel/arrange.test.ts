import fc from "fast-check";
import { expect, it } from "vitest";
import { insertAfter, insertBefore, replace, without } from "../../src/kernel/arrange.ts";
import type { Mechanism } from "../../src/kernel/mechanism.ts";

const named = (id: string): Mechanism => ({
  id, title: id, summary: "", cites: [], parameters: {}, sequential: "", reads: {}, writes: {}, changes: {}, before: {}, streams: [], graphs: [], run: () => {},
});
const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }).chain((ids) => fc.tuple(fc.constant(ids.map(named)), fc.nat(ids.length - 1)));
const ids = (list: readonly Mechanism[]): string[] => list.map(({ id }) => id);

it("puts, replaces and takes away where it says, and leaves the rest in order", () => {
  fc.assert(
    fc.property(lists, ([list, at]) => {
      const [own, target] = [named("own, not there"), list[at]!.id];
      const before = ids(list);
      expect(ids(insertAfter(list, target, own))).toEqual(before.toSpliced(at + 1, 0, own.id));
      expect(ids(insertBefore(list, target, own))).toEqual(before.toSpliced(at, 0, own.id));
      expect(ids(replace(list, target, own))).toEqual(before.with(at, own.id));
      expect(without(insertAfter(list, target, own), own.id)).toEqual(list);
    }),
  );
});

it("says which names there are if one is not there", () => {
  const list = [named("a"), named("b")];
  for (const wrong of [() => insertAfter(list, "c", list[0]!), () => replace(list, "c", list[0]!), () => without(list, "a", "c")])
    expect(wrong).toThrow(/no mechanism is called "c"; there are: a, b/);
});
