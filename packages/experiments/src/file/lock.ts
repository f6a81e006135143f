import { createHash } from "node:crypto";
import type { EnsembleMark } from "@truce/core";
import { canonical, isRecord } from "@truce/scenarios";
import type { ModelMark } from "@truce/scenarios/run";
import type { Experiment } from "../types.ts";

/** How an experiment is done on this machine. Nothing in here changes a number. */
export interface Execution {
  /** Threads; as many as the machine has if null. */
  readonly workers: number | null;
  /** A run that takes longer has failed; null is no limit. */
  readonly secondsPerRun: number | null;
  /** Where results go; null leaves it to the command. */
  readonly folder: string | null;
}

/** experiment.lock.json: everything on which results depend, and what made it. */
export interface ExperimentLock {
  readonly format: 1;
  /** SHA-256 of all that can change a number; see `fingerprint`. */
  readonly id: string;
  readonly modelVersion: string;
  /** Fingerprint of the model's sources; not in the hash, for a changed comment changes it. */
  readonly modelSha256: string;
  /** The sets of parameters that runs draw, of which the fingerprint is in the hash; left out where they take the defaults. */
  readonly ensemble?: EnsembleMark;
  /** Fingerprints of the countries: a changed file of the library is another experiment. */
  readonly countries: readonly { readonly arm: string; readonly sha256: string }[];
  readonly experiment: Experiment;
  readonly execution: Execution;
  /** The experiment file as it was named; not in the hash. */
  readonly file: string;
}

/** Keys that only say things in words: they may change and the experiment remains the same. */
const words: ReadonlySet<string> = new Set(["id", "title", "question"]);
const wordsInside: ReadonlySet<string> = new Set(["label", "source"]);

/**
 * The lock of an experiment, with its id: the SHA-256 of canonical JSON over the version of the model, the fingerprint of the ensemble if
 * runs draw parameters, the experiment without titles, questions, labels and sources, and the fingerprint of every arm's country by itself
 * and with the factors at their ends. Settings of execution, names of files of experiments and the fingerprint of the model's sources stand beside it.
 */
export function fingerprint(
  experiment: Omit<Experiment, "id">,
  countries: readonly { readonly arm: string; readonly countries: readonly unknown[] }[],
  about: ModelMark & { readonly execution: Execution; readonly file: string },
): ExperimentLock {
  const prints = countries.map(({ arm, countries: all }) => ({
    arm,
    sha256: sha256(canonical(all.map((one) => wordless(one)))),
  }));
  const drawn = experiment.parameters === "ensemble" ? about.ensemble : null;
  const id = idOf(experiment, prints, about.version, drawn?.hash);
  return {
    format: 1,
    id,
    modelVersion: about.version,
    modelSha256: about.sourceSha256,
    ...(drawn !== null && { ensemble: drawn }),
    countries: prints,
    experiment: { id, ...experiment },
    execution: about.execution,
    file: about.file,
  };
}

/** A country without its title, in which mandates have theirs. */
const wordless = (country: unknown): unknown => without(country as object, new Set(["title"]));

function idOf(
  experiment: Omit<Experiment, "id">,
  countries: ExperimentLock["countries"],
  modelVersion: string,
  ensemble: string | undefined,
): string {
  const { arms, factors, outcomes, ...rest } = without(experiment, words) as Experiment;
  const bare = (items: readonly object[]) => items.map((item) => without(item, wordsInside));
  const what = { ...rest, arms: bare(arms), factors: bare(factors), outcomes: bare(outcomes) };
  return sha256(canonical({ format: 1, modelVersion, ...(ensemble !== undefined && { ensemble }), experiment: what, countries }));
}

/** The lock as a file: keys in code-unit order, so that the same experiment always gives the same text. */
export function printLock(lock: ExperimentLock): string {
  return `${JSON.stringify(JSON.parse(canonical(lock)), null, 2)}\n`;
}

/**
 * Reads a lock. @throws RangeError if it is none, if another program version wrote it, or if it was changed by hand: then its id is
 * not what it says
 */
export function readLock(text: string, file = "experiment.lock.json"): ExperimentLock {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new RangeError(`${file} is not readable as JSON; make it again from the experiment file`);
  }
  const format = isRecord(data) ? data["format"] : undefined;
  if (typeof format === "number" && format !== 1)
    throw new RangeError(
      `${file} is of format ${format}, and this version of truce reads format 1: its results cannot be read here.\n` +
        "  Read them with the version of truce that made them (provenance.json names it), or do the experiment again with this one, in another folder (--out).",
    );
  if (!isLock(data))
    throw new RangeError(`${file} is no lock of an experiment that this version of truce reads (format 1)`);
  const id = idOf(data.experiment, data.countries, data.modelVersion, data.ensemble?.hash);
  if (id !== data.id || id !== data.experiment.id)
    throw new RangeError(
      `${file} was changed: it says ${String(data.id).slice(0, 16)}… and is ${id.slice(0, 16)}…. ` +
        "Change the experiment file instead; that makes another experiment, with its own results.",
    );
  return data;
}

function isLock(data: unknown): data is ExperimentLock {
  if (!isRecord(data) || data["format"] !== 1) return false;
  const { experiment, countries } = data;
  return (
    isRecord(experiment) &&
    [experiment["arms"], experiment["factors"], experiment["outcomes"], countries].every(Array.isArray)
  );
}

function without(from: object, keys: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !keys.has(key)));
}

/** As hexadecimal digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
