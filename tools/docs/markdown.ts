/** Small pieces of Markdown. */

export const banner =
  "<!-- Written by `npm run docs` from the declarations in the code. Change them, not this page. -->\n";

/** A table; cells may hold Markdown, and lose what would end them early. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

export const code = (text: string): string => `\`${text}\``;
export const codes = (names: readonly string[]): string => names.map(code).join(", ");

export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n</details>\n`;
}

/** A place that links can point to, whatever the heading says. */
export const anchor = (id: string): string => `<a id="${id}"></a>`;

/** The anchor that GitHub makes of a heading. */
export function slug(heading: string): string {
  const text = heading.replace(/<[^>]*>/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

/** "1,234", "0.005", "no limit". */
export function number(value: number): string {
  if (value === Infinity || value === -Infinity) return "no limit";
  if (Math.abs(value) >= 1e9) return value.toExponential();
  return Number.isInteger(value) && Math.abs(value) >= 10_000 ? value.toLocaleString("en-GB") : String(value);
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Allowed values of a column: limits of its storage are no limits. */
export function rangeText({
  names,
  min,
  max,
}: {
  readonly names?: readonly string[] | undefined;
  readonly min: number;
  readonly max: number;
}): string {
  if (names !== undefined) return names.join(", ");
  const [low, high] = [min > -2147483648, max < 2147483647];
  if (low && high) return `${number(min)} to ${number(max)}`;
  return low ? `from ${number(min)}` : high ? `up to ${number(max)}` : "any";
}
