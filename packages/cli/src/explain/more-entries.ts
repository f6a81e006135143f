import { events, type Catalogue } from "@truce/core";
import { type FileKey, fileKeys, flags } from "@truce/scenarios";
import type { Entry } from "./entries.ts";
import { glossary } from "./glossary.ts";

/** Names that are not the model's: keys and words of files, flags, events, words of the README. */
export function moreEntries(catalogue: Catalogue): Entry[] {
  const keys = fileKeys();
  return [
    ...keys.map(keyEntry),
    ...valueEntries(keys, catalogue),
    ...Object.entries(flags).map(([flag, meaning]): Entry => ({
      name: flag,
      kind: "flag",
      title: "how a figure is known",
      meaning: meaning.replace(/^./, (letter) => letter.toUpperCase()) + ".",
      facts: [
        ["write it", ["[value, source, flag]"]],
        ["all flags", Object.keys(flags)],
      ],
    })),
    ...Object.entries(events).map(([event, fields]): Entry => ({
      name: event,
      kind: "event",
      title: "something that a run reports",
      meaning: "",
      facts: [
        ["tells", fields],
        [
          "see them",
          [
            "createSimulation(spec, { onEvent })",
            ...(event === "incident" ? ["truce run <scenario> --events incidents.csv"] : []),
          ],
        ],
        ["file", ["packages/core/src/model/tables.ts"]],
      ],
    })),
    ...Object.entries(glossary).map(([word, meaning]): Entry => ({
      name: word,
      kind: "word",
      title: "",
      meaning: `${meaning.replace(/^./, (letter) => letter.toUpperCase())}.`,
      facts: [],
    })),
  ];
}

function keyEntry({ path, label, unit, min, max, optional, values, form }: FileKey): Entry {
  const range =
    min === undefined
      ? max === undefined
        ? []
        : [`${max} or less`]
      : [max === undefined ? `${min} or more` : `${min} to ${max}`];
  const settable = !form.startsWith("a map") && !form.startsWith("a list") && !form.startsWith("several");
  const facts: Entry["facts"] = [
    ["write it", [form]],
    ["unit", unit === "" ? [] : [unit]],
    ["range", range],
    ["values", values],
    ["needed", [optional ? "no" : "yes"]],
    ["change it", settable ? [`truce run <scenario> --set ${path.replaceAll("*", "<name>")}=…`] : []],
  ];
  return { name: path, kind: "key", title: label, meaning: "", facts: facts.filter(([, each]) => each.length > 0) };
}

/** Words that a key of a file, or a column of the state, may be. */
function valueEntries(keys: readonly FileKey[], { columns }: Catalogue): Entry[] {
  const places = new Map<string, { readonly keys: string[]; readonly columns: string[] }>();
  const at = (value: string) => places.get(value) ?? places.set(value, { keys: [], columns: [] }).get(value)!;
  for (const { path, values } of keys) for (const value of values) at(value).keys.push(path);
  for (const { path, names = [] } of columns) for (const value of names) at(value).columns.push(path);
  return [...places].map(([name, { keys: inFiles, columns: inState }]) => {
    const facts: Entry["facts"] = [
      ["in files", inFiles],
      ["in the state", inState],
    ];
    return {
      name,
      kind: "value",
      title: "a word that a key may be",
      meaning: "",
      facts: facts.filter(([, each]) => each.length > 0),
    };
  });
}
