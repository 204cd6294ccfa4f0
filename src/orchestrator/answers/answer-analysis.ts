import type { Request, Slots } from '../../domain/reading.ts';
import { analysisPlans } from './analysis-plans.ts';
import { chartNames } from './analysis-words.ts';
import type { Answer } from './answer.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Asked } from './asked.ts';
import { compareSides } from './compare-sides.ts';
import { describeQuestion, explainMissingData } from './explain-missing-data.ts';
import { readMetric } from './read-metric.ts';

/**
 * A question about the user's own data: the figures of the metric's tool, its breakdown in a few lines, the two sides of a
 * comparison, and the period shown back. A refused call says why; without data, how to load them.
 */
export async function answerAnalysis(
  request: Extract<Request, { kind: 'analysis' }>,
  slots: Slots,
  { ledger, lang, dataset }: AnswerContext,
): Promise<Answer> {
  const { compare } = request;
  const byCohort = slots.metric === 'retention_rate' && slots.by === 'cohort';
  const plan = analysisPlans[byCohort ? 'retention_cohorts' : (slots.metric ?? 'sales')];
  if (dataset === null || plan === undefined) return explainMissingData(slots, compare, lang);
  const asked: Asked = {
    plan,
    dataset,
    period: slots.period === null ? null : { from: slots.period.from, to: slots.period.to },
    segment: slots.segment,
    by: slots.by,
    only: [],
    prefix: 'analysis',
  };
  const understood = describeQuestion(slots, compare, lang);
  const sides = compare.length === 2 ? await compareSides(ledger, asked, compare, lang) : null;
  const { lines, found } = sides ?? (await readMetric(ledger, asked, lang));
  return {
    outcome: found ? 'answered' : 'not-enough',
    lines: [understood, ...lines, ...(found ? chartLine(slots.chart, lang) : [])],
    fields: {},
  };
}

function chartLine(chart: string | null, lang: AnswerContext['lang']): string[] {
  const name = chart === null ? undefined : chartNames[chart]?.[lang];
  if (name === undefined || chart === 'table') return [];
  return [
    lang === 'fr'
      ? `Le dessin (${name}) n’existe pas encore dans \`fidelio ask\` : en voici les valeurs.`
      : `Drawing (${name}) is not in \`fidelio ask\` yet: these are its values.`,
  ];
}
