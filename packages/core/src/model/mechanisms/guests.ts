import { mechanism } from "../tables.ts";

export const guests = mechanism({
  id: "guests",
  title: "Displaced people by district",
  summary: "Adds up the displaced people who stay in a district, wherever they come from. Nothing is decided here.",
  cites: ["iqbal2007"],
  sequential: "it adds up over places of refuge in row order",
  reads: { refuge: ["host", "people"] },
  writes: { districts: ["guests"] },
  run({ districts: d, refuge: r }) {
    d.guests.fill(0);
    for (let i = 0; i < r.n; i++) d.guests[r.host[i]] += r.people[i];
  },
});
