import type { PlaybookFact } from './playbook-fact.ts';
import { loyaltyFacts } from './playbook-facts/loyalty-facts.ts';
import { onboardingFacts } from './playbook-facts/onboarding-facts.ts';
import { pilotFacts } from './playbook-facts/pilot-facts.ts';
import { winBackFacts } from './playbook-facts/win-back-facts.ts';

/** Every playbook fact, by playbook. */
export const playbookFacts: readonly PlaybookFact[] = [onboardingFacts, winBackFacts, loyaltyFacts, pilotFacts].flat();
