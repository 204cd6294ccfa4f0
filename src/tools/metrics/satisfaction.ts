import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import { measures } from '../../domain/measures.ts';
import { count } from '../../domain/numbers.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { RfmThresholds } from '../../domain/rfm-thresholds.ts';
import { SegmentId } from '../../domain/segment.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { rfmCodes } from '../../knowledge/rfm-codes.ts';
import { rfmDefaultThresholds } from '../../knowledge/rfm-default-thresholds.ts';
import { formatCount, formatDecimal, formatPoints, formatShare } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { refuseAbove } from '../refuse-above.ts';
import { refuseMissing } from '../refuse-missing.ts';
import { refuseTooFew } from '../refuse-too-few.ts';
import { measureDrop } from '../satisfaction/measure-drop.ts';
import { measureOpinion, Opinion } from '../satisfaction/measure-opinion.ts';
import { readAnswers } from '../satisfaction/read-answers.ts';

const SEGMENTS = [...SegmentId.options, 'no_purchase'] as const;
const ANSWER_RULES = {
  promoters: 'count',
  passives: 'count',
  detractors: 'count',
  satisfied: 'count',
  rated: 'count',
} as const;

const input = z.object({
  promoters: measures.promoters.schema.optional(),
  passives: measures.passives.schema.optional(),
  detractors: measures.detractors.schema.optional(),
  satisfied: measures.satisfied.schema.optional(),
  total: measures.total.schema.optional(),
  surveyScales: measures.surveyScales.schema.optional(),
  surveyMonths: measures.surveyMonths.schema.optional(),
  surveySegments: measures.surveySegments.schema.optional(),
  commentThemes: measures.commentThemes.schema.optional(),
  scale: z.enum(['0-10', '1-5', '1-7', '0-100']).optional(),
  thresholds: RfmThresholds.default(rfmDefaultThresholds),
});
type Input = z.infer<typeof input>;

/**
 * Satisfaction: NPS and CSAT of a survey, their course by month, by RFM segment of today, and what comments speak of.
 * NPS is the share of 9–10 less that of 0–6, with its margin; CSAT the share of marks from four fifths of the scale up.
 * `dropPoints` compares the last complete month with the one before: the interval says whether it may be chance.
 * Confused with an average mark. Answers are of those who answered, not of all customers. Minimum data: thirty answers from a
 * file, for each figure.
 */
