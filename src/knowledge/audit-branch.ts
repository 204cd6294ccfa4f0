import type { Bilingual } from '../domain/bilingual.ts';

/** What remains when nothing matches and nothing is known: the framework’s first step. */
export const audit: { readonly name: Bilingual; readonly source: 'framework' } = {
  name: { fr: 'Audit de la clientèle', en: 'Customer audit' },
  source: 'framework',
};
