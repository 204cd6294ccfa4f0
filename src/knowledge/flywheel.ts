import type { Bilingual } from '../domain/bilingual.ts';

/** The stages a customer goes round; after `refer` the wheel starts again at `activate`. The one aim is value over the long term. */
export const flywheel: readonly { readonly id: string; readonly name: Bilingual; readonly next: string }[] = [
  { id: 'acquire', name: { fr: 'Acquérir', en: 'Acquire' }, next: 'activate' },
  { id: 'activate', name: { fr: 'Activer', en: 'Activate' }, next: 'engage' },
  { id: 'engage', name: { fr: 'Engager', en: 'Engage' }, next: 'retain' },
  { id: 'retain', name: { fr: 'Fidéliser', en: 'Retain' }, next: 'refer' },
  { id: 'refer', name: { fr: 'Recommander', en: 'Refer' }, next: 'activate' },
];
