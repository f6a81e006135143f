import { catalogue } from "@truce/core";

export interface EvidenceCount {
  readonly grade: string;
  readonly count: number;
  readonly meaning: string;
}

/** What each grade of a parameter's evidence means. */
export const gradeMeanings = {
  measured: "a number that a cited study reports",
  calibrated: "chosen so that the model comes near a cited number",
  expert: "the direction and the rough size follow from the cited literature, the number is the authors'",
  assumed: "the number is the authors' alone, also where a work is cited for the mechanism",
} as const;

/** How many parameters of the model have each grade of evidence. */
export function evidenceCounts(parameters: readonly { readonly evidence: string }[] = catalogue().parameters): EvidenceCount[] {
  return Object.entries(gradeMeanings).map(([grade, meaning]) => ({
    grade,
    count: parameters.filter(({ evidence }) => evidence === grade).length,
    meaning,
  }));
}
