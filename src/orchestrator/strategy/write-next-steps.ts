import type { Action } from '../../domain/action.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { CauseReading } from '../../domain/strategy/diagnosis.ts';
import type { EscalationNotice, NextStep } from '../../domain/strategy/follow-up.ts';
import { addDays } from '../../language/add-days.ts';

const STEPS = {
  handle: { fr: 'À traiter aujourd’hui :', en: 'To handle today:' },
  decide: {
    fr: 'Valider le plan et nommer un responsable par action',
    en: 'Approve the plan and name an owner for each action',
  },
  measure: { fr: 'Réunir les données qui manquent à l’audit', en: 'Gather the data the audit still lacks' },
  review: {
    fr: 'Lire les résultats des premiers tests et décider de la suite',
    en: 'Read the first test results and decide what to continue',
  },
  revise: {
    fr: 'Refaire ce diagnostic et comparer aux objectifs',
    en: 'Run this diagnosis again and compare it with the targets',
  },
} as const;

const OWNERS = {
  head: { fr: 'Direction', en: 'Management' },
  data: { fr: 'Responsable données', en: 'Data manager' },
} as const;

type ToDo = {
  actions: readonly Action[];
  escalations: readonly EscalationNotice[];
  causes: readonly CauseReading[];
};

/** A dated check-list from day zero, which is the as-of date of the data: deadlines never depend on the day of printing. */
export function writeNextSteps(
  { actions, escalations, causes }: ToDo,
  { dayZero, missingData, lang }: { dayZero: string | null; missingData: boolean; lang: Lang },
): NextStep[] {
  const on = (days: number) => (dayZero === null ? `${{ fr: 'J', en: 'D' }[lang]}+${days}` : addDays(dayZero, days));
  const steps: NextStep[] = escalations.map(({ label }) => ({
    date: on(0),
    text: `${STEPS.handle[lang]} ${label}`,
    owner: OWNERS.head[lang],
  }));
  for (const { id, marketing, remedy, owner } of causes) {
    if (!marketing && id !== 'too-little-data') steps.push({ date: on(0), text: remedy, owner });
  }
  steps.push({ date: on(7), text: STEPS.decide[lang], owner: OWNERS.head[lang] });
  if (missingData) steps.push({ date: on(14), text: STEPS.measure[lang], owner: OWNERS.data[lang] });
  for (const { title, deadline, owner } of actions) steps.push({ date: deadline, text: title, owner });
  steps.push({ date: firstResult(actions) ?? on(56), text: STEPS.review[lang], owner: OWNERS.head[lang] });
  steps.push({ date: on(182), text: STEPS.revise[lang], owner: OWNERS.head[lang] });
  return steps.sort((a, b) => dayNumber(a.date) - dayNumber(b.date));
}

/** The day on which the first test can be read; null when none has a duration or a date. */
function firstResult(actions: readonly Action[]): string | null {
  const ends = actions.flatMap(({ deadline, experiment: { weeks, readAfterDays } }) =>
    weeks === null || OFFSET.test(deadline) ? [] : [addDays(deadline, 7 * weeks + readAfterDays)],
  );
  return ends.sort()[0] ?? null;
}

const OFFSET = /^[JD]\+(\d+)$/;

/** Dates and day offsets (`J+14`) alike, so that a plan without data is in order too. */
function dayNumber(date: string): number {
  const offset = OFFSET.exec(date)?.[1];
  return offset === undefined ? Date.parse(`${date}T00:00:00Z`) : Number(offset);
}
