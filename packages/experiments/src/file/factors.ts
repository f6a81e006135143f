import type { Catalogue, CatalogueParameter } from "@truce/core";
import {
  functions,
  isRecord,
  overrideLimits,
  symbols,
  unknownName,
  wordOperators,
  type Limits,
  type Path,
  type Report,
} from "@truce/scenarios";
import type { Distribution, Factor } from "../types.ts";
import { readDistribution } from "./distribution.ts";
import { type Entry, type Parts, refuseOtherUnit, refuseRepeats } from "./parts.ts";
import type { FactorEntry } from "./schema.ts";

/** A factor, and where the file says its path, its id and values that are to be tried on every scenario. */
export interface DraftFactor {
  readonly factor: Factor;
  readonly path: Path;
  readonly tries: readonly Entry<number | string>[];
}

/** The factors of a file. What is left out comes from the model or from the format of scenarios. */
export function readFactors(parts: Parts, catalogue: Catalogue, report: Report): DraftFactor[] {
  const parameters = new Map(catalogue.parameters.map((one) => [`parameters.${one.path}`, one]));
  const all = parts.all("factors").flatMap((entry) => {
    const value: FactorEntry = typeof entry.value === "string" ? { path: entry.value } : entry.value;
    const parameter = parameters.get(value.path);
    const { at } = entry;
    const path = typeof entry.value === "string" ? at : [...at, "path"];
    if (lengths.includes(value.path)) {
      const message = `${value.path} is the same in all runs`;
      report(path, { kind: "bad-override", message, todo: "say weeks at the top of the file" });
      return [];
    }
    if (value.path.startsWith("parameters.") && parameter === undefined) {
      const complaint = unknownName("parameter of the model", value.path, [...parameters.keys()]);
      report(path, { ...complaint, todo: "truce list parameters" });
      return [];
    }
    const found = readDistribution({ value, at }, path, parameter, report);
    if (found === undefined) return [];
    refuseOtherUnit(value, (parameter ?? overrideLimits(value.path))?.unit, [...at, "unit"], report);
    const factor = complete(value, found.distribution, parameter);
    if (reserved.has(factor.id)) {
      const message = `"${factor.id}" is a word of formulas`;
      report(path, { kind: "inconsistent", message, todo: "give the factor another id" });
    }
    return [{ factor, path, tries: found.tries, id: value.id === undefined ? path : [...at, "id"] }];
  });
  const names = (key: "id" | "path") => all.map((one) => ({ name: one.factor[key], at: one[key] }));
  refuseRepeats("factor", names("id"), report, "give one of them another id");
  refuseRepeats("a factor with the path", names("path"), report, "take one of them away");
  return all;
}

const lengths = ["weeks", "step"];
const reserved: ReadonlySet<string> = new Set([...functions.keys(), ...symbols.keys(), ...wordOperators]);

function complete(entry: FactorEntry, distribution: Distribution, parameter: CatalogueParameter | undefined): Factor {
  const known: Partial<Pick<Limits, "label" | "unit">> = parameter ?? overrideLimits(entry.path) ?? {};
  return {
    id: entry.id ?? idOf(entry.path),
    label: entry.label ?? known.label ?? entry.path,
    role: entry.role ?? (entry.path.startsWith("mission.") ? "lever" : "uncertainty"),
    path: entry.path,
    unit: entry.unit ?? known.unit ?? "",
    source: entry.source ?? (isGiven(entry) || parameter === undefined ? null : sourceOf(parameter)),
    distribution,
  };
}

const isGiven = (entry: FactorEntry): boolean =>
  isRecord(entry) && ["uniform", "logUniform", "triangular", "normal", "values"].some((key) => key in entry);

function sourceOf({ evidence, cites }: CatalogueParameter): string {
  return `plausible range of the model (${[evidence, ...cites].join(", ")})`;
}

/** `parameters.trust.badNews` as `trustBadNews`. */
function idOf(path: string): string {
  const words = path
    .replace(/^parameters\./, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return words.map((word, i) => (i === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("");
}
