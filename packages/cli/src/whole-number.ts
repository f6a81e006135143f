import { UserError } from "./exit.ts";

/**
 * The whole number of an option; undefined if the option was not given.
 *
 * @param option as the user writes it, with its dashes
 * @param problems takes what is wrong, where all options are checked at once
 * @throws UserError if it is none, or out of range, and there is no list of problems
 */
export function wholeNumber(
  option: string,
  text: string | undefined,
  low: number,
  high: number,
  problems?: string[],
): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) >= low && Number(text) <= high) return Number(text);
  const problem = `${option} ${text}: expected a whole number from ${low} to ${high}`;
  if (problems === undefined) throw new UserError(problem);
  problems.push(problem);
  return undefined;
}
