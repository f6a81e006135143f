import type { Finding, MissionTable } from "@truce/scenarios/run";

const digits = 6;

/** The table as plain data. Numbers are rounded to six digits that count; what is not known is null. */
export function missionJson({ modelVersion, seed, seeds, sets, scenes, rows, open, failures }: MissionTable): unknown {
  return {
    modelVersion,
    seed,
    seeds,
    sets,
    scenes,
    rows: rows.map(({ findings, id, title, part, claim, ...first }) => ({
      id,
      title,
      part,
      claim,
      ...plain(first),
      findings: findings.map(plain),
    })),
    ...(open.length > 0 && { open }),
    ...(failures.length > 0 && { failures }),
  };
}

function plain<T extends Finding | object>(finding: T): T {
  return JSON.parse(
    JSON.stringify(finding, (_key, value: unknown) => (typeof value === "number" ? rounded(value) : value)),
  ) as T;
}

function rounded(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : null;
}

/** The same as a file with one line a row, so that a difference between two versions can be read. */
export function missionJsonText(table: MissionTable): string {
  const { rows, ...rest } = missionJson(table) as { rows: readonly unknown[] };
  const head = JSON.stringify(rest, null, 2).slice(0, -2);
  return `${head},\n  "rows": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]\n}\n`;
}
