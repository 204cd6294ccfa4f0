import { join } from 'node:path';
import { ROOT } from './run-process.ts';

/** What is costly to fetch or make stays here from one run to the next; `npm ci` clears it. */
export const CACHE_FOLDER = join(ROOT, 'node_modules', '.cache', 'fidelio');
