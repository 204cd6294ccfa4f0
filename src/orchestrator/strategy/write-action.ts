import type { Play, PlayGain } from '../../agents/define-agent.ts';
import { type Action, ImpactLabel } from '../../domain/action.ts';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';
import { addDays } from '../../language/add-days.ts';
import { findReferences } from '../../language/fill-references.ts';
import { type ChosenPlay, customersFigure } from '../choose-plays.ts';
import { coversAYear } from '../covers-a-year.ts';
import { refer } from '../figure-id.ts';
import type { Ledger } from '../ledger.ts';
import { designTest } from './design-test.ts';

export type ActionContext = { ledger: Ledger; lang: Lang; dayZero: string | null; currency: string | null };

/** Turns a chosen play into an action: its words, its customers, what it could bring and the test that would prove it. */
export async function writeAction({ agent, play }: ChosenPlay, context: ActionContext): Promise<Action> {
  const { ledger, lang, dayZero } = context;
  const counted = customersFigure(play);
  const customers = ledger.number(counted);
  const impact = await estimate(play, customers, context);
  const experiment = await designTest(play, customers, context);
  const why = wordsThatHold(play.why, ledger)[lang];
  return {
    id: play.id,
    title: play.title[lang],
    why,
    agent,
    target: typeof play.segment === 'string' ? play.segment : play.segment.group[lang],
    segment: segmentName(play, lang),
    customers,
    impact,
    impactMissing: impact === null ? missingFor(play, customers, lang) : null,
    effort: play.effort,
    owner: play.owner[lang],
    deadline:
      dayZero === null ? `${{ fr: 'J', en: 'D' }[lang]}+${play.deadlineDays}` : addDays(dayZero, play.deadlineDays),
    audience: play.audience[lang],
    experiment,
    handover: play.handover,
    figureIds: [
      ...new Set([
        ...(counted === null || customers === null ? [] : [counted]),
        ...findReferences(why),
        ...(impact?.figureIds ?? []),
        ...experiment.figureIds,
      ]),
    ],
  };
}

const FLOWS = {
  newcomers: { fr: 'Nouveaux clients des douze derniers mois', en: 'New customers of the last twelve months' },
  active: { fr: 'Clients actifs des douze derniers mois', en: 'Customers active in the last twelve months' },
} as const;

function segmentName({ segment }: Play, lang: Lang): string {
  if (typeof segment !== 'string') return segment.group[lang];
  if (segment === 'newcomers' || segment === 'active') return FLOWS[segment][lang];
  return rfmSegments.find(({ id }) => id === segment)?.name[lang] ?? segment;
}

/** The first wording whose figures all exist; the last one has none. */
function wordsThatHold(options: readonly Bilingual[], ledger: Ledger): Bilingual {
  const found = options.find(({ fr }) => findReferences(fr).every((id) => ledger.has(id)));
  if (found === undefined) throw new Error(`a play has no wording without figures: ${options[0]?.en ?? ''}`);
  return found;
}

/** The yearly range of a play, computed by a tool from the customers aimed at, a stated share of them and a measured value each. */
async function estimate(
  play: Play,
  customers: number | null,
  { ledger, lang }: ActionContext,
): Promise<Action['impact']> {
  const { gain } = play;
  const people = customers ?? (isKnownPart(play) ? null : ledger.number('fact.customers'));
  const value = gain === null ? null : worthOf(play, gain, ledger);
  if (gain === null || people === null || value === null) return null;
  const low = assume(play, gain, 'low', ledger, lang);
  const high = assume(play, gain, 'high', ledger, lang);
  const call = `action_impact.${play.id}`;
  const yearlyRevenue = coversAYear(ledger) ? ledger.number('historic_value.12m.revenue') : null;
  const grossMargin = ledger.number('fact.grossMargin');
  await ledger.call(call, 'action_impact', {
    customers: people,
    responseLow: gain.low,
    responseHigh: gain.high,
    valuePerResponse: ledger.number(value),
    ...(grossMargin === null || value === ACTIVE_VALUE ? {} : { grossMargin }),
    ...(yearlyRevenue === null ? {} : { yearlyRevenue }),
  });
  const take = (bound: 'low' | 'high') =>
    ledger.take({
      id: `${call}.${bound}`,
      call,
      path: `/${bound}`,
      unit: 'moneyEstimate',
      label: `${play.title[lang]} – ${BOUNDS[bound][lang]}`,
    });
  const figures = { low: take('low'), high: take('high') };
  const label = ImpactLabel.safeParse(ledger.value(call, '/label'));
  if (figures.low === null || figures.high === null) return null;
  return {
    low: ledger.number(figures.low) ?? 0,
    high: ledger.number(figures.high) ?? 0,
    unit: 'money',
    label: label.success ? label.data : null,
    figureIds: [figures.low, figures.high, value, low, high],
  };
}

const BOUNDS = { low: { fr: 'gain bas', en: 'low gain' }, high: { fr: 'gain haut', en: 'high gain' } } as const;

/** A value that is already in margin when the margin is known. */
const ACTIVE_VALUE = 'historic_value.12m.valuePerCustomer';

/** Newcomers and segments are a part of the customers that only orders can count; the other groups are assumed over the whole base. */
function isKnownPart({ segment }: Play): boolean {
  return typeof segment === 'string' && segment !== 'active';
}

/** What one response is worth: an order of the segment, or a year of what one of its customers spends. */
function worthOf({ segment }: Play, { basis }: PlayGain, ledger: Ledger): string | null {
  const measured = basis === 'nextOrder' ? 'aov' : 'yearlyRevenuePerCustomer';
  const worth = {
    newcomers: `rfm_segments.nouveaux.${measured}`,
    active: basis === 'nextOrder' ? 'sales_by_month.trends.aov.recent' : ACTIVE_VALUE,
  };
  const own = segment === 'newcomers' || segment === 'active' ? worth[segment] : `rfm_segments.${segment}.${measured}`;
  const known = [own, ...(basis === 'nextOrder' ? ['fact.aov'] : [])];
  return known.find((id) => ledger.has(id)) ?? null;
}

/** The share assumed at one end of the range; the low end carries the sentence that names both. */
function assume(play: Play, gain: PlayGain, bound: 'low' | 'high', ledger: Ledger, lang: Lang): string {
  const [low, high] = [`assumed.${play.id}.low`, `assumed.${play.id}.high`];
  const sentence = gain.assumption[lang].replace('{low}', refer(low)).replace('{high}', refer(high));
  const why = bound === 'low' ? sentence : { fr: 'haut de la fourchette', en: 'high end of the range' }[lang];
  return ledger.state({
    id: bound === 'low' ? low : high,
    label: `${play.title[lang]} – ${ENDS[bound][lang]}`,
    value: gain[bound],
    unit: 'share',
    origin: { kind: 'assumed', why },
  });
}

const ENDS = {
  low: { fr: 'hypothèse basse', en: 'low assumption' },
  high: { fr: 'hypothèse haute', en: 'high assumption' },
} as const;

function missingFor({ gain }: Play, customers: number | null, lang: Lang): string {
  if (gain === null) return { fr: 'mesure, sans gain direct', en: 'measurement, no direct gain' }[lang];
  if (customers === null) return { fr: 'clients visés à compter', en: 'target customers to count' }[lang];
  return { fr: 'montants des commandes à fournir', en: 'order amounts to supply' }[lang];
}
