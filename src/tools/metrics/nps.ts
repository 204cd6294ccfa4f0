import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount, share } from '../../domain/numbers.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { formatCount, formatDecimal } from '../../language/format-number.ts';
import { defineTool } from '../define-tool.ts';
import { refuseMissing } from '../refuse-missing.ts';

const COUNTS = ['promoters', 'passives', 'detractors'] as const;
const SHARES = ['promoterShare', 'detractorShare'] as const;
const ROUNDING = 1e-9;

const input = z.object({
  promoters: measures.promoters.schema.optional(),
  passives: measures.passives.schema.optional(),
  detractors: measures.detractors.schema.optional(),
  promoterShare: share.optional(),
  detractorShare: share.optional(),
  n: z.number().int().min(1).optional(),
});
type Input = z.infer<typeof input>;
type Split = { promoters: number; detractors: number; n?: number };

/**
 * Net promoter score: the percentage of 9–10 marks minus the percentage of 0–6 marks, from −100 to 100, with its margin
 * of error at 95 % when the number of answers is known. Confused with an average mark. Minimum data: one answer.
 */
export default defineTool({
  name: 'nps',
  title: { fr: 'Net Promoter Score (NPS)', en: 'Net Promoter Score (NPS)' },
  description: {
    fr: 'Pourcentage de notes 9–10 moins pourcentage de notes 0–6, avec sa marge d’erreur à 95 %. Donnez les trois effectifs, ou `promoterShare` et `detractorShare` (et `n` pour la marge). Ce n’est pas une note moyenne.',
    en: 'Percentage of scores 9–10 minus percentage of scores 0–6, with its margin of error at 95%. Give the three counts, or `promoterShare` and `detractorShare` (and `n` for the margin). It is not an average score.',
  },
  formula:
    'p = promoters / n; d = detractors / n; n = promoters + passives + detractors; nps = 100 × (p − d); marginOfError = 1.96 × 100 × √((p + d − (p − d)²) / n)',
  source: 'reference framework (Reichheld 2003); margin of error: variance of a difference of two shares of one sample',
  input,
  output: z.object({
    nps: z.number().min(-100).max(100),
    marginOfError: amount.optional(),
    n: z.number().min(1).optional(),
  }),
  example: {
    input: { promoters: 50, passives: 30, detractors: 20 },
    output: { nps: 30, marginOfError: 15.308089364777041, n: 100 },
  },
  wants: ({ promoterShare, detractorShare }) =>
    promoterShare === undefined && detractorShare === undefined ? COUNTS : [],
  run(given) {
    const split = splitOf(given);
    if (!split.ok) return split;
    const { promoters, detractors, n } = split.value;
    const difference = promoters - detractors;
    const nps = 100 * difference;
    if (n === undefined) return answer({ nps });
    const variance = Math.max(0, promoters + detractors - difference * difference);
    return answer({ nps, marginOfError: 1.96 * 100 * Math.sqrt(variance / n), n });
  },
  reading({ nps, marginOfError, n }) {
    const margin = (lang: Lang) => (marginOfError === undefined ? '' : formatDecimal(marginOfError, lang, 1));
    const base = (lang: Lang) => (n === undefined ? '' : formatCount(n, lang));
    return {
      fr: `NPS de ${formatDecimal(nps, 'fr', 1)}${n === undefined ? ', sans marge d’erreur faute du nombre de réponses' : `, à ${margin('fr')} près (95 %, réponses : ${base('fr')})`}.`,
      en: `NPS of ${formatDecimal(nps, 'en', 1)}${n === undefined ? ', without a margin of error as the number of responses is unknown' : `, give or take ${margin('en')} (95%, responses: ${base('en')})`}.`,
    };
  },
});

/** Counts or shares, never both: the shares of promoters and detractors, and the number of answers when known. */
function splitOf(given: Input): Outcome<Split> {
  const someCounts = COUNTS.some((name) => given[name] !== undefined);
  const someShares = SHARES.some((name) => given[name] !== undefined);
  if (someCounts && someShares)
    return refuse(
      'bad_argument',
      {
        fr: 'Effectifs et parts sont donnés ensemble. Gardez les trois effectifs, ou les deux parts.',
        en: 'Counts and shares were given together. Keep the three counts, or the two shares.',
      },
      [...COUNTS, ...SHARES],
    );
  return someShares ? fromShares(given) : fromCounts(given);
}

function fromCounts(given: Input): Outcome<Split> {
  const { promoters, passives, detractors } = given;
  if (promoters === undefined || passives === undefined || detractors === undefined)
    return refuseMissing(COUNTS.filter((name) => given[name] === undefined));
  const n = promoters + passives + detractors;
  if (n === 0)
    return refuse(
      'undefined_ratio',
      {
        fr: 'Aucune réponse : le NPS n’a pas de base. Donnez au moins une note.',
        en: 'No responses: the NPS has no base. Give at least one score.',
      },
      [...COUNTS],
    );
  return answer({ promoters: promoters / n, detractors: detractors / n, n });
}

function fromShares(given: Input): Outcome<Split> {
  const { promoterShare, detractorShare, n } = given;
  if (promoterShare === undefined || detractorShare === undefined)
    return refuseMissing(SHARES.filter((name) => given[name] === undefined));
  if (promoterShare + detractorShare > 1 + ROUNDING)
    return refuse(
      'out_of_domain',
      {
        fr: 'Promoteurs et détracteurs dépassent ensemble 100 % des réponses. Corrigez l’une des deux parts.',
        en: 'Promoters and detractors add up to more than 100% of the responses. Correct one of the two shares.',
      },
      [...SHARES],
    );
  return answer({ promoters: promoterShare, detractors: detractorShare, ...(n !== undefined && { n }) });
}
