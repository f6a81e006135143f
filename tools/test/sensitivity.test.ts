import { expect, test } from "vitest";
import { inEqualSteps, sensitivityPage, stability } from "../sensitivity/page.ts";

test("an order that never changes agrees with itself, and its best arm is always best", () => {
  expect(stability([[1, 2, 3], [4, 5, 9]], "higher")).toEqual({ best: 2, share: 1, agreement: 1 });
  expect(stability([[1, 2, 3], [4, 5, 9]], "lower")).toEqual({ best: 0, share: 1, agreement: 1 });
});

test("an order that turns round in one of four sets is seen", () => {
  const { best, share, agreement } = stability([[1, 2], [1, 2], [1, 2], [2, 1]], "higher");
  expect([best, share, agreement]).toEqual([1, 0.75, 0.5]);
});

test("sets of an ensemble are taken from its whole length, by path", () => {
  const ensemble = { parameters: ["a.x", "b.y"], sets: Array.from({ length: 10 }, (_, k) => [k, -k]) };
  expect(inEqualSteps(ensemble, 5)).toEqual([0, 2, 4, 6, 8].map((k) => ({ "a.x": k, "b.y": -k })));
  expect(inEqualSteps(ensemble, 20).map((set) => set["a.x"])).toEqual(Array.from({ length: 20 }, (_, k) => Math.floor(k / 2)));
});

test("the page says where its sets come from", () => {
  const about = { title: "x", modelVersion: "1.0.0", sets: 2, seeds: 3 };
  expect(sensitivityPage([], [], [], "kestrane", { ...about, drawn: null })).toContain("as the model is not calibrated yet");
  const drawn = { hash: "0123456789abcdef", modelVersion: "0.9.0", sets: 200 };
  expect(sensitivityPage([], [], [], "kestrane", { ...about, drawn })).toContain("of the 200 that calibration accepted (ensemble 0123456789abcdef, calibrated for model 0.9.0)");
});
