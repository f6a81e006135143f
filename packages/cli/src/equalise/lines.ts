import type { EqualiseResult, EqualRow, ExperimentInput } from "@truce/experiments";
import type { Io } from "../io.ts";
import { padEnd, padStart, wrapText } from "../output/ansi.ts";
import { formatNumber, plural } from "../output/format.ts";

const statusText: Readonly<Record<EqualRow["status"], string>> = {
  reference: "its cost is the budget",
  reached: "",
  ceiling:
    "cannot reach the budget: larger, it costs no more (what is planned, what is paid or its early end is the ceiling)",
  floor: "cannot cost so little",
  "not found": "not found: a run failed, or the rounds were too few",
};

/** What is said of each arm: factor, people by kind, money, and the cost that was reached with its error. */
export function equalLines(
  result: EqualiseResult,
  { columns, outPaint: paint }: Pick<Io, "columns" | "outPaint">,
): string[] {
  const wide = Math.max(72, Math.min(columns, 120));
  return [
    paint.bold(`${result.title}: mandates at the same cost`),
    ...result.countries.flatMap(({ scenario, budget, reference, rows }) => [
      "",
      ...wrapText(
        `${scenario}: a budget of ${digits(budget)} ${result.costUnit}${reference === null ? "" : `, the cost of ${reference}`}`,
        wide,
      ).map((line) => paint.bold(line)),
      `  ${padEnd("mandate", 28)}  ${padStart("people", 8)}  ${padStart("money", 8)}  ${padStart("cost was", 10)}  ${padStart("cost is", 10)}  ± error  less the budget`,
      ...rows.flatMap((row) => [
        `  ${padEnd(row.arm.slice(0, 28), 28)}  ${padStart(`× ${factor(row.scale.people)}`, 8)}  ${padStart(`× ${factor(row.scale.money)}`, 8)}  ${padStart(digits(row.costBefore), 10)}  ${padStart(digits(row.cost), 10)}  ${padStart(digits(row.costError), 7)}  ${signed(row.miss)} [${signed(row.missCi95[0])}, ${signed(row.missCi95[1])}]`,
        ...wrapText(detail(row), wide - 6).map((line) => paint.dim(`      ${line}`)),
        ...(statusText[row.status] === ""
          ? []
          : wrapText(statusText[row.status], wide - 6).map((line) => `      ${line}`)),
      ]),
    ]),
    "",
    ...wrapText(
      `Mean cost over ${plural(result.points, "point")} and ${plural(result.seeds, "seed")}, the same for all; errors are over both. ${plural(result.runs, "run")}${result.failed > 0 ? `, ${result.failed} of them failed` : ""}.`,
      wide,
    ).map((line) => paint.dim(line)),
  ];
}

/** "infantry 14,785 → 4,928 (0.034 each) …; budget 760 → 253 million US$ a year". */
function detail({ people, money }: EqualRow): string {
  const change = (before: number, after: number): string =>
    before === after ? digits(after) : `${digits(before)} → ${digits(after)}`;
  const kinds = people.map(
    ({ kind, before, after, price }) => `${words(kind)} ${change(before, after)} at ${formatNumber(price)}`,
  );
  return `${kinds.join(", ")} million US$ a year each; assessed at most ${change(money.before, money.after)} million US$ a year`;
}

/** The experiment file, with what the search found above it as comments. */
export function equalText(input: ExperimentInput, result: EqualiseResult): string {
  const said = result.countries.flatMap(({ scenario, budget, reference, rows }) => [
    `# ${scenario}: budget ${digits(budget)} ${result.costUnit}${reference === null ? "" : `, the cost of ${reference}`}`,
    ...rows.map(
      (row) =>
        `#   ${row.arm}: people × ${factor(row.scale.people)}, money × ${factor(row.scale.money)}, cost ${digits(row.cost)} ± ${digits(row.costError)}${statusText[row.status] === "" ? "" : `; ${statusText[row.status]}`}${row.status === "reference" || row.status === "reached" ? "" : "; left out"}`,
    ),
  ]);
  return `# Made by truce equalise. Arms cost the same on average; \`scale\` is what was made of each mission.\n${said.join("\n")}\n${JSON.stringify(input, null, 2)}\n`;
}

const words = (kind: string): string => kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const factor = (value: number): string => value.toPrecision(3);
const digits = (value: number): string => formatNumber(Number(value.toPrecision(4)));
const signed = (value: number): string => `${value > 0 ? "+" : ""}${formatNumber(Number(value.toPrecision(2)))}`;
