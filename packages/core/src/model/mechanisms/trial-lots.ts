import { mechanism } from "../tables.ts";

export const trialLots = mechanism({
  id: "trialLots",
  title: "Lots for trials",
  summary:
    "A programme that is tried on a share of communities goes to those that the lot takes. A community's lot depends on the seed and the " +
    "component alone, so that the same are treated in every arm and in every phase, and a larger share takes in those of a smaller one. " +
    "Nothing is decided here about what the programme does.",
  cites: [],
  over: "communities",
  reads: { tasks: ["component", "priority", "trial", "treated"] },
  writes: { communities: ["trials"] },
  streams: ["lots"],
  run({ communities: c, tasks: t }, _p, { from, to, draw: { lots } }) {
    let none = true;
    for (let k = 0; k < t.n && none; k++) none = t.trial[k] < 0;
    if (none) return;
    // A lot is drawn once for all weeks.
    lots.seek(0);
    for (let i = from; i < to; i++) {
      let bits = 0;
      for (let k = 0; k < t.n; k++)
        if (t.trial[k] >= 0 && t.priority[k] > 0 && lots.unit(i, t.component[k]) < t.treated[k]) bits |= 1 << t.trial[k];
      c.trials[i] = bits;
    }
  },
});
