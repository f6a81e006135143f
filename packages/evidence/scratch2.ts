import { Simulation } from "@truce/core";
import { makeCountry, withoutMission } from "@truce/scenarios";
import { drawCountry } from "./src/index.ts";
for (let i = 0; i < 12; i++) {
  const spec = withoutMission(makeCountry(drawCountry("look", i, "war", 8)));
  const sim = new Simulation(spec, { seed: "look " + i, arm: "none" });
  const t = sim.engine.state.tables as any;
  const n = spec.armedGroups.length;
  const rows: number[][] = [];
  for (let w = 0; w < 416; w++) { sim.engine.step(); if (w % 26 === 0) rows.push(Array.from({ length: n }, (_, j) => Math.round(t.groups.losses[j]))); }
  const pop = spec.districts.reduce((a: number, d: any) => a + d.population, 0);
  console.log(i, "pop", (pop / 1e6).toFixed(1), "fighters", spec.armedGroups.map((g: any) => `${g.kind}:${g.fighters}/${g.restraint}`).join(" "), "->", Array.from({ length: n }, (_, j) => Math.round(t.groups.fighters[j])).join(" "), "support", Array.from({ length: n }, (_, j) => t.cells.support[j].toFixed(2)).join(" "), "commit", Array.from({ length: n }, (_, j) => t.groups.commitment[j].toFixed(2)).join(" "), "gov", t.country.governmentCommitment[0].toFixed(2));
  console.log("   losses", rows.map((r) => r.join("/")).join("  "));
}
