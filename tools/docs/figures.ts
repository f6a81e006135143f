import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./source.ts";

/** A figure of a page that comes out of a sweep: the experiment, the figure of its report, and the file in the repository. */
interface PageFigure {
  readonly experiment: string;
  readonly figure: string;
  readonly image: string;
}

const figures: readonly PageFigure[] = [
  {
    experiment: "examples/experiments/mandates.yaml",
    figure: "differences-liberia",
    image: "docs/images/mandates-liberia.svg",
  },
];

/**
 * Does the sweeps anew whose figures a page shows, or only those whose experiment contains a word, and writes the images.
 * @param sweep makes the report of an experiment in a folder
 * @returns the page with the alternative texts that the new figures carry
 */
export function fillFigures(page: string, word = "", sweep = sweepInto, write = writeImage): string {
  return figures
    .filter(({ experiment, image }) => experiment.includes(word) && page.includes(`](${image})`))
    .reduce((text, { experiment, figure, image }) => {
      const folder = mkdtempSync(join(tmpdir(), "truce-figure-"));
      try {
        sweep(experiment, folder);
        const svg = readFileSync(join(folder, "figures", `${figure}.svg`), "utf8");
        const filled = withAlt(text, image, altOf(svg));
        write(image, svg);
        return filled;
      } finally {
        rmSync(folder, { recursive: true });
      }
    }, page);
}

/** What a figure of a report says of itself: its title and its summary. @throws Error if it has none */
export function altOf(svg: string): string {
  const said = ["title", "desc"].map((tag) => new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(svg)?.[1]);
  if (said.includes(undefined)) throw new Error("the figure has no title or no description");
  return said
    .join(" ")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** A page of Markdown in which an image has this alternative text. */
export function withAlt(page: string, image: string, alt: string): string {
  const at = page.indexOf(`](${image})`);
  const from = page.lastIndexOf("![", at);
  if (at < 0 || from < 0) throw new Error(`the page does not show ${image}`);
  return `${page.slice(0, from)}![${alt.replaceAll(/[[\]]/g, "")}${page.slice(at)}`;
}

/** Results are made anew, so that no earlier ones pass for those of this model. */
function sweepInto(experiment: string, folder: string): void {
  const words = ["run", "--silent", "truce", "--", "sweep", experiment, "--out", folder, "--quiet"];
  const { status, stderr } = spawnSync("npm", words, {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`the sweep of ${experiment} ends with ${status}:\n${stderr}`);
}

function writeImage(image: string, svg: string): void {
  writeFileSync(join(root, image), svg);
}
