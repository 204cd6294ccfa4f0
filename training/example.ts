import { readdirSync, readFileSync } from 'node:fs';
import type { Lang } from '../src/domain/bilingual.ts';

/** A text with the label a classifier must learn to give it. */
export type Example = { readonly text: string; readonly lang: Lang; readonly label: string };

const LANGUAGES = ['fr', 'en'] as const;

/** The texts of a folder: `<lang>/<label>.txt`, one a line, `\n` for a line end inside one; sorted, so that training is the same anywhere. */
export function readExamples(folder: string): Example[] {
  const root = new URL(`${folder}/`, import.meta.url);
  return LANGUAGES.flatMap((lang) =>
    readdirSync(new URL(`${lang}/`, root))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => {
        const lines = readFileSync(new URL(`${lang}/${name}`, root), 'utf8').split('\n');
        const texts = lines.map((line) => line.trim().replaceAll('\\n', '\n')).filter((text) => text !== '');
        return texts.map((text) => ({ text, lang, label: name.slice(0, -'.txt'.length) }));
      }),
  );
}
