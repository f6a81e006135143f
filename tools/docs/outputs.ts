import { spawnSync } from "node:child_process";
import { fence } from "./markdown.ts";
import { exampleIn, runProgram } from "./snippets.ts";
import { root } from "./source.ts";

/** `<!-- run COMMAND: HEAD+TAIL -->` … `<!-- end run -->`: what a command prints, its first and last lines. */
const pattern = /<!-- run ([^:>]+)(?:: (\d+)\+(\d+))? -->\n[\s\S]*?<!-- end run -->/g;

/**
 * Runs the commands of a page and shows what they print, or only those that contain a word. `example` is the example program of
 * the page itself. It takes as long as the commands take.
 */
export function fillOutputs(page: string, word = ""): string {
  return page.replace(pattern, (region: string, command: string, head?: string, tail?: string) => {
    if (!command.includes(word)) return region;
    const lines = (command === "example" ? runProgram(exampleIn(page).text) : printed(command)).trimEnd().split("\n");
    const cut = head === undefined ? lines : ends(lines, Number(head), Number(tail));
    const size = head === undefined ? "" : `: ${head}+${tail!}`;
    return `<!-- run ${command}${size} -->\n${fence("text", cut.join("\n"))}<!-- end run -->`;
  });
}

/** The first and the last lines, with a mark for what is left out. */
function ends(lines: readonly string[], head: number, tail: number): string[] {
  if (lines.length <= head + tail) return [...lines];
  return [...lines.slice(0, head), "…", ...(tail === 0 ? [] : lines.slice(-tail))];
}

/** What a command prints where nobody sits, without the lines in which npm repeats it, and without the path to the clone. */
function printed(command: string): string {
  const options = {
    cwd: root,
    shell: true,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", COLUMNS: "110" },
  } as const;
  const { stdout, stderr, status } = spawnSync(`${command} 2>&1`, { ...options, maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ends with ${status}:\n${stdout}${stderr}`);
  const lines = stdout.split("\n").filter((line) => !/^> |^npm warn|^ *\d+ % +\d+ of \d+ runs/.test(line));
  return lines.join("\n").replaceAll(root, "").replace(/^\n+/, "");
}
