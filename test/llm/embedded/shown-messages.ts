import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReadingContext } from '../../../src/domain/model.ts';
import { ROOT } from '../../house/repository.ts';

/** A reader that has heard nothing yet. */
export const nothing: ReadingContext = { lang: 'fr', today: '2026-03-01', open: null, facts: {}, last: null };

const linesBelow = (folder: string, end: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .sort()
    .flatMap((file) => readFileSync(join(ROOT, folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');

const Turns = z.object({ turns: z.array(z.string()) });

/** Every message of the routing scenarios, and every phrase and clause that the reader learns from. */
export const shownMessages: readonly string[] = [
  ...new Set([
    ...linesBelow('evals/scenarios/routing', '.jsonl').flatMap((line) => Turns.parse(JSON.parse(line)).turns),
    ...linesBelow('training/phrases', '.txt'),
    ...linesBelow('training/clauses', '.txt'),
  ]),
];
