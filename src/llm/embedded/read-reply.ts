import type { Fact } from '../../domain/facts.ts';
import type { ReadingContext } from '../../domain/model.ts';
import type { QuestionId } from '../../domain/question.ts';
import { monthlyRate } from './facts/read-churn.ts';
import { readPhase } from './facts/read-phase.ts';
import { saidFact } from './facts/said-fact.ts';
import type { Message } from './message/message.ts';
import type { Mention } from './message/phrase-set.ts';
import { answeredIndustry } from './read-industry.ts';

export type Reply = { reply: 'none' | 'given' | 'unknown'; facts: Record<string, Fact> };

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
  /\b(?:les deux|both|un peu des deux|bit of both|the lot|l'un et l'autre|pareil|autant l'un|equally|as well as)\b/;
const NEITHER =
  /\b(?:bouge pas|stable|tient|ne change pas|flat|steady|fine|hasn't|not the|pas le|pas la|unchanged|same)\b/;

/** What a message answers to the question that is open: its facts, "I don't know", or nothing. */
export function readReply(message: Message, concepts: readonly Mention[], { open, facts }: ReadingContext): Reply {
  if (open === null) return NO_REPLY;
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
  /\b(?:sais pas|sait pas|sais plus|jsp|chais pas|aucune idee|pas la moindre idee|pas d'idee|pas sure?|mystere|idk|dunno|don't know|do not know|not sure|no idea|no clue|haven't a clue|couldn't (?:say|tell)|can't (?:say|tell)|hard to say|difficile a dire)\b|^\W*(?:bof|aucune|nada|\?+|pas vraiment)\W*$/;

/** « plus tard », "early": a reply of a few words needs no more. */
function briefPhase({ folded, text }: Message): Fact | null {
  if (folded.trim().split(/\s+/).length > 4) return null;
  const early = /\b(?:tot|debut|early|sooner|start|beginning|first|premiers?|avant)\b/.test(folded);
  const late = /\b(?:tard|apres|later?|after|anciens?|fin)\b/.test(folded);
  return early === late ? null : saidFact('churnPhase', early ? 'early' : 'late', text);
}

type Answer = (
  message: Message,
  concepts: readonly Mention[],
  known: ReadingContext['facts'],
) => Record<string, Fact> | null;

const ANSWERS: Readonly<Record<QuestionId, Answer>> = {
  industry: (message) => {
    const industry = answeredIndustry(message);
    const fact = industry === null ? null : saidFact('industry', industry.value, industry.quote);
    return fact === null ? null : { industry: fact };
  },
  'churn-period': ({ folded, text }, _concepts, { churnMonthly }) => {
    const per = YEARLY.test(folded)
      ? 'year'
      : QUARTERLY.test(folded)
        ? 'quarter'
        : MONTHLY.test(folded)
          ? 'month'
          : null;
    if (per === null || typeof churnMonthly?.value !== 'number') return null;
    const fact = saidFact('churnMonthly', monthlyRate(churnMonthly.value, per), `${churnMonthly.quote ?? ''} ${text}`);
    return fact === null ? null : { churnMonthly: fact };
  },
  'churn-phase': (message, concepts) => {
    const phase = BOTH.test(message.folded)
      ? saidFact('churnPhase', 'both', message.text)
      : (readPhase(message, concepts) ?? briefPhase(message));
    return phase === null ? null : { churnPhase: phase };
  },
  'ltv-cause': ({ folded, text }) => {
    const both = BOTH.test(folded);
    const clauses = folded.split(/[,;.!?]|\bmais\b|\bbut\b/);
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
