import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { QuestionId } from '../../domain/question.ts';
import type { Turn } from '../../domain/turn.ts';

/** The likely answers to each question. */
const ANSWERS: Readonly<Record<QuestionId, Readonly<Record<Lang, readonly string[]>>>> = {
  industry: {
    fr: ['e-commerce', 'logiciel (SaaS)', 'abonnement grand public'],
    en: ['e-commerce', 'software (SaaS)', 'consumer subscription'],
  },
  'churn-period': { fr: ['mensuel', 'annuel'], en: ['monthly', 'yearly'] },
  'churn-phase': {
    fr: ['dans les trois premiers mois', 'plus tard', 'les deux'],
    en: ['in their first three months', 'later', 'both'],
  },
  'ltv-cause': {
    fr: ['le panier', 'la durée de vie', 'les deux'],
    en: ['the basket', 'the lifetime', 'both'],
  },
  'confirm-reading': { fr: ['oui', 'non'], en: ['yes', 'no'] },
};

const INVITES = /^(Si vous vouliez dire|If you meant)/mu;
const WORRY: Bilingual = {
  fr: 'On perd 6\u202f% de nos abonnés par mois',
  en: 'We lose 6% of our subscribers a month',
};

/** Up to three things to say next: the answers to what was asked, else what the outcome calls for. */
export function suggestNext(
  turn: Turn | null,
  { lang, hasData, figures }: { lang: Lang; hasData: boolean; figures: number },
) {
  if (turn === null) return hasData ? ['/diagnose', '/report', '/metrics'] : ['/demo', WORRY[lang], '/help'];
  if (turn.question !== null) return [...ANSWERS[turn.question.id][turn.lang]];
  if (INVITES.test(turn.answer)) return [...ANSWERS['confirm-reading'][turn.lang]];
  const why = figures > 0 ? [`/why ${figures}`] : [];
  if (turn.outcome === 'routed') return [...(hasData ? ['/report'] : ['/plan']), ...why, '/trace'].slice(0, 3);
  if (hasData) return ['/diagnose', ...why, '/report'].slice(0, 3);
  return ['/demo', ...why, WORRY[lang]].slice(0, 3);
}
