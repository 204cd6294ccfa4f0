import type { Message, Span } from '../message/message.ts';

type Period = 'month' | 'year';

const PERIODS: readonly (readonly [Period, RegExp])[] = [
  [
    'year',
    /annuel(?:le)?s?\b|par an\b|\/ ?an\b|l'annee|\bun an\b|12 mois|douze mois|yearly|annual(?:ly)?\b|\ba year|per year|one year|the year|per annum|(?:twelve|12) months/g,
  ],
  [
    'month',
    /mensuel(?:le)?s?\b|par mois|\/ ?mois|chaque mois|tous les mois|en un mois|monthly|\ba month|per month|every month|each month/g,
  ],
];
/** What announces the stretch that a rate is to be brought to. */
const TOWARDS =
  /(?:\b(?:en|vers|into|to|as|combien|cb|how much|what|which|quel|quelle)|equivalent)(?: [a-z']+){0,4} ?$/;
const BESIDE = 34;

/**
 * Which yearly or monthly churn is converted into the other: the input of `annualised_churn`. The stretch beside the rate says
 * what it is; failing that, it is the other than the one asked for. Those who stay are read as those who leave. Null without one rate.
 */
export function readAnnualChurn({ folded, quantities }: Message): Record<string, number> | null {
  const [rate, ...others] = quantities.filter(({ kind }) => kind === 'share');
  if (rate === undefined || others.some(({ value }) => value !== rate.value)) return null;
  const stays = /\b(?:retention|fidelisation|restent|reste|stay|stays|kept)\b/.test(folded) && rate.value > 0.5;
  const value = Number((stays ? 1 - rate.value : rate.value).toPrecision(12));
  return { [periodOf(folded, rate) === 'year' ? 'annualChurn' : 'monthlyChurn']: value };
}

/** « le churn annualisé est de », "annualised churn of": the rate that comes next is a yearly one already. */
function isStatedYearly(before: string): boolean {
  return STATED_YEARLY.test(before);
}

/** « Le churn annualisé ressort à 24 % » tells a figure, and asks for none. */
export function statesAnnualChurn({ folded, quantities }: Message): boolean {
  const rate = quantities.find(({ kind }) => kind === 'share');
  return rate !== undefined && !ORDERS.test(folded) && isStatedYearly(folded.slice(0, rate.start));
}

const ORDERS = /\?|calcul|conver[st]|mensualis|tradui|exprim|combien|work out|how much|what is|what's|comput|turn /;

const STATED_YEARLY =
  /(?:(?:churn|attrition|taux)(?: client| de churn| d'attrition)? (?:est )?annualisee?|annuali[sz]ed (?:customer )?(?:churn|attrition|rate|loss)(?: rate)?)(?: (?:est|ressort|s'eleve|s'etablit|atteint|monte|tourne|is|was|comes? out|came out|stands|runs|sits|works? out|reads?|of|at|de|a|autour|around|about|environ|nearly|presque|d')| ?[:=])+ ?$/;

function periodOf(folded: string, rate: Span & { readonly per: string | null }): Period {
  if (rate.per === 'year' || rate.per === 'month') return rate.per;
  if (isStatedYearly(folded.slice(0, rate.start))) return 'year';
  if (/annuali[sz]/.test(folded)) return 'month';
  if (/mensualis/.test(folded)) return 'year';
  const said = PERIODS.flatMap(([period, pattern]) =>
    [...folded.matchAll(pattern)].map(({ index, 0: { length } }) => {
      const gap = index >= rate.end ? folded.slice(rate.end, index) : folded.slice(index + length, rate.start);
      const isAsked = TOWARDS.test(folded.slice(Math.max(0, index - 40), index));
      return { period, isAsked, gap: gap.length, isBeside: gap.length < BESIDE && !/[,;?!=]|\. /.test(gap) };
    }),
  ).sort((a, b) => a.gap - b.gap);
  const own = said.find(({ isAsked, isBeside }) => isBeside && !isAsked);
  if (own !== undefined) return own.period;
  const [wanted] = said;
  return wanted?.period === 'month' ? 'year' : 'month';
}
