import { isRecord, parseSource, ScenarioError, type Problem } from "@truce/scenarios";
import { findFile } from "@truce/scenarios/run";
import { readExperiment } from "./read.ts";

/** Whether a path is that of an experiment file, right or wrong: it says so, or it has arms. */
export function isExperimentFile(path: string): boolean {
  try {
    const found = findFile(path, "experiment");
    if ("missing" in found) return false;
    const data = found.exported ?? parseSource(found.text, found.file).data;
    return isRecord(data) && (data["kind"] === "experiment" || Array.isArray(data["arms"]));
  } catch (error) {
    // A program that fails is told by whoever reads it.
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}

/** Everything that is wrong with an experiment file; nothing if it is right. Never throws for what the file says. */
export function experimentProblems(
  path: string,
  options: Parameters<typeof readExperiment>[1] = {},
): readonly Problem[] {
  try {
    readExperiment(path, options);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
}
