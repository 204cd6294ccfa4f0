import type { Bilingual } from '../../domain/bilingual.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { healthSignalLimits } from '../../knowledge/health-signal-limits.ts';
import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';
import { exceeds } from '../../maths/exceeds.ts';
import { medianOfSorted } from '../../maths/median-of-sorted.ts';
import { levelOf, type SignalLevel, unknownLevel } from './signal-reading.ts';

type Weeks = MeasureValues['ticketWeeks'] | undefined;
type Questions = MeasureValues['newcomerQuestions'] | undefined;

/** Earlier weeks under which there is no usual level. */
const EARLIER_WEEKS = 4;
/** A jump of fewer tickets than this in a week is no spike. */
const FEWEST = 5;

/** The last week against the median one; a median under one ticket counts as one. */
export function readTicketWeeks(weeks: Weeks, column: 'tickets' | 'priceTickets', times: number): SignalLevel {
  if (weeks === undefined) return unknownLevel('ratio', NO_TICKETS);
  const last = weeks.weeksAgo.indexOf(0);
  const earlier = Array.from(weeks[column]).filter((_, row) => row !== last);
  if (last === -1 || earlier.length < EARLIER_WEEKS) return unknownLevel('ratio', FEW_WEEKS);
  const usual = Math.max(1, medianOfSorted(earlier.sort((a, b) => a - b)));
  const found = weeks[column][last] ?? 0;
  return levelOf(found >= FEWEST && exceeds(found, times * usual), {
    ...{ level: found / usual, limit: times, unit: 'ratio', base: found },
  });
}

/** The question that the largest share of newcomers asks. */
export function readQuestions(questions: Questions): SignalLevel {
  if (questions === undefined) return unknownLevel('share', NO_QUESTIONS);
  const newcomers = questions.newcomers[0] ?? 0;
  if (newcomers < defaults.maturedMinimum) return unknownLevel('share', FEW_NEWCOMERS);
  const most = Math.max(...Array.from(questions.askers));
  const question = shorten(safeText(questions.question[questions.askers.indexOf(most)] ?? ''));
  const limit = healthSignalLimits['information-gap'].shareOfNewcomers;
  return levelOf(most / newcomers >= limit, {
    ...{ level: most / newcomers, limit, unit: 'share', base: newcomers, affected: most },
    detail: { fr: `Question la plus posée : « ${question} ».`, en: `Most frequent question: “${question}”.` },
  });
}

const NO_TICKETS: Bilingual = {
  fr: 'Il faut les demandes au support, avec leur date d’ouverture.',
  en: 'Support tickets are needed, with their opening dates.',
};
const FEW_WEEKS: Bilingual = {
  fr: 'Il faut au moins quatre semaines complètes de demandes avant la dernière.',
  en: 'At least four full weeks of tickets before the last one are needed.',
};
const NO_QUESTIONS: Bilingual = {
  fr: 'Il faut les demandes au support avec client et catégorie, et la date d’arrivée des clients (commandes, abonnements ou fichier clients).',
  en: 'Support tickets with customer and category are needed, and the day customers began (orders, subscriptions or customer file).',
};
const FEW_NEWCOMERS: Bilingual = {
  fr: 'Moins de 30 nouveaux clients suivis pendant 30 jours.',
  en: 'Fewer than 30 newcomers followed for 30 days.',
};
