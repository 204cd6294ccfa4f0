import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatMoney, formatShare } from '../../language/format-number.ts';
import { formatPeriod } from '../../language/periods/format-period.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { answerFinite } from '../answer-finite.ts';
import { refuseCurrencies, refuseUndated, warnOfContracts } from '../contracts/contract-warnings.ts';
import { type Flow, readFlows } from '../contracts/read-flows.ts';
import { RetentionBasis, retainOverYear, retainRevenue } from '../contracts/revenue-retention.ts';
import { countChurn, PooledChurn, poolChurn } from '../count-churn.ts';
import { defineTool } from '../define-tool.ts';

/** A share of things that came due, with what it was counted on; null under thirty. */
const Counted = z.object({ base: count, count: count, rate: share.nullable(), interval: Interval.nullable() });

const money = z.number().nullable();

/** Months in which money does not balance to this are refused. */
const HALF_CENT = 0.005;

/**
 * Movements of recurring revenue: month by month what the customers of the start pay, what came, changed and left, and what is
 * there at the end; start + new + expansion + reactivation − contraction − churned = end, to the cent. A change of plan is an
 * expansion or a contraction, never a departure; one of two contracts closed is a contraction; a customer who returns is told
 * apart from new ones. Confused with invoiced revenue. Minimum data: one complete month.
 */
