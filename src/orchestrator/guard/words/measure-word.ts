/**
 * What a measure is called, folded, the longest names first: a name claims its words. Several measures may share one, as
 * the verb « reviennent » does. `weak` ones also name people and things beside the measure: clients, commandes.
 */
export type MeasureWord = { readonly measures: string; readonly form: string; readonly weak?: true };

export function named(measures: string, form: string): MeasureWord {
  return { measures, form };
}

export function weakly(measures: string, form: string): MeasureWord {
  return { measures, form, weak: true };
}
