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
    infantry: { column: "strength", where: "kind", is: infantry },
    formedPolice: { column: "strength", where: "kind", is: formedPolice },
    individualPolice: { column: "strength", where: "kind", is: individualPolice },
    observers: { column: "strength", where: "kind", is: observers },
    engineers: { column: "strength", where: "kind", is: engineers },
    medical: { column: "strength", where: "kind", is: medical },
    sensors: { column: "strength", where: "kind", is: sensors },
  },
  by: "district",
});
