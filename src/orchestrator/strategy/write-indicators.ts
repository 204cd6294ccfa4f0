import { Band } from '../../domain/band.ts';
import type { Lang } from '../../domain/bilingual.ts';
import { type FactName, type Facts, factDefinitions } from '../../domain/facts.ts';
import type { Indicator } from '../../domain/strategy/indicator.ts';
import type { Unit } from '../../domain/unit.ts';
import { auditItemForMetric } from '../../knowledge/audit-item-for-metric.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { formatDay } from '../../language/format-day.ts';
import { coversAYear } from '../covers-a-year.ts';
import type { Diagnosis } from '../diagnose.ts';
import { benchmarkOf, industryOf } from '../judge-fact.ts';
import type { Ledger } from '../ledger.ts';
import { hasSeveralCurrencies } from './write-currency.ts';

/** A row before it is compared: which figure is the current value, and how many customers stand behind it. */
type Row = {
  metric: string;
  current: string | null;
  /** The call that would give it, whose refusal says why it did not. */
  call?: string;
  comparable: boolean;
  baseFigure?: string;
  note?: { fr: string; en: string };
};

const LTV_CAC_HEALTHY = '3–5';

/** The six indicators of the summary, then every other known figure that has a benchmark in the industry. */
export async function writeIndicators(
  ledger: Ledger,
  { facts, outcome }: Pick<Diagnosis, 'facts' | 'outcome'>,
  lang: Lang,
): Promise<Indicator[]> {
  await measureFormulaLtv(ledger, facts, lang);
  await measureLtvCac(ledger, facts, lang);
  const rows = [...sixRows(ledger, facts), ...furtherRows(ledger, facts)].map((row) =>
    outcome === 'not-enough' ? keepSaid(row) : row,
  );
  return Promise.all(rows.map((row) => compare(ledger, facts, row, lang)));
}

function sixRows(ledger: Ledger, facts: Facts): Row[] {
  const firstOf = (...ids: readonly string[]) => ids.find((id) => ledger.has(id)) ?? null;
  const ofFact = (name: FactName) => facts[name]?.figure ?? firstOf(`fact.${name}`);
  const knownChurn = ofFact('churnMonthly');
  const orderChurn = firstOf('churn_by_tenure.overall.rate');
  return [
    {
      metric: 'retention_90d',
      current: firstOf('retention_at.90d.rate', 'fact.retention90'),
      call: 'retention_at.90d',
      comparable: true,
      baseFigure: 'retention_at.90d.eligible',
    },
    knownChurn === null && orderChurn !== null
      ? {
          metric: 'monthly_churn',
          current: orderChurn,
          comparable: false,
          note: { fr: 'd’après les commandes : clients devenus silencieux', en: 'from orders: customers gone silent' },
        }
      : {
          metric: 'monthly_churn',
          current: knownChurn,
          call: 'churn_by_tenure',
          comparable: true,
          baseFigure: 'mrr_movements.monthlyChurn.atRisk',
        },
    ltvRow(ledger, firstOf('historic_value.12m.valuePerCustomer', 'fact.ltv', 'ltv_margin.ltv')),
    { metric: 'ltv_cac', current: firstOf('ltv_cac.ratio', 'fact.ltvToCac'), comparable: true },
    { metric: 'nps', current: ofFact('nps'), comparable: true, baseFigure: 'satisfaction.npsResponses' },
    {
      metric: 'repeat_purchase_rate',
      current: firstOf('repeat_purchase_rate.rate', 'fact.repeatRate'),
      call: 'repeat_purchase_rate',
      comparable: true,
      baseFigure: 'data_readiness.customers',
    },
  ];
}

