import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedDocs } from './generated-docs.ts';
import { ROOT } from './repository.ts';

describe('what the program writes in the documents', () => {
  it.each(Object.entries(generatedDocs))('is up to date in %s (npm run docs writes it)', (path, write) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(write());
  });
});
