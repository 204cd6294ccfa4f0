import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatDecimal, formatShare } from '../../language/format-number.ts';
import { logRankTest } from '../../maths/log-rank-test.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { answerFinite } from '../answer-finite.ts';
import { describeSurvival, MedianLifetime, SurvivalAtAge, SurvivalCurve } from '../contracts/describe-survival.ts';
import { countLifetimes, poolLifetimes } from '../contracts/pool-lifetimes.ts';
import { ContractProjection, projectContracts } from '../contracts/project-contracts.ts';
import { type GroupLifetimes, readLifetimes } from '../contracts/read-lifetimes.ts';
import { renewalsOf } from '../contracts/renewals-of.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { refuseTooFew } from '../refuse-too-few.ts';

const AGES = [1, 3, 6, 12, 24, 36, 48, 60, 72, 84, 96, 108, 120];
const LONGEST_AGE = 1200;
/** A year costs this much, unless a discount is given: 10 % over twelve months, or over one period of unknown length. */
const YEARLY_DISCOUNT = 0.1;

/**
 * Contract survival: the share of customers still there at each age (Kaplan–Meier, those who have not left counted for as long
 * as they were seen), by plan with the log-rank test, and its projection (shifted beta-geometric) where that model holds.
 * Confused with a retention rate, which looks at one period. Minimum data: thirty customers.
 */
export default defineTool({
  name: 'contract_survival',
  title: { fr: 'Survie des contrats', en: 'Contract survival' },
  description: {
    fr: 'Part des clients encore là à chaque âge, médiane, comparaison des formules, et projection des renouvellements. Âges en mois pour des abonnements, sinon dans l’unité du tableau (`unit`). Un changement de formule n’est pas un départ ; un retour ultérieur n’est pas compté.',
    en: 'Share of customers still there at each age, median, comparison of plans, and projection of renewals. Ages in months for subscriptions, else in the unit of the table (`unit`). A change of plan is not a departure; a later return is not counted.',
  },
  formula:
    'survival(t) = Π over ages ≤ t of (1 − left / atRisk); logRank: chi-square of observed − expected departures by group; sbg: retention(n) = (beta + n − 1) / (alpha + beta + n − 1), projection(n) = Π retention; derl(n) = Σ discounted survival from the n-th renewal on',
  source:
    'Kaplan & Meier 1958; Greenwood 1926; Mantel 1966; Fader & Hardie 2007 and 2010; intervals: log-log, 95 %; usable: convention',
  input: z.object({
    contractSpells: measures.contractSpells.schema.optional(),
    tenureOutcomes: measures.tenureOutcomes.schema.optional(),
    survivorCounts: measures.survivorCounts.schema.optional(),
    contractRetention: measures.contractRetention.schema.optional(),
    ages: z.array(z.number().min(0).max(LONGEST_AGE)).min(1).max(100).optional(),
    renewalPeriod: z.number().min(0.1).max(LONGEST_AGE).default(1),
    fitRenewals: z.number().int().min(2).max(LONGEST_AGE).optional(),
    horizonRenewals: z.number().int().min(1).max(120).default(12),
    discount: z.number().min(0.0001).max(10).optional(),
  }),
  output: z.object({
    from: z.enum(['subscriptions', 'customer_table', 'survivors']),
    unit: z.enum(['months', 'periods']),
    customers: count,
    left: count,
    survival: z.array(SurvivalAtAge),
    median: MedianLifetime,
    groups: z.array(SurvivalCurve.extend({ group: z.string(), sbg: ContractProjection })),
    logRank: z.object({ chiSquare: z.number(), degreesOfFreedom: count, pValue: share }).nullable(),
    sbg: ContractProjection,
    renewalPeriod: z.number(),
    discountPerRenewal: z.number(),
    retention: z.array(
      z.object({
        days: count,
        eligible: count,
        retained: count,
        rate: share.nullable(),
        interval: Interval.nullable(),
      }),
    ),
  }),
  example: {
    input: {
      ages: [1, 2, 5],
      survivorCounts: {
        group: ['base', 'base', 'base', 'base'],
        age: [0, 1, 2, 3],
        survivors: [100, 80, 70, 65],
      },
    },
    output: {
      from: 'survivors',
      unit: 'periods',
      customers: 100,
      left: 35,
      survival: [
        { age: 1, atRisk: 100, survival: 0.8, standardError: 0.04, interval: { low: 0.7074, high: 0.866 } },
        { age: 2, atRisk: 80, survival: 0.7, standardError: 0.0458, interval: { low: 0.5998, high: 0.7796 } },
        { age: 5, atRisk: 0, survival: null, standardError: null, interval: null },
      ],
      median: { age: null, low: null, high: null },
      groups: [],
      logRank: null,
      sbg: {
        usable: false,
        reason: {
          fr: 'Moins de quatre échéances observées : la courbe ne se projette pas encore.',
          en: 'Fewer than four renewals observed: the curve cannot be projected yet.',
        },
        fitRenewals: 3,
        backtest: null,
      },
      renewalPeriod: 1,
      discountPerRenewal: 0.1,
      retention: [],
    },
  },
  run({ ages, renewalPeriod, fitRenewals = null, horizonRenewals: horizon, discount, ...tables }) {
    const read = readLifetimes(tables);
    if (!read.ok) return read;
    const { from, groups } = read.value;
    const retention = readRetention(from === 'subscriptions' ? tables.contractRetention : undefined);
    if ('ok' in retention) return retention;
    const all = poolLifetimes(groups);
    const { customers } = countLifetimes(all);
    if (customers < defaults.maturedMinimum) return refuseTooFew(customers, MEASURE[from], CUSTOMERS);
    const oldest = all.age.length === 0 ? 0 : Array.from(all.age).reduce((a, b) => Math.max(a, b), 0);
    const asked = ages === undefined ? AGES.filter((age) => age <= oldest) : [...new Set(ages)].sort((a, b) => a - b);
    const yearShare = from === 'subscriptions' ? renewalPeriod / 12 : 1;
    const discountPerRenewal = discount ?? (1 + YEARLY_DISCOUNT) ** yearShare - 1;
    const terms = { fitRenewals, horizon, discount: discountPerRenewal };
    const project = (lifetimes: typeof all) => projectContracts(renewalsOf(lifetimes, renewalPeriod), terms);
    const isSplit = groups.length > 1;
    return answerFinite({
      from,
      unit: from === 'subscriptions' ? ('months' as const) : ('periods' as const),
      ...describeSurvival(all, asked),
      groups: isSplit ? groups.map((group) => ({ ...describeGroup(group, asked), sbg: project(group) })) : [],
      logRank: isSplit ? logRankTest(groups) : null,
      sbg: project(all),
      renewalPeriod,
      discountPerRenewal,
      retention,
    });
  },
  reading({ customers, left, survival, median, unit, logRank, sbg }) {
    const shown = survival.findLast((point) => point.age <= 12 && point.survival !== null);
    const noun = { fr: unit === 'months' ? 'mois' : 'périodes', en: unit };
    const at = (lang: Lang) => ({
      all: formatCount(customers, lang),
      left: formatCount(left, lang),
      age: shown === undefined ? '' : formatDecimal(shown.age, lang),
      still: shown?.survival == null ? '–' : formatShare(shown.survival, lang),
      median: median.age === null ? null : formatDecimal(median.age, lang, 1),
    });
    const [fr, en] = [at('fr'), at('en')];
    const differ = logRank !== null && logRank.pValue < 0.05;
    return {
      fr: `${shown === undefined ? `Clients suivis : ${fr.all}, dont partis : ${fr.left}` : `Encore là à l’âge de ${fr.age} (${noun.fr}) : ${fr.still} des clients (${fr.all} suivis)`} ; ${fr.median === null ? 'la moitié n’est pas encore partie' : `durée médiane : ${fr.median} (${noun.fr})`}${differ ? ' ; les formules diffèrent nettement' : ''}. Projection : ${sbg.usable ? 'utilisable' : 'non utilisable'}.`,
      en: `${shown === undefined ? `Customers followed: ${en.all}, of whom left: ${en.left}` : `Still there at age ${en.age} (${noun.en}): ${en.still} of customers (${en.all} followed)`}; ${en.median === null ? 'half have not left yet' : `median lifetime: ${en.median} (${noun.en})`}${differ ? '; plans clearly differ' : ''}. Projection: ${sbg.usable ? 'usable' : 'not usable'}.`,
    };
  },
});

