import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";
import { slug } from "./markdown.ts";

/** Markdown without code: links in code are text. */
function prose(text: string): string {
  return text
    .replace(/^( *)(`{3,}).*\n[\s\S]*?^\1\2$/gm, "")
    .replace(/`[^`\n]*`/g, (inline) => "`".repeat(inline.length));
}

/** The anchors of a page: those of its headings, and those that it sets itself. */
export function anchorsIn(text: string): Set<string> {
  const plain = text.replace(/^( *)(`{3,}).*\n[\s\S]*?^\1\2$/gm, "");
  const anchors = new Set([...plain.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!));
  for (const [, heading] of plain.matchAll(/^#{1,6} +(.+?) *$/gm)) {
    const base = slug(heading!.replaceAll("`", ""));
    let name = base;
    for (let again = 1; anchors.has(name); again++) name = `${base}-${again}`;
    anchors.add(name);
  }
  return anchors;
}

/** Targets of the links and images of a page, as they are written. */
export function linksIn(text: string): string[] {
  const plain = prose(text);
  const inline = [...plain.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, target]) => target!);
  const defined = [...plain.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)].map(([, target]) => target!);
  return [...inline, ...defined];
}

/** Links of the given pages (paths from the root) that lead to no file or no anchor, as "page: link". */
export function brokenLinks(root: string, pages: readonly string[]): string[] {
  const read = (path: string): string => readFileSync(join(root, path), "utf8");
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (path: string): Set<string> => {
    const known = anchors.get(path) ?? anchorsIn(read(path));
    anchors.set(path, known);
    return known;
  };
  return pages.flatMap((page) =>
    [...new Set(linksIn(read(page)))].flatMap((link) => {
      if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
      const [file, fragment] = link.split("#");
      const path = file === "" ? page : normalize(join(dirname(page), decodeURIComponent(file!)));
      const outside = relative(root, join(root, path)).startsWith("..");
      if (outside || !existsSync(join(root, path))) return [`${page}: ${link} leads to no file`];
      if (fragment === undefined || !path.endsWith(".md")) return [];
      return anchorsOf(path).has(decodeURIComponent(fragment)) ? [] : [`${page}: ${link} has no such heading`];
    }),
  );
}
