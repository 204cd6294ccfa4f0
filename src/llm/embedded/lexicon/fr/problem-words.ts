import type { Lexicon } from '../../message/phrase-set.ts';
import { frenchChurnWords } from './churn-words.ts';
import { frenchDataWords } from './data-words.ts';
import { frenchFrequencyWords } from './frequency-words.ts';
import { frenchLoyaltyWords } from './loyalty-words.ts';
import { frenchOfferCauseWords } from './offer-cause-words.ts';
import { frenchOnboardingWords } from './onboarding-words.ts';
import { frenchPhaseWords } from './phase-words.ts';
import { frenchSatisfactionWords } from './satisfaction-words.ts';
import { frenchSupplyCauseWords } from './supply-cause-words.ts';
import { frenchValueWords } from './value-words.ts';
import { frenchWishWords } from './wish-words.ts';

/**
 * What French says of customers without a figure, by concept. Each phrase carries the negation it needs; a key that opens with
 * `except-` holds what looks like the concept and is not.
 */
export const frenchProblems: Lexicon = {
  ...frenchChurnWords,
  ...frenchDataWords,
  ...frenchFrequencyWords,
  ...frenchLoyaltyWords,
  ...frenchOfferCauseWords,
  ...frenchOnboardingWords,
  ...frenchPhaseWords,
  ...frenchSatisfactionWords,
  ...frenchSupplyCauseWords,
  ...frenchValueWords,
  ...frenchWishWords,
};
