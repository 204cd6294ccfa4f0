import { type Refusal, refuse } from '../domain/outcome.ts';

/** The figures cannot stop before the first order. */
export function refuseAsOf(asOf: string, from: string): Refusal {
  return refuse('bad_argument', {
    fr: `La date d’arrêt des chiffres (${asOf}) doit suivre la première commande (${from}). Donnez une date plus tardive à --as-of.`,
    en: `The date the figures stop at (${asOf}) must come after the first order (${from}). Give --as-of a later date.`,
  });
}
