import type { CountrySpec } from "@truce/core";

/** The country whose parties sign in a week, or never. */
export function withAgreement(spec: CountrySpec, week: number | null): CountrySpec {
  return {
    ...spec,
    agreements: week === null ? [] : spec.agreements.map((agreement) => ({ ...agreement, week })),
  };
}