export default defineTool({
  name: 'mrr_movements',
  title: { fr: 'Mouvements du revenu récurrent', en: 'Movements of recurring revenue' },
  description: {
    fr: 'Revenu mensuel récurrent (MRR) et clients, mois par mois : début, nouveaux, hausses, baisses, départs, retours, fin ; NRR, GRR, attrition mensuelle, renouvellement, essais payés, poids du plus gros client. Période d’essai non payée ; prix annuels ramenés au mois ; une seule devise (`currency`).',
    en: 'Monthly recurring revenue (MRR) and customers, month by month: start, new, expansion, contraction, churn, reactivation, end; NRR, GRR, monthly churn, renewals, trials paid, weight of the largest customer. Trials are not paid; yearly prices are brought to the month; one currency only (`currency`).',
  },
  formula:
    'end = start + new + expansion + reactivation − contraction − churned; nrr = (start + expansion − contraction − churned) / start; grr = (start − contraction − churned) / start; monthlyChurn = Σ lost / Σ start of the last 3 complete months; basis monthly_mean_compounded: (mean of the months)^12',
  source:
    'reference framework, in movements; closed starting cohort, windows: convention; intervals: Wilson 1927, 95 %',
  input: z.object({
    contractMonths: measures.contractMonths.schema,
    contractWindow: measures.contractWindow.schema.optional(),
    contractAccount: measures.contractAccount.schema.optional(),
    currency: z
      .string()
      .regex(/^[A-Za-z]{3}$/)
      .optional(),
  }),
  asks: ['currency'],
  output: z.object({
    currency: z.string().nullable(),
    months: z.array(
      z.object({
        month: z.string(),
        start: money,
        new: money,
        expansion: money,
        contraction: money,
        churned: money,
        reactivation: money,
        end: money,
        customers: z.object({ start: count, new: count, reactivated: count, lost: count, end: count }),
        churnRate: share.nullable(),
        nrr: money,
        grr: share.nullable(),
      }),
    ),
    nrr: z.number().min(0).nullable(),
    grr: share.nullable(),
    basis: RetentionBasis.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    monthlyChurn: PooledChurn,
    renewal_rate: share.nullable(),
    renewals: Counted.nullable(),
    trial_to_paid: share.nullable(),
    trials: Counted.nullable(),
    largestShare: share.nullable(),
    warnings: z.array(Bilingual),
  }),
  example: {
    input: {
      contractMonths: {
        ...{ from: ['2024-01-01', '2024-02-01'], to: ['2024-02-01', '2024-03-01'] },
        ...{ customersStart: [0, 50], customersNew: [50, 4], customersReactivated: [0, 1], customersLost: [0, 2] },
        ...{ customersEnd: [50, 53], customersJoined: [50, 5], customersJoinedLost: [0, 0] },
        ...{ start: [0, 1000], new: [1000, 80], expansion: [0, 60], contraction: [0, 30], churned: [0, 50] },
        ...{ reactivation: [0, 20], end: [1000, 1080] },
      },
    },
    output: {
      currency: null,
      months: [
        {
          ...{ month: '2024-01', start: 0, new: 1000, expansion: 0, contraction: 0, churned: 0, reactivation: 0 },
          ...{ end: 1000, customers: { start: 0, new: 50, reactivated: 0, lost: 0, end: 50 } },
          ...{ churnRate: null, nrr: null, grr: null },
        },
        {
          ...{ month: '2024-02', start: 1000, new: 80, expansion: 60, contraction: 30, churned: 50, reactivation: 20 },
          ...{ end: 1080, customers: { start: 50, new: 4, reactivated: 1, lost: 2, end: 53 } },
          ...{ churnRate: 0.04, nrr: 0.98, grr: 0.92 },
        },
      ],
      nrr: 0.7847,
      grr: 0.3677,
      basis: 'monthly_mean_compounded',
      ...{ from: '2024-02-01', to: '2024-03-01' },
      monthlyChurn: { atRisk: 50, lost: 2, rate: 0.04, interval: { low: 0.011, high: 0.1346 } },
      ...{ renewal_rate: null, renewals: null, trial_to_paid: null, trials: null, largestShare: null, warnings: [] },
    },
  },
  run({ contractMonths, contractWindow, contractAccount }) {
    const refusal =
      contractAccount === undefined ? null : (refuseCurrencies(contractAccount) ?? refuseUndated(contractAccount));
    if (refusal !== null) return refusal;
    const flows = readFlows('contractMonths', contractMonths);
    if (!flows.ok) return flows;
    const window = contractWindow === undefined ? null : readFlows('contractWindow', contractWindow);
    if (window !== null && !window.ok) return window;
    const months = flows.value.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    if (months.length === 0) return TOO_SHORT;
    const uneven = months.find((month) => !balances(month));
    if (uneven !== undefined) return refuseUneven(uneven);
    const year = retainOverYear(window?.value[0], months);
    const renewals = countShare(contractAccount?.renewalsDue, contractAccount?.renewalsMade);
    const trials = countShare(contractAccount?.trialsEnded, contractAccount?.trialsPaid);
    return answerFinite({
      currency: contractAccount?.currency ?? null,
      months: months.map(describeMonth),
      nrr: year?.nrr ?? null,
      grr: year?.grr ?? null,
      basis: year?.basis ?? null,
      from: year?.from ?? null,
      to: year?.to ?? null,
      monthlyChurn: poolMonths(months),
      ...{ renewal_rate: renewals?.rate ?? null, renewals, trial_to_paid: trials?.rate ?? null, trials },
      largestShare: largestShare(contractAccount),
      warnings:
        contractAccount === undefined
          ? []
          : warnOfContracts(contractAccount, (window?.value[0] ?? months.at(-1))?.customersStart ?? 0),
    });
  },
  reading({ months, nrr, grr, basis, monthlyChurn, currency }) {
    const last = months.at(-1);
    const say = (lang: Lang) => ({
      month: formatPeriod(last?.month ?? '', lang),
      end: last?.end == null ? null : formatMoney(last.end, lang, currency),
      churn: monthlyChurn.rate === null ? '–' : formatShare(monthlyChurn.rate, lang),
      nrr: nrr === null ? '–' : formatShare(nrr, lang),
      grr: grr === null ? '–' : formatShare(grr, lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    const compounded = basis === 'monthly_mean_compounded';
    return {
      fr: `${fr.end === null ? '' : `MRR fin ${fr.month} : ${fr.end}. `}Attrition mensuelle : ${fr.churn} ; NRR ${fr.nrr}, GRR ${fr.grr}${compounded ? ' (moyenne mensuelle portée à 12 mois, faute de 13 mois d’historique)' : ''}.`,
      en: `${en.end === null ? '' : `MRR at the end of ${en.month}: ${en.end}. `}Monthly churn: ${en.churn}; NRR ${en.nrr}, GRR ${en.grr}${compounded ? ' (monthly mean compounded to 12 months, for want of 13 months of history)' : ''}.`,
    };
  },
});

const TOO_SHORT = refuse(
  'too_short',
  {
    fr: 'Aucun mois complet d’abonnements payés. Chargez un historique plus long.',
    en: 'No complete month of paid subscriptions. Load a longer history.',
  },
  ['contractMonths'],
);

function describeMonth({ from, money: amounts, ...customers }: Flow) {
  const { customersStart: start, customersNew, customersReactivated, customersLost: lost, customersEnd } = customers;
  const kept = retainRevenue(amounts);
  return {
    month: from.slice(0, 7),
    ...(amounts ?? NO_MONEY),
    customers: { start, new: customersNew, reactivated: customersReactivated, lost, end: customersEnd },
    churnRate: countChurn(start, lost).rate,
    nrr: kept?.nrr ?? null,
    grr: kept?.grr ?? null,
  };
}

const NO_MONEY = {
  ...{ start: null, new: null, expansion: null, contraction: null, churned: null, reactivation: null, end: null },
};

function poolMonths(months: readonly Flow[]): PooledChurn {
  const recent = months.slice(-defaults.churnWindowMonths);
  return poolChurn(recent.map(({ customersStart, customersLost }) => countChurn(customersStart, customersLost)));
}

function balances({ money: amounts }: Flow): boolean {
  if (amounts === null) return true;
  const { start, new: fresh, expansion, reactivation, contraction, churned, end } = amounts;
  const rounding = 1e-12 * Math.max(Math.abs(start), Math.abs(end));
  return Math.abs(start + fresh + expansion + reactivation - contraction - churned - end) < HALF_CENT + rounding;
}

function refuseUneven({ from }: Flow) {
  return refuse(
    'out_of_domain',
    {
      fr: `En ${formatPeriod(from.slice(0, 7), 'fr')}, le début et les mouvements ne font pas la fin. Vérifiez les montants de la table.`,
      en: `In ${formatPeriod(from.slice(0, 7), 'en')}, start and movements do not make the end. Check the amounts of the table.`,
    },
    ['contractMonths'],
  );
}

function countShare(base: number | undefined, made: number | undefined) {
  if (base === undefined || made === undefined || base === 0) return null;
  const isEnough = base >= defaults.maturedMinimum && made <= base;
  return {
    ...{ base, count: made },
    rate: isEnough ? made / base : null,
    interval: isEnough ? wilsonInterval(made, base) : null,
  };
}

function largestShare(account: MeasureValues['contractAccount'] | undefined): number | null {
  const { largest, total = 0 } = account ?? {};
  return largest === undefined || total <= 0 ? null : Math.min(1, largest / total);
}
