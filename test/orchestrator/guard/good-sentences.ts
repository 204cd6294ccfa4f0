import { readFileSync } from 'node:fs';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { withReferences } from './demo-figures.ts';

/** Sentences written by hand over the figures of the demo shops, each with the shop it is true of. */
export function goodSentences(lang: Lang): { readonly story: string; readonly text: string }[] {
  const lines = readFileSync(new URL(`fixtures/good-sentences.${lang}.txt`, import.meta.url), 'utf8').split('\n');
  let story = '';
  return lines.flatMap((line) => {
    if (line.startsWith('# ')) story = line.slice(2);
    return line === '' || line.startsWith('# ') ? [] : [{ story, text: withReferences(line) }];
  });
}
