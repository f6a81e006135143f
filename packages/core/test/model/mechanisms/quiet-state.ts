import { type Country, smallCountry } from "./small-country.ts";

/**
 * A small country with forces and services that could be reformed: 300 officers, soldiers and agents in each district of 100,000,
 * planned strength 400, working markets, a host that takes part, peace. Tests change what they test.
 */
export function quietState(districts = 2): Country {
  const country = smallCountry({ districts, perDistrict: 2 });
  const { districts: d, forces: f, institutions: o, country: nation } = country.tables;
  d.people.fill(100_000);
  d.market.fill(0.8);
  f.strength.fill(300);
  f.target.fill(400);
  f.skill.fill(0.2);
  f.payArrears.fill(4);
  o.capacity.fill(0.2);
  o.integrity.fill(0.4);
  nation.peaceWeeks[0] = 20;
  nation.takeUp[0] = 0.5;
  return country;
}
