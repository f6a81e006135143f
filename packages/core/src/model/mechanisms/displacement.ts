import { num } from "../../kernel/parameter.ts";
import { saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

/**
 * Share of those at home who flee, from an impulse of 0 or more: small impulses add up, a large one empties the place
 * but for those who will not or cannot go.
 */
export function flightShare(impulse: number): number {
  return impulse / (1 + impulse);
}

/** Threat that moves people: low fear is borne at home (Bohra-Mishra and Massey 2011), the rest counts with insecurity. */
export function threatToFlee(insecurity: number, fear: number, borne: number): number {
  return fear <= borne ? 0 : (insecurity * (fear - borne)) / (1 - borne);
}

/** Willingness to go home, 0 to 1: safety there, no fear, and something to live on (Arias, Ibáñez and Querubín 2014). */
export function willingToReturn(safety: number, fear: number, need: number, weight: number): number {
  return safety * (1 - fear) * (1 - weight * need);
}

export const displacement = mechanism({
  id: "displacement",
  title: "Death, flight and return",
  summary:
    "The dead are taken from the living. People flee from killings in their own community and from insecurity that frightens them; " +
    "low levels of threat are borne at home. They return slowly when home is safe, when fear is gone and when there is food, water, " +
    "shelter and care. Peacekeepers move people only through the violence and the fear that they prevent. " +
    "There are no births and no natural deaths, so people at home, away and killed always add up.",
  cites: ["davenport2003", "mooreShellman2004", "schmeidl1997", "adhikari2013", "bohraMishraMassey2011", "arias2014"],
  parameters: {
    perDeath: num({ default: 0.05, max: 5, plausible: [0.02, 0.2], unit: "per death per 1,000", label: "Impulse to flee after a killing at home", evidence: "assumed", cites: ["adhikari2013"] }),
    rate: num({ default: 0.006, max: 1, plausible: [0.002, 0.02], unit: "1/week", label: "Flight under the highest threat", evidence: "assumed", cites: ["davenport2003"] }),
    threatHalf: num({ default: 60, min: 1, plausible: [20, 150], unit: "deaths per 100,000 a year", label: "Insecurity at which half of the threat is reached", evidence: "assumed" }),
    borne: num({ default: 0.2, max: 0.9, plausible: [0, 0.4], unit: "share", label: "Fear that people bear at home", evidence: "assumed", cites: ["bohraMishraMassey2011"] }),
    returning: num({ default: 0.03, max: 1, plausible: [0.01, 0.08], unit: "1/week", label: "Return when nothing stands in the way", evidence: "assumed", cites: ["arias2014"] }),
    safeBelow: num({ default: 25, min: 0.5, plausible: [8, 60], unit: "deaths per 100,000 a year", label: "Insecurity at home that halves returns", evidence: "assumed", cites: ["arias2014"] }),
    needs: num({ default: 0.7, max: 1, plausible: [0.3, 1], unit: "share", label: "Returns that full need at home prevents", evidence: "assumed", cites: ["arias2014"] }),
  },
  over: "communities",
  reads: {
    communities: [
      "district", "killedByRebels", "killedByMilitias", "killedByState", "killedByCriminals", "fear",
      "needFood", "needWater", "needShelter", "needMedical",
    ],
    districts: ["insecurity"],
  },
  writes: { communities: ["population", "away"] },
  changes: { communities: ["fled"] },
  run({ communities: c, districts: d }, p, { from, to, step }) {
    const kinds = 4;
    const thousand = 1000;
    const rate = p.rate * step;
    const returning = p.returning * step;
    let current = -1;
    let insecurity = 0;
    let safety = 0;
    for (let i = from; i < to; i++) {
      const k = c.district[i];
      if (k !== current) {
        current = k;
        insecurity = saturate(d.insecurity[k], p.threatHalf);
        safety = 1 - saturate(d.insecurity[k], p.safeBelow);
      }
      const fear = c.fear[i];
      const away = c.away[i];
      const before = c.population[i];
      const killed = c.killedByRebels[i] + c.killedByMilitias[i] + c.killedByState[i] + c.killedByCriminals[i];
      const home = killed < before ? before - killed : 0;
      const impulse = rate * threatToFlee(insecurity, fear, p.borne) + (killed > 0 ? (p.perDeath * killed * thousand) / before : 0);
      const fled = home * flightShare(impulse);
      const need = (c.needFood[i] + c.needWater[i] + c.needShelter[i] + c.needMedical[i]) / kinds;
      const back = away * flightShare(returning * willingToReturn(safety, fear, need, p.needs));
      c.population[i] = home - fled + back;
      c.away[i] = away + fled - back;
      c.fled[i] = fled;
    }
  },
});
