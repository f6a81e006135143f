/** What `--parameters` says; what is wrong with it goes to `problems`. */
export function parameterChoice(asked: string | undefined, problems: string[]): "ensemble" | "defaults" {
  const choice = asked ?? "ensemble";
  if (choice !== "ensemble" && choice !== "defaults")
    problems.push(`--parameters ${choice}: expected ensemble (each seed draws a set of the calibrated ensemble) or defaults`);
  return choice === "defaults" ? "defaults" : "ensemble";
}
