/** What a number must be to fill an input, and the unit it is brought to. */
export type Takes =
  | 'money'
  | 'amount'
  | 'monthly'
  | 'yearly'
  | 'share'
  | 'churn'
  | 'gain'
  | 'count'
  | 'months'
  | 'days'
  | 'score'
  | 'ratio'
  | 'perYear';

/** One input of a calculation and the words that announce it: keys of the lexicon of roles. */
export type CalculationRole = {
  readonly input: string;
  readonly words: readonly string[];
  readonly takes: Takes;
  /** A number of the right kind that no word announces may fill it. */
  readonly rest?: true;
  readonly optional?: true;
};

/** Calculations that answer to the same name: which of their tools it is depends on what is given. */
export type CalculationFamily = {
  /** The tool, also the key of its names in the lexicon of heads. */
  readonly tool: string;
  /** What its result is counted in: a number of that kind beside the name is a target. */
  readonly result: Takes;
  readonly roles: readonly CalculationRole[];
  /** Roles that, said together, announce it without its name. */
  readonly hints?: readonly string[];
};
