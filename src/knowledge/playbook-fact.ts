import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';

export type PlaybookId = 'onboarding' | 'lifecycle' | 'win-back' | 'loyalty' | 'success' | 'pilots' | 'priorities';

/** A rule of the trade that an action may quote; its figures are in `playbookNumbers`. */
export type PlaybookFact = {
  readonly id: string;
  readonly playbook: PlaybookId;
  readonly text: Bilingual;
  readonly source: Provenance;
};
