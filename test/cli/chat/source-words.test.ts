import { expect, test } from 'vitest';
import { listTools } from '../../../src/app/list-tools.ts';
import { sourceWords } from '../../../src/cli/chat/source-words.ts';

const ENGLISH =
  /\b(?:the|and|of|for|with|without|under|see|framework|limits?|thresholds?|shares?|within|intervals|scale|weights)\b/u;

test('the source of every tool is told in French to a French reader, and as it is to an English one', async () => {
  const sources = [...new Set((await listTools('en')).map(({ source }) => source))];
  expect(sources.length).toBeGreaterThan(20);
  for (const source of sources) {
    expect(sourceWords(source, 'fr')).not.toMatch(ENGLISH);
    expect(sourceWords(source, 'en')).toBe(source);
  }
});
