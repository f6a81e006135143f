import fc from "fast-check";
import { expect, test } from "vitest";
import { calendar, spanOfWeeks, yearMarks } from "../../src/study/calendar.ts";
import { countryName, shortName } from "../../src/study/scenario-info.ts";
import { fakeStudy } from "../fake-study.ts";

test("marks of an axis lie inside the run, in order, and are not too many", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("2003-06-02", "1999-01-04", null),
      fc.integer({ min: 1, max: 5000 }),
      (start, weeks) => {
        const marks = yearMarks(start, weeks, 6);
        expect(marks.length).toBeLessThanOrEqual(7);
        marks.forEach(({ week }, i) => {
          expect(week).toBeGreaterThanOrEqual(i === 0 ? 0 : marks[i - 1]!.week);
          expect(week).toBeLessThanOrEqual(weeks);
        });
      },
    ),
  );
});

test("weeks have dates", () => {
  const { scenario } = fakeStudy({ pairs: 1, weeks: 10 });
  expect(calendar({ scenario, weeks: 800 }, 0)).toBe("2003");
  expect(calendar({ scenario, weeks: 60 }, 0)).toBe("Jun 2003");
  expect(calendar({ scenario: { ...scenario, start: null }, weeks: 60 }, 3)).toBe("week 3");
  expect(spanOfWeeks("2003-06-02", 0, 52)).toBe("Jun 2003 to May 2004");
  expect(spanOfWeeks(null, 52, 104)).toBe("weeks 52 to 103");
});

test("names as sentences use them", () => {
  const titles = ["Liberia 2003–2018 and UNMIL", "South Sudan: a case", "Timor-Leste 1999–2014", "2003"];
  expect(titles.map(countryName)).toEqual(["Liberia", "South Sudan", "Timor-Leste", "any country"]);
  expect(["United Nations Mission in Liberia (UNMIL)", "ECOMIL"].map(shortName)).toEqual(["UNMIL", "ECOMIL"]);
});
