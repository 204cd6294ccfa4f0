/**
 * How a budget is spread over segments. Source: convention. Responses rise with what is spent on a customer and never pass the
 * response given: each further euro brings less than the one before.
 */
export const budgetRules = {
  /** What the first euro spent on a customer of average value brings back. */
  firstEuroReturn: 5,
  /** A euro that brings back less is not spent. */
  leastReturn: 1,
} as const;
