import type { ThreatKind } from "@truce/core";
import { threat } from "../levers.ts";
import { falls, flow, level, primary, rises, stock } from "../observe.ts";
import { afterTheWar, inTheField } from "../scenes.ts";
import type { Row } from "../types.ts";

const file = "packages/core/src/model/mechanisms/threats.ts";
const source = "mission.md F6";
const against = (what: string, kind: ThreatKind, group?: string) => ({
  scene: afterTheWar,
  lever: `threat: ${what}`,
  file,
  arms: { none: { label: "none" }, active: { label: "capability 0.8", change: threat(kind, group) } },
});

export const f6: Row = {
  id: "F6",
  title: "New threats: information attacks, transnational terrorism and crime, hybrid warfare",
  claim: "Slander costs the mission trust, cells and networks infiltrate the forces, fighters come over the border.",
  experiments: [
    {
      ...against("hostile information", "information"),
      observables: [
        primary(falls(level("trust in the mission", "trustInMission", inTheField), `${source}; Trithart 2022`)),
      ],
    },
    {
      ...against("transnational terrorism that feeds a rebel group", "terrorism", "lurd"),
      observables: [
        primary(rises(level("infiltrated forces", "infiltration", inTheField), `${source}; Ahmad 2017`)),
        rises(stock("fighters under arms", "fighters", inTheField), `${source}: cross-border flows`),
        rises(flow("civilians killed", "civilianDeaths", inTheField), source),
      ],
    },
    {
      ...against("organised crime", "organisedCrime"),
      observables: [rises(flow("homicides", "crime", inTheField), source)],
    },
    {
      ...against("hybrid warfare by a neighbour", "hybridWarfare", "lurd"),
      observables: [rises(stock("fighters under arms", "fighters", inTheField), `${source}; Salehyan and others 2011`)],
    },
  ],
};
