import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Strategy } from '../../src/domain/strategy/strategy.ts';
import { writeImportsDoc } from './imports-doc.ts';
import { ROOT } from './repository.ts';
import { writeToolsDoc } from './tools-doc/write-tools-doc.ts';
import { renewTranscripts } from './transcripts.ts';
import { writeTreeDoc } from './write-tree-doc.ts';

/** The documents, whole or in part, that the program writes; each as a function of what stands there now. */
export const generatedDocs: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/strategy.schema.json': () => `${JSON.stringify(z.toJSONSchema(Strategy), null, 2)}\n`,
  'docs/imports.md': () => writeImportsDoc('en'),
  'docs/imports.fr.md': () => writeImportsDoc('fr'),
  'docs/tools.md': () => writeToolsDoc('en'),
  'docs/tools.fr.md': () => writeToolsDoc('fr'),
  'docs/tree.md': () => writeTreeDoc('en'),
  'docs/tree.fr.md': () => writeTreeDoc('fr'),
  'README.md': () => renewTranscripts(readFileSync(join(ROOT, 'README.md'), 'utf8')),
  'README.fr.md': () => renewTranscripts(readFileSync(join(ROOT, 'README.fr.md'), 'utf8')),
};
