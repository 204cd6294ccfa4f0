import { customerTerms } from './glossary/customer-terms.ts';
import { methodTerms } from './glossary/method-terms.ts';
import { programmeTerms } from './glossary/programme-terms.ts';
import { revenueTerms } from './glossary/revenue-terms.ts';
import { surveyTerms } from './glossary/survey-terms.ts';
import type { Term } from './term.ts';

/** The terms beside the metrics; metrics are defined on their own cards. */
export const glossary: readonly Term[] = [
  ...customerTerms,
  ...revenueTerms,
  ...programmeTerms,
  ...surveyTerms,
  ...methodTerms,
];
