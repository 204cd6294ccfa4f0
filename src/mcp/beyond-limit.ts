import type { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import type { FaultPlace } from './fault-place.ts';

type Limit = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

const NO_HINT = { fr: '', en: '' };
const AS_RATIO: Bilingual = {
  fr: ' Un taux s’écrit en ratio : 0.04 pour 4 %.',
  en: ' A rate is written as a ratio: 0.04 for 4%.',
};

/** A value under its minimum or above its maximum, or a list too short or too long. */
export function beyondLimit(issue: Limit, { where, value, came, needs }: FaultPlace): Refusal {
  const size = Array.isArray(value)
    ? { fr: `compte ${value.length} éléments`, en: `has ${value.length} items` }
    : { fr: `vaut ${came}`, en: `is ${came}` };
  const bound = boundOf(issue);
  const hint = issue.code === 'too_big' && issue.maximum === 1 && typeof value === 'number' ? AS_RATIO : NO_HINT;
  return refuse(
    'out_of_domain',
    {
      fr: `${where.fr} ${size.fr} ; il faut ${bound.fr}.${hint.fr}`,
      en: `${where.en} ${size.en}; it takes ${bound.en}.${hint.en}`,
    },
    needs,
  );
}

function boundOf(issue: Limit): Bilingual {
  const excluded = issue.inclusive === false;
  if (issue.code === 'too_small')
    return excluded
      ? { fr: `plus de ${issue.minimum}`, en: `more than ${issue.minimum}` }
      : { fr: `au moins ${issue.minimum}`, en: `at least ${issue.minimum}` };
  return excluded
    ? { fr: `moins de ${issue.maximum}`, en: `less than ${issue.maximum}` }
    : { fr: `au plus ${issue.maximum}`, en: `at most ${issue.maximum}` };
}
