import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Command } from "commander";
import { UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import { checkWritable } from "../output/writable.ts";

/** What stands on the command line: texts, by the names of the options. */
export type RawCountryOptions = Readonly<Record<string, string | undefined>>;

/** Gives a command the options of `truce new country`, from the list that the generator declares. */
export async function addCountryOptions(command: Command): Promise<void> {
  const { countryNumbers, conflictKinds } = await import("@truce/scenarios");
  command.option("--seed <text>", "from which the country is drawn (its name)");
  command.option("--conflict <kind>", `how the run begins: ${conflictKinds.join(", ")} (settlement)`);
  command.option("--start <date>", "the Monday on which week 0 begins (2029-01-01)");
  for (const [id, { label, min, max, default: usual }] of Object.entries(countryNumbers)) {
    const flag = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    command.option(`--${flag} <number>`, `${label}, ${min} to ${max} (${usual})`);
  }
}

/**
 * `truce new country <name>`: writes `<name>/scenario.yaml`, `map.yaml` and `README.md`, all or none.
 * @throws UserError if a value is out of range, or something of that name is there already
 */
export async function newCountry(name: string, raw: RawCountryOptions, io: Io): Promise<void> {
  const { countryNumbers, writeCountry } = await import("@truce/scenarios");
  const numbers = Object.keys(countryNumbers).flatMap((id) => {
    const text = raw[id];
    return text === undefined ? [] : [[id, text.trim() === "" ? NaN : Number(text)] as const];
  });
  const { seed = name, conflict, start } = raw;
  let files: ReturnType<typeof writeCountry>;
  try {
    files = writeCountry({
      ...Object.fromEntries(numbers),
      name,
      seed,
      ...(conflict !== undefined && { conflict: conflict as "war" }),
      ...(start !== undefined && { start }),
    });
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(error.message);
    throw error;
  }
  const folder = resolve(name);
  if (existsSync(folder)) throw new UserError(`${folder} is there already; choose another name, or remove it first`);
  const temporary = resolve(`.${name}.${process.pid}.part`);
  checkWritable(temporary, {});
  try {
    mkdirSync(temporary);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(temporary, file), text);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
  io.out(
    `${Object.keys(files)
      .map((file) => `${name}/${file}`)
      .join("\n")}\n\n`,
  );
  io.out(
    `Run it with: truce run ${name}/scenario.yaml --seeds 5\nEvery figure in it is made up; edit what you like.\n`,
  );
}
