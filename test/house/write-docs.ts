import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDocs } from './generated-docs.ts';
import { ROOT } from './repository.ts';

/** `npm run docs`: writes again what the program writes in the documents. */
for (const [path, write] of Object.entries(generatedDocs)) writeFileSync(join(ROOT, path), await write());