export default defineTool({
  name: 'satisfaction',
  title: { fr: 'Satisfaction', en: 'Satisfaction' },
  description: {
    fr: 'NPS avec sa marge, CSAT avec son intervalle, par mois et par segment RFM actuel, points de NPS perdus du dernier mois complet sur le précédent, thèmes des commentaires en nombres seulement (aucun texte ne sort). L’échelle de la note se lit dans les notes ; `scale` la fixe. Seuls ceux qui répondent sont comptés.',
    en: 'NPS with its margin, CSAT with its interval, by month and by current RFM segment, NPS points lost from the month before to the last complete one, themes of comments as counts only (no text leaves). The scale of the score is read from the marks; `scale` sets it. Only those who answer are counted.',
  },
  formula:
    'nps = 100 × (promoters − detractors) / n; npsMargin = 1.96 × 100 × √((p + d − (p − d)²) / n); csat = satisfied / total, satisfied from 4/5 of the scale up; dropPoints = nps of the month before − nps of the last complete month',
  source:
    'reference framework (NPS: Reichheld 2003); margin: variance of a difference of two shares of one sample; CSAT: Wilson 1927, 95 %; themes: convention',
  input,
  output: Opinion.extend({
    /** Answers behind the first figure there is: NPS, else CSAT. */
    n: count,
    npsScale: z.string().nullable(),
    csatScale: z.string().nullable(),
    satisfiedFrom: z.number().nullable(),
    byMonth: z.array(Opinion.extend({ month: z.string(), complete: z.boolean() })),
    bySegment: z.array(Opinion.extend({ segment: z.enum(SEGMENTS) })),
    /** Positive when points are lost; null without thirty answers in both months. */
    dropPoints: z.number().nullable(),
    dropInterval: Interval.nullable(),
    dropMonths: z.object({ previous: z.string(), last: z.string() }).nullable(),
    comments: count,
    themes: z.array(z.object({ theme: z.string(), comments: count, low: count })),
  }),
  asks: ['scale', 'thresholds'],
  example: {
    input: { promoters: 50, passives: 30, detractors: 20, satisfied: 75, total: 100 },
    output: {
      ...{ nps: 30, npsMargin: 15.3081, npsResponses: 100, csat: 0.75, csatResponses: 100, n: 100 },
      csatInterval: { low: 0.656955, high: 0.824548 },
      ...{ npsScale: null, csatScale: null, satisfiedFrom: null, byMonth: [], bySegment: [] },
      ...{ dropPoints: null, dropInterval: null, dropMonths: null, comments: 0, themes: [] },
    },
  },
  run(given) {
    const fault = findFault(given);
    if (fault !== null) return fault;
    const { promoters = 0, passives = 0, detractors = 0, satisfied = 0, total = 0 } = given;
    const { surveyScales, surveyMonths, surveySegments, commentThemes } = given;
    const fromData = surveyScales !== undefined;
    const opinion = measureOpinion(
      { promoters, passives, detractors, satisfied, rated: total },
      fromData ? defaults.maturedMinimum : 1,
    );
    const most = Math.max(opinion.npsResponses, opinion.csatResponses);
    if (opinion.nps === null && opinion.csat === null) {
      if (!fromData) return refuseMissing(['promoters', 'passives', 'detractors'], OR_CSAT);
      return refuseTooFew(most, opinion.npsResponses > 0 ? 'promoters' : 'total', { fr: 'réponses', en: 'answers' });
    }
    const drop = surveyMonths === undefined ? null : measureDrop(surveyMonths);
    return answerFinite({
      ...opinion,
      n: opinion.nps === null ? opinion.csatResponses : opinion.npsResponses,
      npsScale: surveyScales?.nps ?? null,
      csatScale: surveyScales?.csat ?? null,
      satisfiedFrom: surveyScales?.satisfiedFrom ?? null,
      byMonth: (surveyMonths?.month ?? []).map((month, row) => ({
        month,
        complete: surveyMonths?.complete[row] === 1,
        ...measureOpinion(readAnswers(surveyMonths ?? NO_ANSWERS, [row])),
      })),
      bySegment: surveySegments === undefined ? [] : bySegment(surveySegments),
      dropPoints: drop?.points ?? null,
      dropInterval: drop?.interval ?? null,
      dropMonths: drop === null ? null : { previous: drop.previousMonth, last: drop.lastMonth },
      comments: surveyScales?.comments ?? 0,
      themes: (commentThemes?.theme ?? []).map((theme, row) => ({
        theme,
        comments: commentThemes?.comments[row] ?? 0,
        low: commentThemes?.low[row] ?? 0,
      })),
    });
  },
  reading(value) {
    const say = (lang: Lang) => ({
      nps:
        value.nps === null
          ? null
          : `${formatDecimal(value.nps, lang, 1)} ± ${formatDecimal(value.npsMargin ?? 0, lang, 1)}`,
      asked: formatCount(value.npsResponses, lang),
      csat: value.csat === null ? null : formatShare(value.csat, lang),
      rated: formatCount(value.csatResponses, lang),
      drop: value.dropPoints === null || value.dropMonths === null ? null : formatPoints(-value.dropPoints, lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `${[fr.nps && `NPS : ${fr.nps} (${fr.asked} réponses)`, fr.csat && `CSAT : ${fr.csat} (${fr.rated} réponses)`].filter(Boolean).join(' ; ')}.${fr.drop === null ? '' : ` NPS du dernier mois complet sur le précédent : ${fr.drop}.`}`,
      en: `${[en.nps && `NPS: ${en.nps} (${en.asked} answers)`, en.csat && `CSAT: ${en.csat} (${en.rated} answers)`].filter(Boolean).join('; ')}.${en.drop === null ? '' : ` NPS of the last complete month against the one before: ${en.drop}.`}`,
    };
  },
});

const NO_ANSWERS = { promoters: [], passives: [], detractors: [], satisfied: [], rated: [] };
const OR_CSAT = { fr: 'À défaut, donnez `satisfied` et `total`.', en: 'Failing that, give `satisfied` and `total`.' };

function bySegment(table: NonNullable<Input['surveySegments']>) {
  const rows = Map.groupBy(table.code.keys(), (row) => {
    const code = table.code[row] ?? '';
    return code === '000' ? 'no_purchase' : (rfmCodes[code]?.segment ?? null);
  });
  return SEGMENTS.flatMap((segment) => {
    const own = rows.get(segment);
    return own === undefined ? [] : [{ segment, ...measureOpinion(readAnswers(table, own)) }];
  });
}

function findFault(given: Input): Refusal | null {
  const { promoters, passives, detractors, satisfied, total, surveyMonths, surveySegments, commentThemes } = given;
  const nps = { promoters, passives, detractors };
  const missing = Object.entries(nps).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length > 0 && missing.length < 3) return refuseMissing(missing);
  if ((satisfied === undefined) !== (total === undefined))
    return refuseMissing([satisfied === undefined ? 'satisfied' : 'total']);
  if (satisfied !== undefined && total !== undefined && satisfied > total)
    return refuseAbove({ name: 'satisfied', value: satisfied }, { name: 'total', value: total });
  const fault =
    (surveyMonths && findTableFault('surveyMonths', surveyMonths, { ...ANSWER_RULES, complete: 'flag' })) ??
    (surveySegments && findTableFault('surveySegments', surveySegments, ANSWER_RULES)) ??
    (commentThemes && findTableFault('commentThemes', commentThemes, { comments: 'count', low: 'count' })) ??
    null;
  if (fault !== null) return fault;
  const isOver = [surveyMonths, surveySegments].some((table) =>
    table?.satisfied.some((each, row) => each > (table.rated[row] ?? 0)),
  );
  return isOver ? OVER : null;
}

const OVER = refuse(
  'out_of_domain',
  {
    fr: 'Une ligne compte plus de réponses satisfaites (`satisfied`) que de réponses (`rated`). Corrigez-la.',
    en: 'A row counts more satisfied answers (`satisfied`) than answers (`rated`). Correct it.',
  },
  ['surveyMonths', 'surveySegments'],
);
