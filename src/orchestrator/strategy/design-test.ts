import type { Play } from '../../agents/define-agent.ts';
import type { Experiment } from '../../domain/action.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { Ledger } from '../ledger.ts';

/** A pilot lasts six weeks, eight at most; a segment that does not grow is contacted over six. */
const PILOT_WEEKS = 6;
const LONGEST_PILOT_WEEKS = 8;
/** Where the wished effect cannot be shown, halving the group shows the smallest one. */
const EVEN_SPLIT = 0.5;

/**
 * Sizes the test of a play. When too few customers can be reached to show the effect worth having, all of them are used, half
 * and half, and the smallest effect they can show is stated instead. Without a count of customers there is no size to give.
 */
export async function designTest(
  play: Play,
  customers: number | null,
  { ledger, lang }: { ledger: Ledger; lang: Lang },
): Promise<Experiment> {
  const { hypothesis, minimumEffect, controlShare, readAfterDays, stopRule } = play.test;
  const words = {
    hypothesis: hypothesis[lang],
    stopRule: stopRule[lang],
    readAfterDays,
    grows: play.segment === 'newcomers',
  };
  const pool = reachable(play, customers, ledger);
  if (pool === null)
    return {
      ...words,
      controlShare,
      perGroup: null,
      minimumEffect: null,
      weeks: null,
      aim: null,
      baseline: null,
      figureIds: [],
    };
  const baseline = baselineFigure(play, ledger, lang);
  const baselineRate = ledger.number(baseline) ?? play.test.baseline.otherwise;
  const wished = `experiment_design.${play.id}`;
  const result = await ledger.call(wished, 'experiment_design', { baselineRate, controlShare, minimumEffect, ...pool });
  const enough = result.ok && ledger.value(wished, '/enough') === true;
  const call = enough ? wished : `${wished}.all`;
  if (!enough) await ledger.call(call, 'experiment_design', { baselineRate, controlShare: EVEN_SPLIT, ...pool });
  const take = (key: string, path: string, unit: 'count' | 'pointsOfShare' | 'weeks', label: string) =>
    ledger.take({ id: `${wished}.${key}`, call, path, unit, label: `${play.title[lang]} – ${label}` });
  const perGroup = take('perGroup', '/perGroup', 'count', { fr: 'groupe témoin', en: 'control group' }[lang]);
  const aim = aimFigure(play, ledger, wished, lang);
  const effect = enough
    ? aim
    : take('effect', '/minimumDetectableEffect', 'pointsOfShare', { fr: 'effet visible', en: 'visible effect' }[lang]);
  const weeks = take('weeks', '/weeks', 'weeks', { fr: 'durée', en: 'duration' }[lang]);
  return {
    ...words,
    controlShare: enough ? controlShare : EVEN_SPLIT,
    perGroup: ledger.number(perGroup),
    minimumEffect: ledger.number(effect),
    weeks: ledger.number(weeks),
    aim: minimumEffect,
    baseline: baselineRate,
    figureIds: [...new Set([perGroup, effect, weeks, aim, baseline])].filter((id) => id !== null),
  };
}

/** The rate without the play: measured when the data gives it, else assumed and said so. */
function baselineFigure(play: Play, ledger: Ledger, lang: Lang): string {
  const { figure, otherwise } = play.test.baseline;
  if (ledger.has(figure)) return figure;
  const why = { fr: 'taux supposé sans l’action', en: 'rate assumed without the action' }[lang];
  return ledger.state({
    id: `assumed.${play.id}.baseline`,
    label: `${play.title[lang]} – ${why}`,
    value: otherwise,
    unit: 'share',
    origin: { kind: 'assumed', why },
  });
}

/** The effect worth having is the play's own assumption; the group is sized to show it. */
function aimFigure(play: Play, ledger: Ledger, call: string, lang: Lang): string {
  const why = { fr: 'plus petit effet qui vaille l’action', en: 'smallest effect worth the action' }[lang];
  return ledger.state({
    id: `${call}.aim`,
    label: `${play.title[lang]} – ${why}`,
    value: play.test.minimumEffect,
    unit: 'pointsOfShare',
    origin: { kind: 'assumed', why },
  });
}

/** How many customers a pilot can reach: newcomers as they arrive, a segment spread over the pilot. */
function reachable(
  play: Play,
  customers: number | null,
  ledger: Ledger,
): { customers: number; customersPerWeek: number } | null {
  if (customers === null) return null;
  const perWeek = ledger.number('sales_by_month.newcomers.perWeek');
  if (play.segment === 'newcomers' && perWeek !== null) {
    return { customers: Math.floor(perWeek * LONGEST_PILOT_WEEKS), customersPerWeek: perWeek };
  }
  return { customers, customersPerWeek: Math.max(1, Math.ceil(customers / PILOT_WEEKS)) };
}
