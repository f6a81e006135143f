import type { CountrySpec } from "@truce/core";
import { falls, level, primary, rises } from "../observe.ts";
import { alone } from "../scenes.ts";
import type { Row } from "../types.ts";

const police =
  (strength: number, conduct: number) =>
  (spec: CountrySpec): CountrySpec => ({
    ...spec,
    state: {
      ...spec.state,
      police: { ...spec.state.police, strength, target: strength, conduct, impunity: 1 - conduct },
    },
  });
const [few, many, bad, good] = [500, 5000, 0.1, 0.9];
/** Conduct drifts with pay and war, so the look is an early one. */
const trust = level("trust in the police in weeks 26 to 78", "trustInPolice", { from: 26, to: 78 });

export const e6: Row = {
  id: "E6",
  title: "Police seen as protectors or as oppressors",
  claim: "More contact with police raises trust where they are fair and lowers it where they are not.",
  experiments: [
    {
      scene: alone,
      lever: "strength of the police × its conduct",
      file: "packages/core/src/model/mechanisms/trust.ts",
      arms: {
        fewBad: { label: "500, conduct 0.1", change: police(few, bad) },
        manyBad: { label: "5,000, conduct 0.1", change: police(many, bad) },
        fewGood: { label: "500, conduct 0.9", change: police(few, good) },
        manyGood: { label: "5,000, conduct 0.9", change: police(many, good) },
      },
      observables: [
        primary(rises(trust, "mission.md E6; Tyler 2006: interaction")),
        primary(falls(trust, "mission.md E6: more police of bad conduct", { contrast: { manyBad: 1, fewBad: -1 } })),
        primary(rises(trust, "mission.md E6: more police of good conduct", { contrast: { manyGood: 1, fewGood: -1 } })),
      ],
    },
  ],
};
