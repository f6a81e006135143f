import { basename, dirname, extname } from "node:path";
import type { Path, Report } from "@truce/scenarios";
import type { Arm } from "../types.ts";
import { type Entry, type Parts, refuseRepeats } from "./parts.ts";
import type { ArmEntry } from "./schema.ts";
import { override } from "./override.ts";

/** An arm, and where in the file its parts are said. */
export interface DraftArm {
  /** Without a label, if the file gives none: mandates may have a title. */
  readonly arm: Omit<Arm, "label"> & { readonly label: string | null };
  readonly at: Path;
  /** Begins the label where an arm is run in several scenarios. */
  readonly prefix: string;
  readonly scenario: Entry<string>;
  readonly mandates: readonly Path[];
  readonly set: readonly Path[];
}

/** Arms that have a name of their own: the scenario as it is, and without its mission. */
const named: Readonly<Record<string, Omit<ArmEntry, "id">>> = {
  mission: { label: "as in the scenario" },
  none: { label: "no mission", withoutMission: true },
};

/** The arms of a file; with several scenarios, every arm without one of its own is run in each, scenario by scenario. */
export function readArms(parts: Parts, report: Report): DraftArm[] {
  const scenario = parts.one("scenario") ?? [];
  const shared: Entry<string>[] =
    typeof scenario === "string"
      ? [{ value: scenario, at: ["scenario"] }]
      : scenario.map((value, index) => ({ value, at: ["scenario", index] }));
  const entries = parts.all("arms").flatMap((entry) => spellOut(entry, report));
  const crossed = shared.flatMap((one) => entries.flatMap((entry) => draft(entry, one, shared.length > 1)));
  const own = entries.flatMap((entry) => {
    const { scenario: name } = entry.value;
    return name === undefined ? [] : [placed(entry, { value: name, at: [...entry.at, "scenario"] }, "", name)];
  });
  const all = [...crossed, ...own];
  refuseRepeats(
    "arm",
    all.map(({ arm, at }) => ({ name: arm.id, at })),
    report,
    "give it another id",
  );
  return all;
}

/** What text in place of an arm stands for. */
function spellOut({ value, at }: Entry<string | ArmEntry>, report: Report): (Entry<ArmEntry> & { text: boolean })[] {
  if (typeof value !== "string") return [{ value, at, text: false }];
  if (Object.hasOwn(named, value)) return [{ value: { id: value, ...named[value] }, at, text: true }];
  const id = wordOf(value);
  if (!/^[A-Za-z]/.test(id)) {
    const todo = `write { id: …, mandates: [${value}] }`;
    report(at, { kind: "wrong-type", message: `no id can be made of "${value}"`, todo });
    return [];
  }
  return [{ value: { id, mandates: [value] }, at, text: true }];
}

function draft(entry: Entry<ArmEntry> & { text: boolean }, scenario: Entry<string>, several: boolean): DraftArm[] {
  if (entry.value.scenario !== undefined) return [];
  const word = wordOf(scenario.value);
  return [placed(entry, scenario, several ? word : "", several ? scenario.value : null)];
}

function placed(
  { value, at, text }: Entry<ArmEntry> & { text: boolean },
  scenario: Entry<string>,
  prefix: string,
  own: string | null,
): DraftArm {
  const { id, label = null, withoutMission = false, mandates = [], set = {}, withoutComponents = [], scale } = value;
  const arm = {
    id: prefix === "" ? id : `${prefix}-${id}`,
    label,
    scenario: own,
    withoutMission,
    mandates,
    set: Object.entries(set).map(([path, to]) => override(path, to)),
    ...(withoutComponents.length > 0 && { withoutComponents }),
    ...(scale !== undefined && { scale: { people: scale.people ?? 1, money: scale.money ?? 1 } }),
  };
  return {
    arm,
    at: text ? at : [...at, "id"],
    prefix,
    scenario,
    mandates: mandates.map((_, index) => (text ? at : [...at, "mandates", index])),
    set: Object.keys(set).map((path) => [...at, "set", path]),
  };
}

/** A name or path as part of an id: `../valley/scenario.yaml` is called after its folder. */
function wordOf(name: string): string {
  const file = basename(name, extname(name));
  const word = file === "scenario" && dirname(name) !== "." ? basename(dirname(name)) : file;
  return word.replace(/[^\w-]+/g, "-");
}
