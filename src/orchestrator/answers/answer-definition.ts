import type { Lang } from '../../domain/bilingual.ts';
import type { Request } from '../../domain/reading.ts';
import type { TermAnswer } from '../../domain/turn.ts';
import { findTerm } from '../../knowledge/find-term.ts';
import { metricDefinitions } from '../../knowledge/metric-definitions.ts';
import { analysisPlans } from './analysis-plans.ts';
import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';
import { readMetric } from './read-metric.ts';

/**
 * The cards of the terms asked about: what each says, its formula, what it is confused with. “What is the repeat purchase rate?”
 * may ask for the figure as well: with data loaded, what they say of a term comes first.
 */
export async function answerDefinition(
  { terms }: Extract<Request, { kind: 'definition' }>,
  context: AnswerContext,
): Promise<Answer> {
  const { lang } = context;
  const cards = terms.flatMap((id) => readCard(id, lang) ?? []);
  const [first, ...others] = cards;
  if (first === undefined) return { outcome: 'answered', lines: [UNKNOWN[lang]], fields: { term: null } };
  const measured = (await Promise.all(cards.map(({ id }) => measureTerm(id, context)))).flat();
  const lines = [...measured, ...cards.flatMap((card) => writeCard(card, lang))];
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

/** The first figure of the loaded data for a metric; nothing where they cannot give it. */
async function measureTerm(id: string, { ledger, lang, dataset }: AnswerContext): Promise<readonly string[]> {
  const known = Object.hasOwn(analysisPlans, id) ? analysisPlans[id] : undefined;
  if (dataset === null || known === undefined) return [];
  const sources = known.sources.map(({ tool, args, figures }) => ({
    tool,
    ...(args && { args }),
    figures: figures.slice(0, 1),
  }));
  const plan = { ...known, sources };
  const asked = { plan, dataset, period: null, segment: null, by: null, only: [], prefix: 'definition' };
  const { lines, found } = await readMetric(ledger, asked, lang);
  const [line] = lines;
  if (!found || line === undefined) return [];
  return [{ fr: `Dans vos données – ${line}`, en: `In your data – ${line}` }[lang]];
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
