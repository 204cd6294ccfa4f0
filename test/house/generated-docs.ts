import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Strategy } from '../../src/domain/strategy/strategy.ts';
import { writeImportsDoc } from './imports-doc.ts';
import { ROOT } from './repository.ts';
import { renewTranscripts } from './transcripts.ts';

/** The documents, whole or in part, that the program writes; each as a function of what stands there now. */
export const generatedDocs: Readonly<Record<string, () => string>> = {
  'docs/strategy.schema.json': () => `${JSON.stringify(z.toJSONSchema(Strategy), null, 2)}\n`,
  'docs/imports.md': () => writeImportsDoc('en'),
  'docs/imports.fr.md': () => writeImportsDoc('fr'),
  'README.md': () => renewTranscripts(readFileSync(join(ROOT, 'README.md'), 'utf8')),
  'README.fr.md': () => renewTranscripts(readFileSync(join(ROOT, 'README.fr.md'), 'utf8')),
};
