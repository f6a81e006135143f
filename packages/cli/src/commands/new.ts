import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addCountryOptions, newCountry, type RawCountryOptions } from "./new-country.ts";

/** Registers what `truce new` makes, one kind each. */
export async function registerNew(command: Command, io: Io): Promise<void> {
  const country = command
    .command("country")
    .description("Make a country that never was: a scenario, its tile map and a page")
    .argument("<name>", "name of the country and of its folder")
    .addHelpText(
      "after",
      "\nExample:\n  truce new country tessaly --districts 12 --population 2e6 --conflict war --seed kivu-7",
    )
    .action(async (name: string, options: RawCountryOptions) => newCountry(name, options, io));
  await addCountryOptions(country);
  const { templates } = await import("../new/templates.ts");
  for (const what of Object.keys(templates))
    command
      .command(what)
      .description(`Write a ${what} to begin with: in a clone into its place, elsewhere here`)
      .argument("<name>", "what it is called, e.g. night-patrols")
      .action(async (name: string) => (await import("./new-file.ts")).create(what, name, io));
}
