/** Ids of the outside lists that themes are mapped to. */
export const digcomp = 'digcomp-3.0';
export const openEligibility = 'open-eligibility-2.0';
