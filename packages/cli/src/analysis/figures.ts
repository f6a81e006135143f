import type { ResvgRenderOptions } from "@resvg/resvg-js";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../exit.ts";

/** The part of the renderer that is used. */
export interface Renderer {
  readonly Resvg: new (
    svg: string,
    options: ResvgRenderOptions,
  ) => { render(): { readonly width: number; readonly height: number; asPng(): Uint8Array } };
}

const load = async (): Promise<Renderer> => import("@resvg/resvg-js");

/** Draws SVG as PNG for print. @throws UserError that says how to install the renderer if it is missing */
export async function printer(loadRenderer = load): Promise<(svg: string) => Uint8Array> {
  const { Resvg } = await found(loadRenderer);
  const { printScale, withDensity } = await import("@truce/experiments/report");
  return (svg) => {
    const drawn = new Resvg(svg, {
      fitTo: { mode: "zoom", value: printScale },
      font: { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans" },
    }).render();
    return withDensity(drawn.asPng());
  };
}

/** Writes figures for print into a folder, each as SVG and PNG; each file is there whole or not at all. @returns their names */
export function writeFigures(
  folder: string,
  figures: readonly { readonly name: string; readonly svg: string }[],
  print: (svg: string) => Uint8Array,
): string[] {
  mkdirSync(folder, { recursive: true });
  const names: string[] = [];
  for (const { name, svg } of figures)
    for (const [end, content] of [["svg", svg] as const, ["png", print(svg)] as const]) {
      const file = `${name}.${end}`;
      writeFileSync(join(folder, `${file}.part`), content);
      renameSync(join(folder, `${file}.part`), join(folder, file));
      names.push(file);
    }
  return names;
}

async function found(loadRenderer: () => Promise<Renderer>): Promise<Renderer> {
  try {
    return await loadRenderer();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
    throw new UserError(
      `truce report --figures draws PNG with resvg, which is not ${missing ? "installed" : `working here (${message.split("\n")[0]})`}; it is optional and takes about 5 MB\n` +
        "  install it beside truce: npm install @resvg/resvg-js\n" +
        "  or leave --figures out: every report writes its figures as SVG, and the page saves each as PNG",
    );
  }
}
