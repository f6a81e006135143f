import type { Study } from "../study/study.ts";
import { differenceSentence, pairSentence } from "../study/words.ts";

export interface Headline {
  readonly say: string;
  readonly detail?: string;
}

const asked = ["civilianDeaths", "battleDeaths", "relapseWar", "displaced", "trustInPolice"];

/** The results that a reader asks for first, in plain words; the first also in numbers. None without a twin. */
export function headlines(study: Study): Headline[] {
  return asked.flatMap((id) => {
    const outcome = study.outcomes.find((each) => each.id === id);
    const say = outcome === undefined ? undefined : pairSentence(outcome, study.arms);
    if (outcome === undefined || say === undefined) return [];
    const detail = id === asked[0] ? differenceSentence(outcome) : undefined;
    return [{ say, ...(detail !== undefined && { detail }) }];
  });
}
