import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Lang } from '../../../../src/domain/bilingual.ts';
import type { Lexicon } from '../../../../src/llm/embedded/message/phrase-set.ts';
import { ROOT } from '../../../house/repository.ts';

export type NamedLexicon = { lang: Lang; name: string; lexicon: Lexicon };

const FOLDER = 'src/llm/embedded/lexicon';
const Words = z.record(z.string(), z.array(z.string()));

/** Every lexicon and table of classes that the reader ships, by the name it is exported under. */
export async function allLexicons(): Promise<NamedLexicon[]> {
  const found: NamedLexicon[] = [];
  for (const lang of ['fr', 'en'] as const) {
    for (const file of readdirSync(join(ROOT, FOLDER, lang)).sort()) {
      const exported: unknown = await import(join(ROOT, FOLDER, lang, file));
      for (const [name, value] of Object.entries(z.record(z.string(), z.unknown()).parse(exported))) {
        const words = Words.safeParse(value);
        if (words.success) found.push({ lang, name, lexicon: words.data });
      }
    }
  }
  return found;
}

/** All classes of a language in one table: the lexicons that share a name for a class mean the same words by it, or one of them. */
export function classesOf(lexicons: readonly NamedLexicon[], lang: Lang): Lexicon {
  const tables = lexicons.filter((one) => one.lang === lang && /Classes$|Trades$/.test(one.name));
  return Object.assign({}, ...tables.map(({ lexicon }) => lexicon));
}
