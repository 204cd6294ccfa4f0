import { readFileSync } from 'node:fs';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { withReferences } from './demo-figures.ts';

/** Those the guard was made with, those it learnt from later, and those written before a change and left unread till after it. */
export type Pool = 'good' | 'dev' | 'sealed';

/** Sentences written by hand over the figures of the demo shops, each with the shop it is true of. */
export function goodSentences(lang: Lang, pool: Pool = 'good'): { readonly story: string; readonly text: string }[] {
  const lines = readFileSync(new URL(`fixtures/${pool}-sentences.${lang}.txt`, import.meta.url), 'utf8').split('\n');
  let story = '';
  return lines.flatMap((line) => {
    if (line.startsWith('# ')) story = line.slice(2);
    return line === '' || line.startsWith('# ') ? [] : [{ story, text: withReferences(line) }];
  });
}
