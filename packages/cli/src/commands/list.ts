import type { Io } from "../io.ts";
import { padEnd, wrapText } from "../output/ansi.ts";

/** `truce list`: the scenarios that come with truce. */
export async function list(io: Io): Promise<void> {
  const { libraryScenarios, readScenario } = await import("@truce/scenarios/run");
  const paint = io.outPaint;
  for (const name of libraryScenarios()) {
    const { spec, file } = readScenario(name);
    const about = `${spec.title} · ${spec.weeks} weeks · ${spec.districts.length} districts`;
    const text = wrapText(file.summary, Math.max(40, Math.min(100, io.columns - 4))).map((line) => `  ${line}`);
    io.out(`${paint.bold(padEnd(name, 12))} ${about}\n${text.join("\n")}\n`);
  }
  io.out(`${paint.dim("run one with: truce run <name>; or give the path of a scenario file of your own")}\n`);
}
