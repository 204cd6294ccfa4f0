import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { formatMoney, formatShare } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';

const YEAR_MONTHS = 12;

/** One step from a value to the next, `amount` what it adds; the steps from one value to another add up to their difference. */
export const ValueGap = z.object({
  from: z.enum(['revenue', 'historic', 'formula']),
  to: z.enum(['historic', 'formula', 'predicted']),
  cause: z.enum(['margin', 'horizon', 'left', 'pace']),
  amount: z.number(),
  text: Bilingual,
});
export type ValueGap = z.infer<typeof ValueGap>;

/** Values per customer. `arpu` a month, in revenue; null where a value could not be computed. */
export type ComparedValues = {
  readonly historic: number;
  readonly historicRevenue: number;
  readonly grossMargin: number | undefined;
  readonly formula: { readonly value: number; readonly arpu: number; readonly monthlyChurn: number } | null;
  readonly predicted: { readonly value: number; readonly aliveShare: number } | null;
};

/** Why the values differ: margin, horizon, customers who left, and the pace of those who stay. */
export function explainGaps({
  historic,
  historicRevenue,
  grossMargin,
  formula,
  predicted,
}: ComparedValues): ValueGap[] {
  const gaps: ValueGap[] = [];
  if (grossMargin !== undefined) gaps.push(marginGap(historic - historicRevenue, grossMargin));
  if (formula === null) return gaps;
  const { value, arpu, monthlyChurn } = formula;
  gaps.push(lifetimeGap(value - historic, monthlyChurn));
  if (predicted === null) return gaps;
  const margin = grossMargin ?? 1;
  const yearly = (arpu * margin * (1 - (1 - monthlyChurn) ** YEAR_MONTHS)) / monthlyChurn;
  const staying = yearly * predicted.aliveShare;
  gaps.push(horizonGap(yearly - value, value, monthlyChurn));
  gaps.push(leftGap(staying - yearly, predicted.aliveShare));
  gaps.push(paceGap(predicted.value - staying));
  return gaps;
}

function both(say: (lang: Lang) => string): Bilingual {
  return { fr: say('fr'), en: say('en') };
}

const money = (amount: number, lang: Lang) => formatMoney(amount, lang, null);
const signed = (amount: number, lang: Lang) => `${amount > 0 ? '+' : ''}${money(amount, lang)}`;

function marginGap(amount: number, margin: number): ValueGap {
  const text = both((lang) =>
    lang === 'fr'
      ? `Marge (${signed(amount, lang)}) : les trois valeurs sont en marge, à ${formatShare(margin, lang)} du chiffre d’affaires.`
      : `Margin (${signed(amount, lang)}): the three values are in margin, at ${formatShare(margin, lang)} of revenue.`,
  );
  return { from: 'revenue', to: 'historic', cause: 'margin', amount, text };
}

function lifetimeGap(amount: number, churn: number): ValueGap {
  const text = both((lang) => {
    const life = formatQuantity(1 / churn, 'months', lang);
    return lang === 'fr'
      ? `Horizon (${signed(amount, lang)}) : la formule compte une durée de vie de ${life}, le constat les douze derniers mois.`
      : `Horizon (${signed(amount, lang)}): the formula counts a lifetime of ${life}, the record the last twelve months.`;
  });
  return { from: 'historic', to: 'formula', cause: 'horizon', amount, text };
}

function horizonGap(amount: number, value: number, churn: number): ValueGap {
  const beyond = value === 0 ? 0 : -amount / value;
  const text = both((lang) =>
    lang === 'fr'
      ? `Horizon (${signed(amount, lang)}) : la prévision s’arrête à douze mois ; la formule promet ${formatShare(beyond, lang)} de sa valeur au-delà, si l’attrition reste à ${formatShare(churn, lang)} par mois.`
      : `Horizon (${signed(amount, lang)}): the forecast stops at twelve months; the formula promises ${formatShare(beyond, lang)} of its value beyond, if churn stays at ${formatShare(churn, lang)} a month.`,
  );
  return { from: 'formula', to: 'predicted', cause: 'horizon', amount, text };
}

function leftGap(amount: number, aliveShare: number): ValueGap {
  const text = both((lang) =>
    lang === 'fr'
      ? `Clients déjà partis (${signed(amount, lang)}) : ${formatShare(1 - aliveShare, lang)} des clients actifs sur douze mois n’achètent sans doute plus ; la formule les compte tous.`
      : `Customers already gone (${signed(amount, lang)}): ${formatShare(1 - aliveShare, lang)} of those active over twelve months probably no longer buy; the formula counts them all.`,
  );
  return { from: 'formula', to: 'predicted', cause: 'left', amount, text };
}

function paceGap(amount: number): ValueGap {
  const text = both((lang) =>
    lang === 'fr'
      ? `Rythme (${signed(amount, lang)}) : le reste, ce que les clients qui achètent encore devraient dépenser de ${amount < 0 ? 'moins' : 'plus'} que la moyenne passée.`
      : `Pace (${signed(amount, lang)}): the rest, what customers who still buy should spend ${amount < 0 ? 'less' : 'more'} than the past average.`,
  );
  return { from: 'formula', to: 'predicted', cause: 'pace', amount, text };
}
