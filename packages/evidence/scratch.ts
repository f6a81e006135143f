import { wars, warDesigns, noCache, folderCache } from "./src/index.ts";
const n = Number(process.argv[2] ?? 40);
const t0 = Date.now();
for (const k of ["half","double","morePolice","moreObservers","robust","cautious"]) if (process.argv[3]!=="all") delete (warDesigns as any)[k];
const s = await wars("look", n, { threads: 2, cache: folderCache("/tmp/wt/model-scratch/cache") } as any);
console.error("seconds", (Date.now() - t0) / 1000);
const q = (v: number[], p: number) => { const a = [...v].sort((x, y) => x - y); return a[Math.floor(p * (a.length - 1))]; };
const sum = (v: readonly number[]) => v.reduce((a, b) => a + b, 0);
for (const observed of [false, true]) {
  const all: number[] = []; const by: Record<string, number[]> = { rebel: [], militia: [], state: [], battle: [] };
  let actorYears = 0, on = 0;
  s.arms["decided"]!.forEach((run) => {
    if (!run) return;
    const m = run.months; const T = m["battleDeaths"]!.length;
    const see = (v: readonly number[]) => {
      if (!observed) return v;
      const out = [...v];
      for (let y = 0; y < T; y += 13) { actorYears++; if (sum(v.slice(y, y + 13)) < 25) out.fill(0, y, y + 13); else on++; }
      return out;
    };
    const r = see(m["civilianDeaths.rebel"]!), mi = see(m["civilianDeaths.militia"]!), st = see(m["civilianDeaths.state"]!), b = m["battleDeaths"]!;
    for (let t = 1; t < T; t++) {
      const year = Math.max(sum(b.slice(Math.max(0, t - 13), t)), sum(b.slice(t, t + 13)));
      if (year < 25) continue;
      all.push(r[t]! + mi[t]! + st[t]!); by["rebel"]!.push(r[t]!); by["militia"]!.push(mi[t]!); by["state"]!.push(st[t]!); by["battle"]!.push(b[t]!);
    }
  });
  const show = (name: string, v: number[]) => {
    const pos = v.filter((x) => x > 0); const mean = sum(v) / v.length; const va = v.reduce((a, x) => a + (x - mean) ** 2, 0) / v.length;
    console.log(observed ? "obs" : "raw", name.padEnd(8), "n", v.length, "zero", (1 - pos.length / v.length).toFixed(3), "mean", mean.toFixed(1), "alpha(mom)", ((va - mean) / mean ** 2).toFixed(2), "pos med/p90/p99", q(pos, 0.5), q(pos, 0.9), q(pos, 0.99));
  };
  show("all", all); for (const [k, v] of Object.entries(by)) show(k, v);
  if (observed) console.log("actor-years recorded", on, "of", actorYears);
}

{ const A = (n: string) => s.arms[n]!; let d: number[] = [], b: number[] = [], st: number[] = [], on=0, tot=0;
 A("none").forEach((r, i) => { const q2 = A("decided")[i]; if (!r || !q2 || !s.countries[i]!["chosen"]) return; const T = (x: any, k: string) => sum(x.months[k]); d.push(Math.log((T(q2,"civilianDeaths.rebel")+5)/(T(r,"civilianDeaths.rebel")+5))); st.push(Math.log((T(q2,"civilianDeaths.state")+5)/(T(r,"civilianDeaths.state")+5))); b.push(Math.log((T(q2,"battleDeaths")+5)/(T(r,"battleDeaths")+5))); });
 const ms=(v:number[])=>{const m=sum(v)/v.length; return `${m.toFixed(2)}±${(1.96*Math.sqrt(v.reduce((a,x)=>a+(x-m)**2,0)/v.length/v.length)).toFixed(2)}`};
 console.log("paired log ratio rebel", ms(d), "state", ms(st), "battle", ms(b), "n", d.length, "chosen mean troops", sum(s.countries.map(c=>c["troops"]!))/d.length);
 const tot2 = (k: string) => A("decided").map((r)=>r?sum(r.months[k]!):0); console.log("totals", ["civilianDeaths.rebel","civilianDeaths.state","civilianDeaths.criminal","battleDeaths","crime"].map(k=>k+" "+Math.round(sum(tot2(k))/s.countries.length)).join(", "));
 console.log("years battle>=1000:", (()=>{let a=0,b2=0,c=0;A("none").forEach(r=>{const m=r!.months["battleDeaths"]!;for(let y=0;y+13<=m.length;y+=13){const t=sum(m.slice(y,y+13));a++;if(t>=1000)b2++;else if(t>=25)c++;}});return `${(b2/a).toFixed(2)} minor ${(c/a).toFixed(2)} of ${a}`})());
}
