import fc from "fast-check";
import { expect, test } from "vitest";
import { intervalChart } from "../../../src/output/mission/interval-chart.ts";

test("shows the effect on its side of none", () => {
  expect(intervalChart({ effect: 0.5, ci95: [0.3, 0.7], least: 0.1 }, 21)).toBe(
    "·········┊│┊··━━●━━━·".replace("·········┊", "·········┊"),
  );
});

test("is always as wide as asked, and marks none and the effect in their order", () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      number,
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
      (effect, half, least) => {
        const chart = intervalChart({ effect, ci95: [effect - half, effect + half], least }, 21);
        expect(Array.from(chart)).toHaveLength(21);
        const at = Array.from(chart).indexOf("●");
        expect(at).toBeGreaterThanOrEqual(0);
        expect(Math.sign(at - 10) * Math.sign(effect)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test("is empty where nothing is known", () => {
  expect(intervalChart({ effect: NaN, ci95: [NaN, NaN], least: 1 }, 5)).toBe("     ");
});
