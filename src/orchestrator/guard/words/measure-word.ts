/**
 * What a measure is called, folded, the longest names first: a name claims its words. Several measures may share one, as
 * the verb « reviennent » does. `weak` ones also name people and things beside the measure: clients, commandes. `hint` ones
 * are words of many uses, verbs above all: they speak for their measure, and against another only where both count alike.
 */
export type MeasureWord = {
  readonly measures: string;
  readonly form: string;
  readonly weak?: true;
  readonly hint?: true;
};

export function named(measures: string, form: string): MeasureWord {
  return { measures, form };
}

export function weakly(measures: string, form: string): MeasureWord {
  return { measures, form, weak: true };
}

export function hinted(measures: string, form: string): MeasureWord {
  return { measures, form, hint: true };
}
