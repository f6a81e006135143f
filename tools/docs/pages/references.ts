import { type Facts, shortName } from "../facts.ts";
import { anchor, banner, code, plural } from "../markdown.ts";
import { mechanismLink } from "./links.ts";

/** The bibliography, with what each work stands behind. */
export function referencesPage(facts: Facts): string {
  const { references } = facts;
  const items = Object.entries(references).map(([key, reference]) => {
    const { authors, year, title, where } = reference;
    const uses = usesOf(facts, key);
    const behind = uses.length === 0 ? "cited by nothing yet" : uses.join(", ");
    return `* ${anchor(key)}**${shortName(reference)}** ${code(key)}. ${authors} (${year}). ${title}. ${where}.\n  Cited by ${behind}.\n`;
  });
  return `${banner}
# References

${plural(items.length, "work")} that mechanisms, components and parameters cite. A work listed here supports what is said on the card
that cites it; it does not vouch for the model.

${items.join("")}`;
}

/** Who cites a work: cards as links, parameters by path. */
function usesOf({ mechanisms, parameters }: Facts, key: string): string[] {
  return [
    ...mechanisms.filter(({ cites }) => cites.includes(key)).map(({ id }) => mechanismLink(id)),
    ...parameters.filter(({ cites }) => cites.includes(key)).map(({ path }) => code(path)),
  ];
}
