import type { Ensemble } from "../../packages/scenarios/src/patterns/index.ts";
import { fence } from "../docs/markdown.ts";

const bars = "▁▂▃▄▅▆▇█";
const year = 52;

/** Small lines of blocks: yearly values, one block a year, from 0 to the largest of the group. */
export function charts({ arms }: Ensemble): string {
  const yearly = (arm: keyof typeof arms, name: string, how: "sum" | "mean"): number[] => {
    const { runs, weeks } = arms[arm];
    return Array.from({ length: Math.floor(weeks / year) }, (_, y) => {
      let sum = 0;
      for (const { series } of runs) for (let w = y * year; w < (y + 1) * year; w++) sum += series[name]![w]!;
      return sum / runs.length / (how === "sum" ? 1 : year);
    });
  };
  const deaths = (arm: keyof typeof arms): number[] => {
    const battle = yearly(arm, "battleDeaths", "sum");
    return yearly(arm, "civilianDeaths", "sum").map((civilians, y) => civilians + battle[y]!);
  };
  const group = (title: string, lines: readonly (readonly [string, number[]])[], own = false): string => {
    const top = Math.max(...lines.flatMap(([, values]) => values));
    const drawn = lines.map(([name, values]) => {
      const most = own ? Math.max(...values) : top;
      return `${name.padEnd(14)} ${spark(values, most)}  highest ${most >= 10 ? most.toFixed(0) : most.toFixed(2)}`;
    });
    return `${title}\n${drawn.join("\n")}\n`;
  };
  return fence(
    "text",
    [
      group(
        "Violent deaths a year, mean of runs, one block a year, all lines on one scale",
        (["none", "neither", "reformOnly", "earlyExit", "securityOnly", "history"] as const).map(
          (arm) => [arm, deaths(arm)] as const,
        ),
      ),
      group(
        "The mission as it was, each line on its own scale",
        [
          ["peacekeepers", yearly("history", "missionStrength", "mean")],
          ["consent", yearly("history", "consent", "mean")],
          ["trust in it", yearly("history", "trustInMission", "mean")],
          ["reporting", yearly("history", "reporting", "mean")],
          ["homicides", yearly("history", "crime", "sum")],
          ["recorded", yearly("history", "recordedCrime", "sum")],
          ["police", yearly("history", "policeCapacity", "mean")],
        ],
        true,
      ),
    ].join("\n"),
  );
}

const spark = (values: readonly number[], top: number): string =>
  values.map((value) => bars[Math.max(0, Math.min(bars.length - 1, Math.floor((value / top) * bars.length)))]).join("");
