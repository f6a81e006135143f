import { measure } from "../tables.ts";

export const caveats = measure({
  id: "caveats",
  title: "National caveats in force",
  unit: "share",
  definition:
    "People whom contributors keep back from attacks to which they could respond, weighted by who has arrived: national reservations, quarrels between blocs, fright.",
  direction: "lower",
  kind: "stock",
  over: "contingents",
  value: "restrictions",
  weight: ["arrived", "arrivedFormedPolice", "arrivedIndividualPolice", "arrivedObservers"],
});
