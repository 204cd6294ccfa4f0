import type { Lang } from '../../domain/bilingual.ts';
import type { Request } from '../../domain/reading.ts';
import type { TermAnswer } from '../../domain/turn.ts';
import { findTerm } from '../../knowledge/find-term.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';

/** The cards of the terms asked about: what each says, its formula, what it is confused with. */
export function answerDefinition(
  { terms }: Extract<Request, { kind: 'definition' }>,
  { lang }: Pick<AnswerContext, 'lang'>,
): Answer {
  const cards = terms.flatMap((id) => readCard(id, lang) ?? []);
  const [first, ...others] = cards;
  if (first === undefined) return { outcome: 'answered', lines: [UNKNOWN[lang]], fields: { term: null } };
  const lines = cards.flatMap((card) => writeCard(card, lang));
  return { outcome: 'answered', lines, fields: { term: { ...first, also: others.map(({ id }) => id) } } };
}

const UNKNOWN = {
  fr: 'Je n’ai pas ce mot dans mon glossaire. Écrivez-le en toutes lettres, ou demandez un indicateur : NRR, LTV, taux de réachat…',
  en: 'I do not have this word in my glossary. Spell it out, or ask for a metric: NRR, LTV, repeat purchase rate…',
} as const;

function readCard(id: string, lang: Lang): TermAnswer | undefined {
  const term = findTerm(id);
  if (term === undefined) return undefined;
  const metric = Object.hasOwn(metricDefinitions, id) ? metricDefinitions[id] : undefined;
  return {
    id,
    name: term.name[lang],
    definition: term.definition[lang],
    formula: metric?.formula[lang] ?? null,
    confusedWith: term.confusedWith[lang],
    also: [],
  };
}

function writeCard({ id, name, definition, formula, confusedWith }: TermAnswer, lang: Lang): string[] {
  const note = Object.hasOwn(metricDefinitions, id) ? metricDefinitions[id]?.note?.[lang] : undefined;
  const formulaLine = { fr: `Formule : ${formula}.`, en: `Formula: ${formula}.` }[lang];
  return [
    { fr: `${name} : ${definition}`, en: `${name}: ${definition}` }[lang],
    ...(formula === null ? [] : [formulaLine]),
    { fr: `À ne pas confondre : ${confusedWith}`, en: `Not to be confused: ${confusedWith}` }[lang],
    ...(note === undefined ? [] : [note]),
  ];
}
