import { num } from "../../kernel/parameter.ts";
import type { Effort } from "../component.ts";

/** What the four services of relief have in common. */
export const reliefParameters = {
  delivered: num({ default: 0.7, max: 1, plausible: [0.4, 0.9], unit: "share", label: "Money that reaches people as goods and services", evidence: "assumed", cites: ["barrettMaxwell2005"] }),
  perPerson: num({ default: 0.01, plausible: [0.002, 0.05], unit: "million US dollars per person and week", label: "Relief of other agencies for which one member of staff opens the way", evidence: "assumed" }),
} as const;

/** Money becomes goods; unarmed staff open the way for the aid of others; armed staff escort. */
export function addRelief<A extends string>(
  add: (column: A | "escorts", amount: number) => void,
  service: A,
  { people, armed, money }: Effort,
  p: { readonly delivered: number; readonly perPerson: number },
): void {
  add(service, money * p.delivered + (people - armed) * p.perPerson);
  add("escorts", armed);
}
