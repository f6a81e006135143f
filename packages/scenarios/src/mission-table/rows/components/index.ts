import { catalogue } from "@truce/core";
import { without } from "../../levers.ts";
import { primary } from "../../observe.ts";
import { offAndOn } from "../../settings.ts";
import { componentRowId } from "../../list.ts";
import type { Row } from "../../types.ts";
import type { Declared } from "./declared.ts";
import { people } from "./people.ts";
import { police } from "./police.ts";
import { security } from "./security.ts";
import { services } from "./services.ts";

/** Every component of the catalogue, turned alone. */
export const declared: readonly Declared[] = [...security, ...police, ...services, ...people];

/** Part K, in the order of the catalogue. */
export const componentRows: readonly Row[] = catalogue().components.flatMap(({ id, title, file }) =>
  declared.filter(({ component }) => component === id).map((one) => rowOf(one, title, file)),
);

function rowOf(one: Declared, title: string, file: string): Row {
  const { component, scene, task, claim, decides, beside, finding } = one;
  const arms =
    task === undefined
      ? { off: { label: "no such task", change: without(component) }, on: { label: "as it was" } }
      : offAndOn({ component, ...task });
  return {
    id: componentRowId(component),
    title,
    claim,
    experiments: [
      { scene, lever: `task: ${title.toLowerCase()}`, file, arms, observables: [primary(decides), ...beside] },
    ],
    ...(finding !== undefined && { finding }),
  };
}
