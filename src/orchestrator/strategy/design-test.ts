import type { Play } from '../../agents/define-agent.ts';
import type { Experiment } from '../../domain/action.ts';
import type { ActionContext } from './write-action.ts';

/** A pilot's usual length; the customers available are contacted over it. */
const PILOT_WEEKS = 6;

/**
 * Sizes the test of a play. When the segment is too small to show the effect worth having, the whole of it is used and the
 * smallest effect it can show is stated instead; without a count of customers, the group size is what would be needed.
 */
export async function designTest(
  play: Play,
  customers: number | null,
  { ledger, lang }: ActionContext,
): Promise<Experiment> {
  const { hypothesis, baseline, minimumEffect, controlShare, stopRule } = play.test;
  const measured = ledger.number(baseline.figure);
  const call = `experiment_design.${play.id}`;
  const common = { baselineRate: measured ?? baseline.otherwise, controlShare };
  const pool =
    customers === null ? null : { customers, customersPerWeek: Math.max(1, Math.ceil(customers / PILOT_WEEKS)) };
  const wished = await ledger.call(call, 'experiment_design', {
    ...common,
    minimumEffect,
    ...(pool ?? { customersPerWeek: 1 }),
  });
  const enough = wished.ok && ledger.value(call, '/enough') !== false;
  const used = enough || pool === null ? call : `${call}.all`;
  if (!enough && pool !== null) await ledger.call(used, 'experiment_design', { ...common, ...pool });
  const title = play.title[lang];
  const group = { fr: 'groupe témoin', en: 'control group' }[lang];
  const effect = { fr: 'effet visible', en: 'visible effect' }[lang];
  const perGroup = ledger.take({
    id: `${call}.perGroup`,
    call: used,
    path: '/perGroup',
    unit: 'count',
    label: `${title} – ${group}`,
  });
  const smallest = ledger.take({
    id: `${call}.effect`,
    call: used,
    path: '/minimumDetectableEffect',
    unit: 'pointsOfShare',
    label: `${title} – ${effect}`,
  });
  const weeks =
    pool === null
      ? null
      : ledger.take({
          id: `${call}.weeks`,
          call: used,
          path: '/weeks',
          unit: 'weeks',
          label: `${title} – ${{ fr: 'durée', en: 'duration' }[lang]}`,
        });
  return {
    hypothesis: hypothesis[lang],
    controlShare,
    perGroup: ledger.number(perGroup),
    minimumEffect: ledger.number(smallest),
    weeks: ledger.number(weeks),
    stopRule: stopRule[lang],
    figureIds: [perGroup, smallest, weeks].filter((id) => id !== null),
  };
}
