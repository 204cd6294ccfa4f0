import { z } from 'zod';
import { answer, refuse } from '../../src/domain/outcome.ts';
import type { ApplicationTool } from '../../src/mcp/application-tool.ts';

const input = z.object({ words: z.string().min(1), limit: z.number().int().max(10).optional() });
const output = z.object({ count: z.number() });

/** Counts words; refuses the word "none"; breaks on the word "bug". */
export const wordCount: ApplicationTool<typeof input, typeof output> = {
  name: 'words',
  title: { fr: 'Mots', en: 'Words' },
  description: { fr: 'Compte les mots.', en: 'Counts words.' },
  input,
  output,
  run: async ({ words }) => {
    if (words === 'bug') throw new Error('secret');
    if (words === 'none') return refuse('too_few', { fr: 'Aucun mot.', en: 'No word.' });
    return answer({ count: words.split(' ').length });
  },
};

export const keepWords: ApplicationTool<typeof input, typeof output> = {
  ...wordCount,
  name: 'keep',
  writes: true,
  reading: ({ count }) => ({ fr: `Gardés : ${count}.`, en: `Kept: ${count}.` }),
};
