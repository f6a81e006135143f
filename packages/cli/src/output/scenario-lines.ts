import type { MissionSpec } from "@truce/core";
import { dateOfWeek, flags, type Scenario } from "@truce/scenarios";
import { type Paint, padEnd, padStart, width, wrapText } from "./ansi.ts";
import { lineChart } from "./chart.ts";
import { formatNumber, formatShort, plural } from "./format.ts";

interface Screen {
  readonly columns: number;
  readonly paint: Paint;
}

/** What a scenario is: its country, its groups, its mission phase by phase, and how well its figures are known. */
export function scenarioLines(
  { spec, file, figures, sources }: Scenario,
  name: string,
  { columns: wide, paint }: Screen,
): string[] {
  const columns = Math.max(60, Math.min(wide, 120));
  const text = (paragraph: string): string[] => wrapText(paragraph, columns - 2).map((line) => `  ${line}`);
  const people = spec.districts.reduce((sum, { population }) => sum + population, 0);
  const day = (week: number): string => dateOfWeek(week, file.start);
  const groups = spec.armedGroups.map(
    ({ label, kind, fighters, progovernment }) =>
      `${label} (${kind}${progovernment ? ", on the government's side" : ""}; ${formatNumber(fighters)} fighters)`,
  );
  return [
    paint.bold(spec.title),
    ...text(file.summary),
    "",
    ...text(
      `${spec.weeks} weeks from ${file.start} to ${day(spec.weeks)}; ${plural(spec.districts.length, "district")}, ${plural(spec.communities, "community", "communities")}, ${formatShort(people)} people.`,
    ),
    ...list(
      "Districts",
      spec.districts.map(({ label }) => label),
      columns,
      paint,
    ),
    ...list(
      "Social groups",
      spec.socialGroups.map(({ label }) => label),
      columns,
      paint,
    ),
    ...list("Armed groups", groups, columns, paint),
    ...list(
      "Other forces",
      spec.forces.map(({ label }) => label),
      columns,
      paint,
    ),
    ...list(
      "Agreements",
      spec.agreements.map(({ label, week }) => `${label} (${day(week)})`),
      columns,
      paint,
    ),
    ...list(
      "Shocks",
      spec.shocks.map(({ label, week }) => `${label} (${day(week)})`),
      columns,
      paint,
    ),
    ...(spec.mission === null ? ["", "  no mission"] : missionLines(spec.mission, spec.weeks, day, columns, paint)),
    "",
    paint.bold("How its figures are known"),
    ...Object.entries(flags).flatMap(([flag, meaning]) => {
      const count = figures.filter((figure) => figure.flag === flag).length;
      return count === 0 ? [] : [`  ${padStart(formatNumber(count), 5)}  ${padEnd(flag, 2)}  ${paint.dim(meaning)}`];
    }),
    ...text(
      `${plural(Object.keys(sources).length, "source")}; each with truce show ${name}.<source>, all in the file.`,
    ),
    "",
    ...text(file.limits),
  ];
}

function list(heading: string, items: readonly string[], columns: number, paint: Paint): string[] {
  if (items.length === 0) return [];
  return wrapText(items.join(", "), columns - 18).map(
    (line, i) => `  ${padEnd(i === 0 ? paint.dim(heading) : "", 14)}  ${line}`,
  );
}

function missionLines(
  mission: MissionSpec,
  weeks: number,
  day: (week: number) => string,
  columns: number,
  paint: Paint,
): string[] {
  const at = (week: number): number => {
    const now = mission.strength.findLast((step) => step.week <= week);
    return week < mission.startWeek || now === undefined
      ? 0
      : now.infantry +
          now.formedPolice +
          now.individualPolice +
          now.observers +
          (now.engineers ?? 0) +
          (now.medical ?? 0) +
          (now.sensors ?? 0);
  };
  const values = Array.from({ length: weeks }, (_, week) => at(week));
  const rows = mission.phases.map(({ week, label, military, police, robustness, clarity, tasks }) => {
    const active = tasks.filter(({ priority }) => priority > 0).toSorted((a, b) => b.priority - a.priority);
    return {
      head: [
        day(week),
        formatNumber(military),
        formatNumber(police),
        formatNumber(robustness),
        formatNumber(clarity),
        String(active.length),
      ],
      label,
      tasks: active.map(({ component }) => component),
    };
  });
  const heads = ["from", "military", "police", "robust", "clear", "tasks"];
  const widths = heads.map((head, c) => Math.max(width(head), ...rows.map((row) => width(row.head[c]!))));
  const cells = (row: readonly string[]): string =>
    row.map((cell, c) => (c === 0 ? padEnd : padStart)(cell, widths[c]!)).join("  ");
  return [
    "",
    paint.bold(`${mission.label}, from ${day(mission.startWeek)}`),
    `  ${paint.dim(`${cells(heads)}  phase`)}`,
    ...rows.flatMap(({ head, label, tasks }) => [
      ...wrapText(label, columns - 4 - width(cells(head))).map((part, i) =>
        i === 0 ? `  ${cells(head)}  ${part}` : `${" ".repeat(4 + width(cells(head)))}${part}`,
      ),
      ...(tasks.length === 0 ? [] : wrapText(tasks.join(" "), columns - 6).map((line) => `      ${paint.dim(line)}`)),
    ]),
    ...wrapText(
      `Funding ${formatNumber(mission.funding)} of what is assessed, deployment ${formatNumber(mission.deployment)} of what is available, ${plural(mission.lag, "week")} of extra lag; ` +
        `contributors: ${mission.contributors.map(({ label, share }) => `${label} ${Math.round(share * 100)} %`).join(", ")}.`,
      columns - 2,
    ).map((line) => `  ${line}`),
    "",
    `  ${paint.bold("Uniformed strength made available")} ${paint.dim("(people)")}`,
    ...lineChart([{ values, label: "strength", paint: paint.mission }], {
      columns: columns - 2,
      rows: 6,
      from: day(0),
      to: day(weeks),
      paint,
    }).map((line) => `  ${line}`),
  ];
}
