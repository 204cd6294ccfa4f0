import { answer, type Outcome, refuse } from '../domain/outcome.ts';

/** The answer, or a refusal when one of its numbers overflowed: no infinity ever leaves a tool. */
export function answerFinite<T extends object>(value: T): Outcome<T> {
  if (everyNumberIsFinite(value)) return answer(value);
  return refuse('out_of_domain', {
    fr: 'Le résultat dépasse ce qui peut se calculer : une des valeurs données est trop grande, ou trop proche de zéro. Vérifiez les unités.',
    en: 'The result is beyond what can be computed: one of the values given is too large, or too close to zero. Check the units.',
  });
}

function everyNumberIsFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(everyNumberIsFinite);
}