const MEASURE = {
  subscriptions: 'contractSpells',
  customer_table: 'tenureOutcomes',
  survivors: 'survivorCounts',
} as const;

const CUSTOMERS = { fr: 'clients suivis', en: 'customers followed' };

/** The curve of one group; under thirty customers it keeps its counts only. */
function describeGroup(group: GroupLifetimes, ages: readonly number[]) {
  const curve = describeSurvival(group, ages);
  if (curve.customers >= defaults.maturedMinimum) return { group: group.group, ...curve };
  const survival = curve.survival.map(({ age, atRisk }) => ({
    ...{ age, atRisk },
    ...{ survival: null, standardError: null, interval: null },
  }));
  return { group: group.group, ...curve, survival, median: { age: null, low: null, high: null } };
}

function readRetention(table: MeasureValues['contractRetention'] | undefined) {
  if (table === undefined) return [];
  const fault = findTableFault('contractRetention', table, { days: 'count', eligible: 'count', retained: 'count' });
  if (fault !== null) return fault;
  return Array.from(table.days, (days, row) => {
    const eligible = table.eligible[row] ?? 0;
    const retained = Math.min(table.retained[row] ?? 0, eligible);
    const isEnough = eligible >= defaults.maturedMinimum;
    return {
      ...{ days, eligible, retained },
      rate: isEnough ? retained / eligible : null,
      interval: isEnough ? wilsonInterval(retained, eligible) : null,
    };
  });
}
