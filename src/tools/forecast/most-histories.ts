/**
 * A model is scored on at most about this many different histories (frequency, recency, age), spread evenly over all of
 * them. What it foretells is for everybody.
 */
export const MOST_SCORED = 20_000;

/** And fitted on at most about this many: more would change its parameters by less than their standard errors. */
export const MOST_FITTED = 5000;
