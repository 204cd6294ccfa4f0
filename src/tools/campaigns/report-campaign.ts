import type { MeasureValues } from '../../domain/measures.ts';
import { SegmentId } from '../../domain/segment.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { rfmCodes } from '../../knowledge/rfm-codes.ts';
import { safeText } from '../../language/safe-text.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import type { CampaignReport, SegmentOutcome, SendOutcome } from './campaign-report.ts';
import { compareGroups } from './compare-groups.ts';
import { groupOf, tallySend } from './tally-send.ts';

type Results = MeasureValues['campaignResults'];
/** `amounts`: whether purchases have any. */
export type Money = { amounts: boolean; grossMargin: number | undefined };

/** Money of fewer customers would be that of somebody. */
const FEWEST_FOR_MONEY = 5;

const SEGMENTS = [...SegmentId.options, 'no_purchase'] as const;

/** What one campaign brought: `rows` are its rows of the results. */
export function reportCampaign(
  campaign: string,
  results: Results,
  rows: readonly number[],
  money: Money,
): CampaignReport {
  const treated = ofRole(results, rows, 'treated');
  const control = ofRole(results, rows, 'control');
  const sent = tallySend(results, treated);
  const heldOut = tallySend(results, control).reach;
  const effect = compareSides(results, treated, control, money);
  const days = treated
    .flatMap((row) => [results.from[row], results.to[row]])
    .filter((day) => day !== undefined && day !== '');
  const sorted = days.sort();
  return {
    campaign: safeText(campaign),
    from: sorted[0] ?? null,
    to: sorted.at(-1) ?? null,
    heldOut,
    openRate: ratio(sent.opened, sent.openKnown),
    clickRate: ratio(sent.clicked, sent.clickKnown),
    responseRate: ratio(sent.responded, sent.respondKnown),
    unsubscribeRate: ratio(sent.unsubscribed, sent.unsubscribeKnown),
    ...outcomeOf(results, treated, money),
    effect,
    warning: effect === null ? (heldOut === 0 ? NO_CONTROL : SMALL_CONTROL) : null,
    segments: SEGMENTS.flatMap((segment) => reportSegment(segment, results, { treated, control }, money) ?? []),
  };
}

type Sides = { treated: readonly number[]; control: readonly number[] };

function reportSegment(
  segment: SegmentOutcome['segment'],
  results: Results,
  { treated, control }: Sides,
  money: Money,
): SegmentOutcome | null {
  const within = (rows: readonly number[]) => rows.filter((row) => segmentOf(results.code[row] ?? '') === segment);
  const sent = within(treated);
  if (sent.length === 0) return null;
  const effect = compareSides(results, sent, within(control), money);
  const outcome = outcomeOf(results, sent, money);
  return { segment, ...outcome, lift: effect?.lift ?? null, liftInterval: effect?.interval ?? null };
}

function segmentOf(code: string): SegmentOutcome['segment'] | null {
  return code === '000' ? 'no_purchase' : (rfmCodes[code]?.segment ?? null);
}

function ofRole(results: Results, rows: readonly number[], role: string): number[] {
  return rows.filter((row) => results.role[row] === role);
}

function outcomeOf(results: Results, rows: readonly number[], { amounts, grossMargin }: Money): SendOutcome {
  const { reach, followed, buyers, orders, revenue } = tallySend(results, rows);
  const isEnough = followed >= defaults.maturedMinimum;
  const hasMoney = amounts && followed >= FEWEST_FOR_MONEY;
  return {
    ...{ reach, followed, buyers, orders },
    repurchaseRate: isEnough ? buyers / followed : null,
    interval: isEnough ? wilsonInterval(buyers, followed) : null,
    revenue: hasMoney ? revenue : null,
    margin: hasMoney && grossMargin !== undefined ? revenue * grossMargin : null,
  };
}

function compareSides(results: Results, treated: readonly number[], control: readonly number[], money: Money) {
  const margin = money.amounts ? (money.grossMargin ?? 1) : null;
  const [sent, held] = [groupOf(tallySend(results, treated), margin), groupOf(tallySend(results, control), margin)];
  return Math.min(sent.n, held.n) < defaults.maturedMinimum ? null : compareGroups(sent, held);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

const NO_CONTROL = {
  fr: 'Sans groupe témoin, la réponse n’est pas l’effet : une part de ces clients aurait acheté de toute façon.',
  en: 'Without a control group the response is not the effect: some of these customers would have bought anyway.',
};

const SMALL_CONTROL = {
  fr: 'Groupe témoin ou groupe exposé trop petit, ou suivi inachevé : il faut 30 clients suivis de chaque côté pour mesurer l’effet.',
  en: 'Control or treated group too small, or not followed for long enough: 30 customers a side are needed to measure the effect.',
};
