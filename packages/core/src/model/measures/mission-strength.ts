import { measure, unitKinds } from "../tables.ts";

const infantry = unitKinds.indexOf("infantry");
const formedPolice = unitKinds.indexOf("formedPolice");
const individualPolice = unitKinds.indexOf("individualPolice");
const observers = unitKinds.indexOf("observers");
const civilAffairs = unitKinds.indexOf("civilAffairs");
const engineers = unitKinds.indexOf("engineers");
const medical = unitKinds.indexOf("medical");
const sensors = unitKinds.indexOf("sensors");

export const missionStrength = measure({
  id: "missionStrength",
  title: "Peacekeepers in uniform",
  unit: "people",
  definition:
    "Soldiers, formed police, individual police officers, military observers and enablers of the mission who are in the country now, " +
    "whatever their readiness. Civilian staff and forces of others do not count.",
  direction: "none",
  kind: "stock",
  over: "units",
  reads: ["kind", "strength"],
  value: (u, i) => (u.kind[i] !== civilAffairs ? u.strength[i]! : 0),
  parts: {
    infantry: (u, i) => (u.kind[i] === infantry ? u.strength[i]! : 0),
    formedPolice: (u, i) => (u.kind[i] === formedPolice ? u.strength[i]! : 0),
    individualPolice: (u, i) => (u.kind[i] === individualPolice ? u.strength[i]! : 0),
    observers: (u, i) => (u.kind[i] === observers ? u.strength[i]! : 0),
    engineers: (u, i) => (u.kind[i] === engineers ? u.strength[i]! : 0),
    medical: (u, i) => (u.kind[i] === medical ? u.strength[i]! : 0),
    sensors: (u, i) => (u.kind[i] === sensors ? u.strength[i]! : 0),
  },
  by: "district",
});
