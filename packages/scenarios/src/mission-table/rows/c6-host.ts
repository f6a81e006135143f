import type { CountrySpec } from "@truce/core";
import { level, primary, rises } from "../observe.ts";
import { afterTheWar, inTheField, lastYear } from "../scenes.ts";
import type { Row } from "../types.ts";

const host =
  (state: Partial<Pick<CountrySpec["state"], "willingness" | "ministries">>) =>
  (spec: CountrySpec): CountrySpec => ({ ...spec, state: { ...spec.state, ...state } });
const ministries = (share: number) => host({ ministries: { capacity: share, integrity: share } });
const takenUp = level("reform taken up", "reformTakeUp", inTheField);
const joint = level("joint operations", "jointOperations", inTheField);
const file = "packages/core/src/model/mechanisms/cooperation.ts";

export const c6: Row = {
  id: "C6",
  title: "Host-nation cooperation: willingness and capacity, apart",
  claim: "What a host wants and what it can do each decide how much reform it takes up.",
  experiments: [
    {
      scene: afterTheWar,
      lever: "the government's willingness, with neither need nor grudge",
      file,
      arms: {
        unwilling: { label: "0.3", change: host({ willingness: 0.3 }) },
        willing: { label: "0.8", change: host({ willingness: 0.8 }) },
      },
      observables: [
        primary(rises(takenUp, "mission.md C6: willingness; P56, P59")),
        rises(joint, "mission.md C6"),
        rises(level("courts' own capacity", "courtCapacity.own", lastYear), "P59"),
        rises(level("trust in the mission", "trustInMission", lastYear), "mission.md C6: distrust"),
      ],
    },
    {
      scene: afterTheWar,
      lever: "capacity of ministries at the start",
      file,
      arms: {
        unable: { label: "0.05", change: ministries(0.05) },
        able: { label: "0.6", change: ministries(0.6) },
      },
      observables: [primary(rises(takenUp, "mission.md C6: capacity; P59")), rises(joint, "mission.md C6")],
    },
  ],
};
