import { exp, log1p, logistic, rootKey, Stream } from "@truce/core/kernel";

/** What is known of a country when the Council speaks of it. */
export interface Seen {
  readonly population: number;
  /** Soldiers of the government. */
  readonly soldiers: number;
  /** Killed in the last half year, in fighting and by attacks on civilians. */
  readonly deaths: number;
  /** Week in which the parties signed; null if they have not. */
  readonly signed: number | null;
}

/** A mission as it is authorised: peak strength by kind, people. */
export interface Authorised {
  readonly troops: number;
  readonly police: number;
  readonly observers: number;
  /** Whether it may use force to protect civilians. */
  readonly robust: boolean;
  /** Week in which it begins. */
  readonly start: number;
  /** It stays as long as there is war, and is not withdrawn. */
  readonly stays?: true;
}

export interface Decision extends Authorised {
  /** Whether it comes because the parties signed. */
  readonly signed: boolean;
}

/**
 * How the Council decides. Most of its missions come to wars whose parties have signed: 13 of 16 that the UN sent to civil wars in Africa from 1991 to 2008 (Angola after Bicesse and after
 * Lusaka, Mozambique, Liberia after Cotonou and after Accra, Rwanda, Sierra Leone after Lomé, Congo, the Central African Republic, Côte d'Ivoire, Burundi, Sudan, Darfur; not Somalia, Sierra
 * Leone in 1998, Chad; recalled); those that come to a war have hardly any police. Of the thirteen two had observers and hardly any troops (Angola after Bicesse, Liberia after Cotonou) and one
 * troops and no observers (the Central African Republic); of the three two had no troops (Sierra Leone, and Chad until 2009) and one no observers (Somalia; recalled). It sends them where wars are worst, and larger ones there, and seldom to states with large
 * armies (Gilligan and Stedman 2003; Fortna 2004; recalled). Peaks are so large that months under missions have the sizes of those in Africa from 1991 to 2008, where missions build up, are never quite full and leave (troops: median 2,848, mean 5,186,
 * upper quarter 7,873; police: median 35, mean 258; observers: median 184, mean 223; computed from the data of Hultman, Kathman and Shannon 2013; 600 wars of the population, root `galtung`: troops 2,748, 4,189 and 5,721; police 54 and 259; observers 198 and 228). The slopes are assumed.
 */
const council = {
  /** Deaths of half a year at which half of the countries get a mission, and how much a factor of e more raises the odds. */
  deaths: { signed: 20, atWar: 100_000 },
  odds: 0.5,
  /** Soldiers from whose number on odds are lower, and how much a factor of e takes from them. */
  army: { usual: 22_500, odds: 0.6 },
  /** Peak strengths; troops of a country of 9 million with 300 such deaths. */
  troops: { none: { signed: 0.15, atWar: 0.67 }, median: 5500, byDeaths: 0.1, byPopulation: 0.2, luck: 1, most: 20_000 },
  police: { none: { signed: 0.3, atWar: 0.8 }, median: 220, luck: 1.6, most: 3000 },
  observers: { none: { signed: 0.08, atWar: 0.33 }, median: 330, luck: 0.6, most: 700 },
  robust: 0.5,
  /** Weeks after a signature, or after the first half year of a run, within which a mission begins. */
  within: { signed: 26, atWar: 78 },
  from: 26,
} as const;

const luckOf = (root: string): Stream => new Stream(rootKey(`council ${root}`), "decision");

/** What chance, and nothing that is known of the country, adds to the number of troops, as a normal draw: an instrument for their effect. */
export const luckOfTroops = (root: string, index: number): number => luckOf(root).normal(index, 10);

/** What the Council decides on a country; null if it sends nobody. The same country and luck make the same decision. */
export function decide(root: string, index: number, { deaths, population, soldiers, signed }: Seen): Decision | null {
  const stream = luckOf(root);
  const unit = (k: number): number => stream.unit(index, k);
  const normal = (k: number): number => stream.normal(index, 10 + k);
  const state = signed === null ? "atWar" : "signed";
  const worse = (than: number): number => log1p(deaths) - log1p(than);
  const stronger = log1p(soldiers) - log1p(council.army.usual);
  if (unit(0) >= logistic(council.odds * worse(council.deaths[state]) - council.army.odds * stronger)) return null;
  const { troops, police, observers } = council;
  const larger = exp(troops.byDeaths * worse(300) + troops.byPopulation * (log1p(population) - log1p(9e6)));
  const people = (of: typeof troops | typeof police | typeof observers, chance: number, k: number, factor = 1): number =>
    unit(chance) < of.none[state] ? 0 : Math.round(Math.min(of.most, of.median * factor * exp(of.luck * normal(k))));
  return {
    troops: people(troops, 4, 0, larger),
    police: people(police, 1, 1),
    observers: people(observers, 5, 2),
    robust: unit(2) < council.robust,
    start: Math.floor((signed ?? council.from) + unit(3) * council.within[state]),
    signed: signed !== null,
  };
}
