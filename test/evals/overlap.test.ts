import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../house/repository.ts';
import { bareWords, findOverlaps, type PlacedText } from './find-overlaps.ts';

/** The lines of the files below a folder that end so; `read` gives the texts of a line. */
function textsBelow(folder: string, end: string, read: (line: string) => readonly string[]): PlacedText[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith(end),
  );
  return files.sort().flatMap((file) =>
    readFileSync(join(ROOT, folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const texts = line.trim() === '' ? [] : read(line);
        return texts.map((text) => ({ where: `${folder}/${file}:${index + 1}`, text }));
      }),
  );
}

const Turns = z.object({ turns: z.array(z.string()) });
/** « bonjour », "no idea": everybody says them, and there is no keeping them apart. */
const COMMON_WORDS = 3;
const scenarios = textsBelow('evals/scenarios', '.jsonl', (line) => Turns.parse(JSON.parse(line)).turns).filter(
  ({ text }) => bareWords(text).length > COMMON_WORDS,
);

describe('what the reader learns from', () => {
  it.each(['training/phrases', 'training/clauses'])('is found, and the scenarios are: %s', (folder) => {
    expect(textsBelow(folder, '.txt', (line) => [line]).length).toBeGreaterThan(200);
    expect(scenarios.length).toBeGreaterThan(400);
  });

  it.each(['training/phrases', 'training/clauses'])('is none of what it is judged on: %s', (folder) => {
    const learnt = textsBelow(folder, '.txt', (line) => [line]);
    const shown = findOverlaps(learnt, scenarios).map(
      ({ one, other }) => `${one.where} “${one.text}” = ${other.where} “${other.text}”`,
    );
    expect(shown).toEqual([]);
  });
});
