import { references } from "@truce/core";
import { shortName } from "../facts.ts";
import { code } from "../markdown.ts";

/** Links from the generated pages, which lie two folders deep; `up` leads to the root. */
const up = "../../";

export const fileLink = (file: string): string => `[${code(file.replace(/^.*\//, ""))}](${up}${file})`;
export const mechanismLink = (id: string): string => `[${id}](mechanisms.md#${id})`;
export const columnLink = (path: string): string => `[${path}](columns.md#${path.split(".")[0]!})`;

/** Links to works, e.g. "[Slovic 1993](references.md#slovic1993)"; `page` is the path of the bibliography. */
export function cite(keys: readonly string[], page = "references.md"): string {
  const all: Readonly<Record<string, (typeof references)[keyof typeof references]>> = references;
  return keys.map((key) => `[${shortName(all[key]!)}](${page}#${key})`).join("; ");
}
