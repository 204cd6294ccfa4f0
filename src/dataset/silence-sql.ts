import { lossRule } from '../domain/loss-rule.ts';

/** How silent a customer is, from the least to the most. */
export const SILENCES = ['active', 'lapsing', 'dormant', 'gone'] as const;

/** In SQL, the silence in days beyond which a customer of that rhythm is lost. */
export function patienceSql(rhythm: string): string {
  return `greatest(${lossRule.afterDays}, ${lossRule.rhythms} * ${rhythm})`;
}

/** In SQL, the rhythm of a customer after `days` purchase days from `first` to `last`, or `otherwise` when it is not known yet. */
export function rhythmSql({ first, last, days, otherwise }: Record<'first' | 'last' | 'days' | 'otherwise', string>) {
  const known = `${days} >= ${lossRule.ownRhythmDays}`;
  return `(CASE WHEN ${known} THEN (${last} - ${first}) / (CASE WHEN ${known} THEN ${days} - 1 ELSE 1 END) ELSE ${otherwise} END)`;
}

const patience = patienceSql(rhythmSql({ first: 'first_day', last: 'last_day', days: 'days', otherwise: '0' }));

/**
 * The silence of a customer as a rank in `SILENCES`, in SQL, from `silence` in days, `first_day`, `last_day` and the number
 * of purchase `days`. With L the silence at which they are lost: lapsing beyond ⅔ L (60 days), dormant beyond 4/3 L (120), gone
 * beyond 4 L (360), in days or in that many times a slower rhythm of their own.
 */
export const silenceRank = `CASE WHEN 3 * silence <= 2 * ${patience} THEN 0 WHEN 3 * silence <= 4 * ${patience} THEN 1
                                 WHEN silence <= 4 * ${patience} THEN 2 ELSE 3 END`;

/** Whether a customer's own rhythm is known. */
export const knowsRhythm = `CASE WHEN days >= ${lossRule.ownRhythmDays} THEN 1 ELSE 0 END`;