/** The value shown as current says what it is made of. */
function ltvRow(ledger: Ledger, current: string | null): Row {
  const row: Row = { metric: 'ltv', current, call: 'historic_value.12m', comparable: false };
  if (current === 'ltv_margin.ltv')
    return { ...row, note: { fr: 'formule : revenu × marge / attrition', en: 'formula: revenue × margin / churn' } };
  if (current !== 'historic_value.12m.valuePerCustomer') return row;
  const over = coversAYear(ledger)
    ? { fr: 'sur 12 mois', en: 'over 12 months' }
    : { fr: 'depuis le début', en: 'since the start' };
  return ledger.value('historic_value.12m', '/basis') === 'margin'
    ? { ...row, note: { fr: `marge ${over.fr}`, en: `margin ${over.en}` } }
    : { ...row, note: { fr: `ventes ${over.fr}, marge inconnue`, en: `sales ${over.en}, margin unknown` } };
}

/** On data too thin to conclude, what was measured is shown and judged by nothing; what the user said still is. */
function keepSaid(row: Row): Row {
  return row.current === null || row.current.startsWith('fact.') ? row : { ...row, comparable: false };
}

/** Why data that is there gives no figure, in a few words; null when there is no such data. */
function obstacleOf(ledger: Ledger, call: string | undefined, lang: Lang): string | null {
  const refusal = call === undefined ? null : ledger.refusal(call);
  if (hasSeveralCurrencies(refusal))
    return { fr: 'montants en plusieurs devises', en: 'amounts in several currencies' }[lang];
  if (refusal?.needs.includes('amount'))
    return { fr: 'aucun montant dans le fichier', en: 'no amount in the file' }[lang];
  const code = refusal?.code;
  if (code === 'too_few') return { fr: 'trop peu de clients', en: 'too few customers' }[lang];
  if (code !== 'too_short') return null;
  const from = call === 'churn_by_tenure' ? ledger.value('data_readiness', '/churnFrom') : null;
  return typeof from === 'string'
    ? {
        fr: `pas connaissable avant le ${formatDay(from, 'fr')}`,
        en: `cannot be known before ${formatDay(from, 'en')}`,
      }[lang]
    : { fr: 'historique trop court', en: 'history too short' }[lang];
}

/** Figures of the other facts, such as purchases per year in a shop or net revenue retention in software. */
function furtherRows(ledger: Ledger, facts: Facts): Row[] {
  const shown = new Set(['retention_90d', 'monthly_churn', 'ltv', 'ltv_cac', 'nps', 'repeat_purchase_rate']);
  const names: FactName[] = [
    'purchaseFrequency',
    'nrr',
    'grr',
    'retention12m',
    'trialToPaid',
    'timeToValueDays',
    'loyaltySignup',
    'activeMembers',
    'redemptionRate',
  ];
  return names.flatMap((name) => {
    const { metric } = factDefinitions[name];
    const current = facts[name]?.figure ?? (ledger.has(`fact.${name}`) ? `fact.${name}` : null);
    if (metric === null || shown.has(metric) || current === null || benchmarkOf(name, facts) === undefined) return [];
    const note = coversAYear(ledger)
      ? { fr: 'sur 12 mois', en: 'over 12 months' }
      : { fr: 'ramenée à une année', en: 'scaled to a year' };
    const isMeasured = current === 'purchase_frequency.12m.perYear';
    return [{ metric, current, comparable: true, ...(isMeasured ? { note } : {}) }];
  });
}

/** A metric with a floor and no bands is read by the side it stands on. */
function floorNote(ledger: Ledger, call: string, gap: string | null, banded: boolean, lang: Lang): string | null {
  const lead = ledger.number(gap);
  if (banded || lead === null) return null;
  const worse = ledger.value(call, '/better') === 'up' ? lead < 0 : lead > 0;
  return worse
    ? { fr: 'sous la référence', en: 'below the benchmark' }[lang]
    : { fr: 'à la référence ou mieux', en: 'at the benchmark or better' }[lang];
}

/** Without orders, the value of a customer is the formula's, when revenue, margin and churn were given. */
async function measureFormulaLtv(ledger: Ledger, facts: Facts, lang: Lang): Promise<void> {
  const [arpu, grossMargin, monthlyChurn] = [facts.arpu?.value, facts.grossMargin?.value, facts.churnMonthly?.value];
  if (facts.ltv !== undefined || arpu === undefined || grossMargin === undefined || monthlyChurn === undefined) return;
  await ledger.call('ltv_margin', 'ltv_margin', { arpu, grossMargin, monthlyChurn });
  ledger.take({
    id: 'ltv_margin.ltv',
    call: 'ltv_margin',
    path: '/ltv',
    unit: 'moneyEstimate',
    label: metricName('ltv', lang),
  });
}

