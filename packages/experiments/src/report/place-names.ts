/** A mark with a name to be written beside it. */
export interface Named {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedName extends Named {
  readonly anchor: "start" | "end";
}

/** Edges of a part of a drawing. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of a letter, height of a line and half of a mark, in units of the drawing. */
const [letter, line, mark] = [6.9, 14, 7];

/** Places beside a mark, the best first: to the right or left of it, and how far below. */
const places = [-8, 17, -22, 31, -36, 45, -50, 59].flatMap((down) => [
  { anchor: "start" as const, across: 9, down },
  { anchor: "end" as const, across: -9, down },
]);

/** Writes names where they lie over no other name and no mark, as far as there is room; the order is that of the marks. */
export function placeNames(marks: readonly Named[], frame: Box): PlacedName[] {
  const marked = marks.map(({ x, y }): Box => ({ left: x - mark, right: x + mark, top: y - mark, bottom: y + mark }));
  const taken: Box[] = [];
  return marks.map(({ text, x, y }, own) => {
    const tried = places.map(({ anchor, across, down }, rank) => {
      const [at, width] = [x + across, letter * text.length];
      const left = anchor === "start" ? at : at - width;
      const box: Box = { left, right: left + width, top: y + down - line + 3, bottom: y + down + 3 };
      const outside =
        box.left < frame.left || box.right > frame.right || box.top < frame.top - 8 || box.bottom > frame.bottom;
      const covered = taken.filter((other) => overlap(box, other)).length;
      const hidden = marked.filter((other, i) => i !== own && overlap(box, other)).length;
      return {
        name: { text, x: at, y: y + down, anchor },
        box,
        cost: 100 * covered + 60 * hidden + (outside ? 80 : 0) + rank,
      };
    });
    const best = tried.reduce((least, one) => (one.cost < least.cost ? one : least));
    taken.push(best.box);
    return best.name;
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
