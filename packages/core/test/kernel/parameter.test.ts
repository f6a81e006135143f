import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { evidenceGrades, num, schemaOf } from "../../src/kernel/parameter.ts";

const words = { unit: "per tick", label: "Speed", evidence: "assumed" } as const;

describe("a parameter", () => {
  it("takes limits, plausible range and default in that order only", () => {
    const number = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(number, number, number, number, number, (min, low, value, high, max) => {
        const make = () => num({ ...words, min, max, plausible: [low, high], default: value });
        if (min <= low && low <= value && value <= high && high <= max && low < high)
          expect(make()).toMatchObject({ min, max, default: value });
        else expect(make).toThrow('parameter "Speed": need min ≤ plausible low');
      }),
    );
    expect(() => num({ ...words, plausible: [0, NaN], default: 0 })).toThrow("need min");
  });

  it("must cite what it claims to have measured", () => {
    for (const evidence of evidenceGrades) {
      const make = (cites?: readonly string[]) => () =>
        num({ ...words, evidence, plausible: [0, 1], default: 1, ...(cites && { cites }) });
      expect(make(["someone2001"])).not.toThrow();
      if (evidence === "measured" || evidence === "calibrated")
        expect(make()).toThrow(`claims to be ${evidence} but cites`);
      else expect(make()).not.toThrow();
    }
  });

  it("becomes a zod schema that takes what the limits take and keeps unit and source", () => {
    const parameter = num({ ...words, min: -1, max: 3, plausible: [0, 1], default: 0.5, cites: ["someone2001"] });
    const schema = schemaOf(parameter);
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5 }), (value) => {
        expect(schema.safeParse(value).success).toBe(value >= -1 && value <= 3);
      }),
    );
    const json = z.toJSONSchema(schema, { io: "input" });
    expect(json).toMatchObject({ minimum: -1, maximum: 3, default: 0.5, unit: "per tick", cites: ["someone2001"] });
    const open = z.toJSONSchema(schemaOf(num({ ...words, min: -Infinity, plausible: [0, 1], default: 0 })));
    expect(open).not.toHaveProperty("minimum");
    expect(open).not.toHaveProperty("maximum");
  });
});
