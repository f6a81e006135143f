import { type Country, smallCountry } from "./small-country.ts";

/** A state and a militia of the first people; rebels of the second, as many as make the state fear for itself. */
export function atWar(ideology: number, militiaIdeology = ideology): Country {
  const country = smallCountry();
  const { groups: g, cells, country: nation, forces } = country.tables;
  g.kind[0] = 1;
  g.progovernment[0] = 1;
  g.socialGroup[0] = 0;
  g.kind[1] = 0;
  g.socialGroup[1] = 1;
  g.cohesion.fill(1);
  g.commitment.fill(0);
  g.fighters.set([30, 60]);
  cells.fighters.fill(10, 0);
  for (let row = 1; row < cells.n; row += g.n) cells.fighters[row] = 20;
  forces.strength.fill(10);
  nation.governmentCommitment[0] = 0;
  nation.ideology[0] = ideology;
  g.ideology.set([militiaIdeology, 0]);
  return country;
}
