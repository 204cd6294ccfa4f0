import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { type Facts, factDefinitions, isFactName } from '../../domain/facts.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Question } from '../../domain/question.ts';
import { wordOf } from '../../knowledge/fact-words.ts';
import { questions } from '../../knowledge/questions.ts';
import type { Diagnosis } from '../diagnose.ts';
import type { TurnOrder } from './turn-order.ts';

/** What a model heard and nothing bears out, put to the user: it counts for nothing until they say yes. */
export type Invitation = { readonly text: string; readonly doubted: Facts };

/** The question whose answer decides the route; never the same one twice, and none beside an incident. */
export function askQuestion({ lang }: TurnOrder, { open }: Diagnosis, intent: Intent): Question | null {
  return intent === 'incident' || open === null ? null : { id: open, text: questions[open][lang] };
}

/** Offered once in a conversation, where nothing routes and what the model heard would. */
export function inviteYes({ lang, heard, before }: TurnOrder, { route }: Diagnosis): Invitation | null {
  const doubted = heard?.doubted ?? {};
  if (route.branches.length > 0 || Object.keys(doubted).length === 0) return null;
  if (before.asked.includes('confirm-reading')) return null;
  return { text: invitation(doubted)[lang], doubted };
}

/** « Si vous vouliez dire : attrition jugée forte (« … »), répondez oui. » */
function invitation(doubted: Facts): Bilingual {
  const names = Object.keys(doubted).filter(isFactName);
  const list = (lang: Lang) =>
    names
      .map((name) => {
        const fact = doubted[name];
        const value = typeof fact?.value === 'string' ? `${COLON[lang]}${wordOf(fact.value)[lang]}` : '';
        const quote = fact?.quote === undefined ? '' : { fr: ` (« ${fact.quote} »)`, en: ` (“${fact.quote}”)` }[lang];
        return `${factDefinitions[name][lang]}${value}${quote}`;
      })
      .join({ fr: ' ; ', en: '; ' }[lang]);
  return {
    fr: `Si vous vouliez dire : ${list('fr')}, répondez oui ; je n’en ai pas tenu compte.`,
    en: `If you meant: ${list('en')}, answer yes; I have not counted it.`,
  };
}

const COLON: Bilingual = { fr: ' : ', en: ': ' };
