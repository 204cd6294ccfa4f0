import type { LoadOptions } from './load-options.ts';

/** What the user said of the files, as the recognition of a file takes it. */
export function recognitionOf({ map, as, encoding }: LoadOptions) {
  return { map, ...(as && { as }), ...(encoding && { encoding }) };
}
