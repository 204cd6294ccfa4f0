import type { Fact } from '../../domain/facts.ts';
import type { ReadingContext } from '../../domain/model.ts';
import type { QuestionId } from '../../domain/question.ts';
import type { Per } from '../../language/quantities/quantity.ts';
import { monthlyRate } from './facts/read-churn.ts';
import { readPhase } from './facts/read-phase.ts';
import { saidFact } from './facts/said-fact.ts';
import { isInside, type Message } from './message/message.ts';
import type { Mention } from './message/phrase-set.ts';
import { readConfirmation } from './read-confirmation.ts';
import { answeredIndustry } from './read-industry.ts';
import type { Reply } from './reply.ts';

const NO_REPLY: Reply = { reply: 'none', facts: {} };
const YEARLY =
  /\b(?:annuel(?:le)?s?|annuellement|par an|an|annee|ans|l'annee|annual|annually|yearly|year|per year|a year|12 mois|twelve months)\b/;
const MONTHLY = /\b(?:mensuel(?:le)?s?|mensuellement|par mois|mois|monthly|month|per month|a month|chaque mois)\b/;
const QUARTERLY = /\b(?:trimestriel(?:le)?s?|par trimestre|trimestre|quarterly|quarter)\b/;
const BASKET =
  /\b(?:panier|paniers|ticket|basket|baskets|order|orders|aov|montant|depensent|spend|spending|spent|commande|commandes|cart|addition|premier|premiere|former|first)\b/;
const LIFETIME =
  /\b(?:duree|durees|restent|reste|longtemps|lifetime|stay|stays|staying|long|longer|shorter|tenure|vie|partent|leave|leaving|second|seconde|latter|churn|anciennete|plus vite|sooner|tot)\b/;
const BOTH =
  /\b(?:les deux(?! (?:premiere?s|derniere?s|mois|ans|semaines|trimestres|annees|jours))|aux deux|les 2|both|un peu (?:de )?(?:tout|tous|toutes|partout)|tout le monde|everyone|everybody|n'importe quand|any ?time|all over|all sorts|melange|mix|it varies|varies|pas de (?:regle|profil|tendance)|no (?:real )?pattern|un peu des deux|bit of both|the lot|l'un et l'autre|pareil|autant l'un|equally|as well as)\b/;
const NEITHER =
  /\b(?:bouge(?:nt)? pas|stables?|n'a pas (?:bouge|change|baisse)|n'ont pas (?:bouge|change|baisse)|aussi longtemps|tient|ne change pas|flat|steady|fine|hasn't|haven't|isn't|aren't|doesn't|identique|not the|pas les?|pas la|unchanged|same)\b/;

/** What a message answers to the question that is open: its facts, "I don't know", or nothing. */
export function readReply(message: Message, concepts: readonly Mention[], { open, facts }: ReadingContext): Reply {
  if (open === null) return NO_REPLY;
  if (open.id === 'confirm-reading') return readConfirmation(message, open.doubted ?? {});
  const torn =
    open.id === 'churn-period' &&
    UNKNOWN.test(message.folded) &&
    YEARLY.test(message.folded) &&
    MONTHLY.test(message.folded);
  const given = torn ? null : ANSWERS[open.id](message, concepts, facts);
  if (given !== null) return { reply: 'given', facts: given };
  const unknown = concepts.some(({ concept }) => concept === 'dont-know') || UNKNOWN.test(message.folded);
  return unknown ? { reply: 'unknown', facts: {} } : NO_REPLY;
}

const UNKNOWN =
  /\b(?:haven't (?:looked|checked|measured)|never (?:looked|checked|measured)|don't (?:track|measure)|who knows|beats me|(?:your|anyone's) guess|search me|(?:pas|jamais) (?:regarde|mesure|verifie|suivi)|(?:ne |n')(?:mesure|suit|regarde|sait) pas|va savoir|l'ignore|sais pas|sait pas|sais plus|jsp|chais pas|aucune idee|pas la moindre idee|pas d'idee|pas sure?|mystere|idk|dunno|don't know|do not know|not sure|no idea|no clue|haven't a clue|couldn't (?:say|tell)|can't (?:say|tell)|hard to say|difficile a dire)\b|^\W*(?:bof|aucune|nada|\?+|pas vraiment)\W*$/;

/** « je ne sais pas si c'est le panier ou la durée »: the causes are named in doubt, none is said. */
function isDoubt(clause: string): boolean {
  const doubt = UNKNOWN.exec(clause);
  if (doubt === null) return false;
  const rest = clause.slice(doubt.index + doubt[0].length);
  return /\b(?:si|lequel|laquelle|if|whether|which)\b/.test(rest) || (BASKET.test(clause) && LIFETIME.test(clause));
}

/** "They've been around a while": tells a phase in an answer, and nothing outside one. */
function loosePhase({ folded, text }: Message): Fact | null {
  const early =
    /\b(?:(?:straight|right) away|d'entree(?: de jeu)?|immediately|tout de suite|aussitot|before they (?:even|get|have)|barely|a peine|at once|des le (?:depart|premier)|in no time|on arrival|fresh(?:ly)?|petits nouveaux)\b/.test(
      folded,
    );
  const late =
    /\b(?:a(?: good| long)? while|long (?:time|ago)|for (?:ages|years)|old hands?|regulars|de longue date|depuis (?:longtemps|des annees|un moment)|bien installes?|down the (?:line|road)|eventually|avec le temps|a la longue|sur la duree|a l'usure)\b/.test(
      folded,
    );
  return early === late ? null : saidFact('churnPhase', early ? 'early' : 'late', text);
}

/** « plus tard », "early": a reply of a few words needs no more. */
function briefPhase({ folded, text }: Message): Fact | null {
  if (folded.trim().split(/\s+/).length > 6) return null;
  const early =
    /\b(?:tot|debut|early|sooner|start|beginning|first|premiere?s?|avant|(?:week|month|day|semaine|mois|jour) (?:one|two|three|une?|deux|trois))\b/.test(
      folded,
    );
  const late =
    /\b(?:tard|apres|later?|after|anciens?|anciennes?|fin|veterans?|(?:2nd|3rd|second|third|2e|3e|deuxieme|troisieme) (?:year|annee)|(?:year|annee) (?:two|three|deux|trois))\b/.test(
      folded,
    );
  return early === late ? null : saidFact('churnPhase', early ? 'early' : 'late', text);
}

/** Of those who stay, an answer says only that the others leave: "anyone past six months is rock solid". */
const STAYING =
  /\b(?:solid|solides?|safe|fine|fideles?|loyal|restent|reste|staying|stays?|stick|sticks|tiennent|stables?|bougent (?:pas|plus)|(?:never|don't|rarely|hardly) (?:leave|go|quit|churn)|partent (?:pas|plus|jamais)|sont la pour)\b/;

/** « pas les nouveaux en tout cas »: of two phases, the other one. */
function otherPhase({ folded }: Message): 'early' | 'late' | null {
  if (PAST_START.test(folded)) return 'late';
  const [, denied] = DENIED.exec(folded) ?? [];
  if (denied === undefined || /\b(?:mais|but|plutot|rather|c'est les|it's the)\b/.test(folded)) return null;
  return /nouv|recent|debut|new|fresh|inscri|joiner|start/.test(denied) ? 'late' : 'early';
}

const PAST_START =
  /\b(?:after|past|beyond|once|apres|passe|passee) (?:the |la |le |leur |their |une fois )?(?:honeymoon|early days|lune de miel|euphorie du debut|premiere annee|first year)\b/;

const DENIED =
  /\b(?:pas|not|isn't|aren't|sauf) (?:vraiment |tellement |trop |so much |really |at )?(?:les |le |des |au |the |our |nos )?((?:tout |petits |brand )?(?:nouveaux|nouvelles|recents|debut|debutants|new ones|new|newbies|newcomers|fresh ones|joiners|start|inscrits|anciens|anciennes|vieux|historiques|old ones|older ones|veterans|long-standing ones|established ones|old|fideles))\b/;

/** The period that an answer of a few words names. */
export function periodSaid(folded: string): Per | null {
  if (YEARLY.test(folded)) return 'year';
  if (QUARTERLY.test(folded)) return 'quarter';
  return MONTHLY.test(folded) ? 'month' : null;
}

type Answer = (
  message: Message,
  concepts: readonly Mention[],
  known: ReadingContext['facts'],
) => Record<string, Fact> | null;

const ANSWERS: Readonly<Record<Exclude<QuestionId, 'confirm-reading'>, Answer>> = {
  industry: (message) => {
    const industry = answeredIndustry(message);
    const fact = industry === null ? null : saidFact('industry', industry.value, industry.quote);
    return fact === null ? null : { industry: fact };
  },
  'churn-period': ({ folded, text }, _concepts, { churnMonthly }) => {
    const per = periodSaid(folded);
    if (per === null || typeof churnMonthly?.value !== 'number') return null;
    const fact = saidFact('churnMonthly', monthlyRate(churnMonthly.value, per), `${churnMonthly.quote ?? ''} ${text}`);
    return fact === null ? null : { churnMonthly: fact };
  },
  'churn-phase': (message, concepts) => {
    const other = otherPhase(message);
    const staying = message.clauses.filter(({ start, end }) => STAYING.test(message.folded.slice(start, end)));
    const left = concepts.filter((mention) => !isInside(staying, mention));
    const quantities = message.quantities.filter((quantity) => !isInside(staying, quantity));
    const phase = BOTH.test(message.folded)
      ? saidFact('churnPhase', 'both', message.text)
      : other !== null
        ? saidFact('churnPhase', other, message.text)
        : (readPhase({ ...message, quantities }, left) ??
          readPhase(message, concepts) ??
          loosePhase(message) ??
          briefPhase(message));
    return phase === null ? null : { churnPhase: phase };
  },
  'ltv-cause': ({ folded, text }) => {
    const clauses = folded.split(/[,;.!?]|\bmais\b|\bbut\b/).filter((clause) => !isDoubt(clause));
    const both = clauses.some((clause) => BOTH.test(clause));
    const falls = (words: RegExp) => both || clauses.some((clause) => words.test(clause) && !NEITHER.test(clause));
    const holds = (words: RegExp) => clauses.some((clause) => words.test(clause) && NEITHER.test(clause));
    const facts: Record<string, Fact> = {};
    const basket = falls(BASKET) ? 'down' : holds(BASKET) ? 'flat' : null;
    const lifetime = falls(LIFETIME) ? 'down' : holds(LIFETIME) ? 'flat' : null;
    if (basket !== null) Object.assign(facts, { aovTrend: saidFact('aovTrend', basket, text) });
    if (lifetime !== null) Object.assign(facts, { lifetimeTrend: saidFact('lifetimeTrend', lifetime, text) });
    return Object.keys(facts).length === 0 ? null : facts;
  },
};
