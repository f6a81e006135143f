import { expect, test } from "vitest";
import { digits, percent, whole, withMeasured } from "../../measured/page.ts";

test("numbers have the figures that they deserve", () => {
  expect([0, 0.1234, -3.456, 123.4, -12_345, 1_234_567].map(digits)).toEqual([
    "0",
    "0.123",
    "−3.46",
    "123",
    "−12,300",
    "1,230,000",
  ]);
});

test("shares are told in per cents, and numbers of the command line are whole", () => {
  expect([0, 0.254, 1].map(percent)).toEqual(["0 %", "25 %", "100 %"]);
  expect(whole("20", "seeds", 1)).toBe(20);
  for (const text of ["0", "-1", "2.5", "many"]) expect(() => whole(text, "seeds", 1)).toThrow("--seeds");
});

test("what was measured goes between the marks of a page, as often as one likes", () => {
  const page = "a\n<!-- begin measured -->\nold\n<!-- end measured -->\nb\n";
  const once = withMeasured(page, "new");
  expect(once).toBe("a\n<!-- begin measured -->\nnew\n<!-- end measured -->\nb\n");
  expect(withMeasured(once, "new")).toBe(once);
  expect(() => withMeasured("no marks", "new")).toThrow("begin measured");
});