/** LTV over CAC needs a cost of acquisition, which only the user can give. */
async function measureLtvCac(ledger: Ledger, facts: Facts, lang: Lang): Promise<void> {
  const ltv = facts.ltv?.value ?? ledger.number('ltv_margin.ltv') ?? undefined;
  const cac = facts.cac?.value;
  if (ltv === undefined || cac === undefined || facts.ltvToCac !== undefined) return;
  await ledger.call('ltv_cac', 'ltv_cac', { ltv, cac });
  ledger.take({
    id: 'ltv_cac.ratio',
    call: 'ltv_cac',
    path: '/ratio',
    unit: 'ratio',
    label: metricName('ltv_cac', lang),
  });
}

async function compare(ledger: Ledger, facts: Facts, row: Row, lang: Lang): Promise<Indicator> {
  const { metric } = row;
  const industry = industryOf(facts);
  const value = ledger.number(row.current);
  const where = industry === null ? {} : { industry };
  const call = `benchmark.${metric}`;
  await ledger.call(call, 'benchmark', { ...where, metric, ...(value === null || !row.comparable ? {} : { value }) });
  const unit: Unit = metricDefinitions[metric]?.unit ?? 'count';
  const label = metricName(metric, lang);
  const benchmark = row.comparable
    ? ledger.take({
        id: `${call}.value`,
        call,
        path: '/benchmark',
        unit,
        label: `${label} – ${{ fr: 'référence', en: 'benchmark' }[lang]}`,
      })
    : null;
  const gap = ledger.take({
    id: `${call}.gap`,
    call,
    path: '/gap',
    unit: unit === 'share' ? 'pointsOfShare' : unit,
    label: `${label} – ${{ fr: 'écart', en: 'gap' }[lang]}`,
  });
  const band = Band.safeParse(ledger.value(call, '/band'));
  const obstacle = row.current === null ? obstacleOf(ledger, row.call, lang) : null;
  const aim =
    value === null || !row.comparable ? null : await aimFor(ledger, { ...row, value, where, unit, label, lang });
  return {
    id: metric,
    label,
    current: row.current,
    benchmark,
    healthyRange: metric === 'ltv_cac' ? LTV_CAC_HEALTHY : null,
    target: aim?.target ?? null,
    gap,
    band: band.success ? band.data : null,
    missing: row.current === null && obstacle === null ? auditItemForMetric(metric) : null,
    note: row.note?.[lang] ?? aim?.note ?? obstacle ?? floorNote(ledger, call, gap, band.success, lang),
  };
}

type AimRequest = Row & { value: number; where: object; unit: Unit; label: string; lang: Lang };

/** The six-month target, or the short reason why there is none. */
async function aimFor(ledger: Ledger, request: AimRequest): Promise<{ target: string | null; note: string | null }> {
  const { metric, value, where, unit, label, lang } = request;
  const n = request.baseFigure === undefined ? null : ledger.number(request.baseFigure);
  const call = `six_month_target.${metric}`;
  const result = await ledger.call(call, 'six_month_target', {
    ...where,
    metric,
    current: value,
    ...(n === null ? {} : { n }),
  });
  if (!result.ok) {
    const small = result.code === 'base_too_small';
    const note = small ? { fr: 'base trop petite', en: 'base too small' } : { fr: 'à maintenir', en: 'to maintain' };
    return { target: null, note: small || result.code === 'out_of_domain' ? note[lang] : null };
  }
  const target = ledger.take({
    id: `${call}.target`,
    call,
    path: '/target',
    unit,
    label: `${label} – ${{ fr: 'objectif à 6 mois', en: '6-month target' }[lang]}`,
  });
  return { target, note: null };
}

function metricName(metric: string, lang: Lang): string {
  return metricDefinitions[metric]?.name[lang] ?? metric;
}
