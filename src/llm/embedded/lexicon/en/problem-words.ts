import type { Lexicon } from '../../message/phrase-set.ts';
import { englishChurnWords } from './churn-words.ts';
import { englishDataWords } from './data-words.ts';
import { englishEarlyPhaseWords } from './early-phase-words.ts';
import { englishFrequencyWords } from './frequency-words.ts';
import { englishGrowthWishWords } from './growth-wish-words.ts';
import { englishHabitCauseWords } from './habit-cause-words.ts';
import { englishLatePhaseWords } from './late-phase-words.ts';
import { englishOfferCauseWords } from './offer-cause-words.ts';
import { englishOnboardingWords } from './onboarding-words.ts';
import { englishProgrammeWords } from './programme-words.ts';
import { englishRetentionWishWords } from './retention-wish-words.ts';
import { englishSatisfactionWords } from './satisfaction-words.ts';
import { englishValueWords } from './value-words.ts';

/**
 * What English says of customers without a figure, by concept. Each phrase carries the negation it needs. `except-` before a
 * concept: what looks like it and is not.
 */
export const englishProblems: Lexicon = {
  ...englishChurnWords,
  ...englishEarlyPhaseWords,
  ...englishLatePhaseWords,
  ...englishOnboardingWords,
  ...englishFrequencyWords,
  ...englishValueWords,
  ...englishSatisfactionWords,
  ...englishProgrammeWords,
  ...englishRetentionWishWords,
  ...englishGrowthWishWords,
  ...englishDataWords,
  ...englishOfferCauseWords,
  ...englishHabitCauseWords,
};
