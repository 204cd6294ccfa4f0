import { z } from 'zod';
import { Interval } from '../../domain/interval.ts';
import { measures } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';
import { defineTool } from '../define-tool.ts';
import { refuseAbove } from '../refuse-above.ts';
import { refuseMissing } from '../refuse-missing.ts';

const DEFAULT_SCALE = 5;
const input = z.object({
  marks: z.record(z.string(), count).optional(),
  scale: z.number().int().min(2).max(100).optional(),
  satisfied: measures.satisfied.schema.optional(),
  total: measures.total.schema.optional(),
});
type Input = z.infer<typeof input>;
type Answers = { satisfied: number; total: number; scale?: number; satisfiedFrom?: number };

/**
 * CSAT: the share of satisfied answers, marks of 4 or 5 on a scale of 5, with its 95 % interval.
 * Confused with an average mark: 3.9 out of 5 is not 78 % satisfied. Minimum data: one answer.
 */
export default defineTool({
  name: 'csat',
  title: { fr: 'Satisfaction client (CSAT)', en: 'Customer satisfaction (CSAT)' },
  description: {
    fr: 'Part de réponses satisfaites : notes 4 et 5 sur une échelle de 5 (sur une autre échelle, à partir des quatre cinquièmes). Donnez `marks` (nombre de réponses par note), ou `satisfied` et `total`. Ce n’est pas une note moyenne.',
    en: 'Share of satisfied responses: scores of 4 and 5 on a 5-point scale (on another scale, from four fifths up). Give `marks` (responses per score), or `satisfied` and `total`. It is not an average score.',
  },
  formula: 'rate = answers with mark ≥ 4/5 × scale / all answers, or satisfied / total',
  source: 'reference framework; other scales: convention; interval: Wilson 1927, 95%',
  input,
  output: z.object({
    rate: share,
    interval: Interval,
    n: z.number().min(1),
    scale: z.number().optional(),
    satisfiedFrom: z.number().optional(),
  }),
  example: {
    input: { marks: { '1': 5, '2': 5, '3': 15, '4': 45, '5': 30 } },
    output: {
      rate: 0.75,
      interval: { low: 0.656955364519384, high: 0.8245478863771232 },
      n: 100,
      scale: 5,
      satisfiedFrom: 4,
    },
  },
  wants: ({ marks }) => (marks === undefined ? ['satisfied', 'total'] : []),
  run(given) {
    const answers = answersOf(given);
    if (!answers.ok) return answers;
    const { satisfied, total, ...scale } = answers.value;
    return answer({ rate: satisfied / total, interval: wilsonInterval(satisfied, total), n: total, ...scale });
  },
  reading({ rate, interval, n, scale, satisfiedFrom }) {
    const scales = scale !== undefined && satisfiedFrom !== undefined;
    const mark = {
      fr: scales ? `, note d’au moins ${satisfiedFrom} sur ${scale}` : '',
      en: scales ? `, score of ${satisfiedFrom} or more out of ${scale}` : '',
    };
    return {
      fr: `Réponses satisfaites : ${formatShare(rate, 'fr')}, entre ${formatShare(interval.low, 'fr')} et ${formatShare(interval.high, 'fr')} à 95 % de confiance (réponses : ${formatCount(n, 'fr')}${mark.fr}).`,
      en: `Satisfied responses: ${formatShare(rate, 'en')}, between ${formatShare(interval.low, 'en')} and ${formatShare(interval.high, 'en')} at 95% confidence (responses: ${formatCount(n, 'en')}${mark.en}).`,
    };
  },
});

function answersOf({ marks, scale = DEFAULT_SCALE, satisfied, total }: Input): Outcome<Answers> {
  if (marks !== undefined && (satisfied !== undefined || total !== undefined))
    return refuse(
      'bad_argument',
      {
        fr: 'Les notes et un total sont donnés ensemble. Gardez `marks`, ou `satisfied` et `total`.',
        en: 'Scores and a total were given together. Keep `marks`, or `satisfied` and `total`.',
      },
      ['marks', 'satisfied', 'total'],
    );
  if (marks !== undefined) return fromMarks(marks, scale);
  if (satisfied === undefined && total === undefined)
    return refuseMissing(['marks'], {
      fr: 'À défaut, donnez `satisfied` et `total`.',
      en: 'Failing that, give `satisfied` and `total`.',
    });
  if (satisfied === undefined) return refuseMissing(['satisfied']);
  if (total === undefined) return refuseMissing(['total']);
  if (total === 0) return refuseNoAnswer('total');
  if (satisfied > total) return refuseAbove({ name: 'satisfied', value: satisfied }, { name: 'total', value: total });
  return answer({ satisfied, total });
}

/** On every scale, satisfied starts at the mark that stands for 4 out of 5. */
function fromMarks(marks: Record<string, number>, scale: number): Outcome<Answers> {
  const satisfiedFrom = Math.ceil((4 * scale) / 5);
  const rows = Object.entries(marks).map(([mark, answers]) => ({ mark: Number(mark), name: mark, answers }));
  const outside = rows.filter(({ mark }) => !Number.isInteger(mark) || mark < 1 || mark > scale);
  if (outside.length > 0) {
    const names = outside.map(({ name }) => name).join(', ');
    return refuse(
      'out_of_domain',
      {
        fr: `Note hors de l’échelle de 1 à ${scale} : ${names}. Corrigez \`marks\`, ou indiquez l’échelle dans \`scale\`.`,
        en: `Score outside the scale of 1 to ${scale}: ${names}. Correct \`marks\`, or state the scale in \`scale\`.`,
      },
      ['marks', 'scale'],
    );
  }
  const sum = (kept: typeof rows) => kept.reduce((all, { answers }) => all + answers, 0);
  const total = sum(rows);
  if (total === 0) return refuseNoAnswer('marks');
  return answer({ satisfied: sum(rows.filter(({ mark }) => mark >= satisfiedFrom)), total, scale, satisfiedFrom });
}

function refuseNoAnswer(name: 'marks' | 'total') {
  return refuse(
    'undefined_ratio',
    {
      fr: 'Aucune réponse : la satisfaction n’a pas de base. Donnez au moins une réponse.',
      en: 'No responses: satisfaction has no base. Give at least one.',
    },
    [name],
  );
}
