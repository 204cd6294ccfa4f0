import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderPage } from './render-page.ts';
import { readResults } from './results.ts';
import { ROOT } from './run-process.ts';

/** Records the last results in the documentation. */
const PAGE = join(ROOT, 'docs', 'performance.md');

await writeFile(PAGE, renderPage(await readFile(PAGE, 'utf8'), readResults()));
