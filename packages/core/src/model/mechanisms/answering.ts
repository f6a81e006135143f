import { num } from "../../kernel/parameter.ts";
import { mechanism, unitKindCount } from "../tables.ts";

const hoursInWeek = 168;

/**
 * Hours until the nearest of some teams is there: the mean distance to the nearest of points spread by chance (Clark and Evans 1954)
 * at the speed that roads and vehicles allow.
 */
export function hoursToArrive(area: number, teams: number, speed: number, alert: number, longest: number): number {
  return teams > 0 && speed > 0 ? Math.min(longest, alert + Math.sqrt(area / teams) / (2 * speed)) : longest;
}

export const answering = mechanism({
  id: "answering",
  title: "Teams that come when called",
  summary:
    "Patrols, guards and reserves that may use force go to attacks in teams; a reserve also drives to the districts next to its own, as far as it can be spared and roads " +
    "lead there. The fewer teams, the larger and rougher the country and the worse the vehicles, the later the nearest comes. Reserves add to those who come and not to " +
    "those whom armed men see beforehand. Whether anybody comes depends besides on warning, caveats and the clarity of the mandate (OIOS 2014).",
  cites: ["oios2014", "haassAnsorg2018", "clarkEvans1954"],
  parameters: {
    team: num({ default: 30, min: 1, plausible: [10, 100], unit: "people", label: "Smallest body that responds alone", evidence: "assumed" }),
    speed: num({ default: 40, min: 1, plausible: [20, 70], unit: "km/h", label: "Speed on good roads with all vehicles", evidence: "assumed" }),
    onFoot: num({ default: 0.1, min: 0.01, max: 1, plausible: [0.05, 0.2], unit: "share", label: "That speed without roads or vehicles", evidence: "assumed" }),
    alert: num({ default: 0.5, plausible: [0.1, 3], unit: "hours", label: "Time to get going", evidence: "assumed" }),
    next: num({ default: 0.5, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Part of a reserve that can be spared for the districts next to it", evidence: "assumed" }),
  },
  over: "districts",
  reads: {
    districts: ["area", "terrain", "roads", "relayed"],
    work: ["force", "reserve"],
    units: ["mobility"],
    otherUnits: ["share"],
    otherForces: ["strength", "robustness", "equipment"],
  },
  graphs: ["roads"],
  writes: { districts: ["answering", "responseTime"] },
  run({ districts: d, work, units: u, otherForces: o, otherUnits: ou }, p, { from, to, graph }) {
    const { start, target, weight } = graph.roads;
    for (let i = from; i < to; i++) {
      let people = work.force[i] + work.reserve[i];
      for (let e = start[i]; e < start[i + 1]; e++) people += p.next * weight[e] * work.reserve[target[e]];
      let mobile = people * u.mobility[i * unitKindCount];
      for (let k = 0; k < o.n; k++) {
        const here = o.strength[k] * ou.share[k * d.n + i] * o.robustness[k];
        people += here;
        mobile += here * o.equipment[k] * d.roads[i];
      }
      d.answering[i] = people / p.team;
      const speed = people > 0 ? (p.speed * (p.onFoot + ((1 - p.onFoot) * mobile) / people)) / (1 + d.terrain[i]) : 0;
      d.responseTime[i] = hoursToArrive(d.area[i], d.answering[i], speed, p.alert * (1 - d.relayed[i]), hoursInWeek);
    }
  },
});
