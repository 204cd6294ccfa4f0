import { readRates } from '../dataset/import/read-rates.ts';
import type { FileOptions } from '../dataset/import-file.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { LoadContext } from './load-context.ts';
import { DEFAULT_TIME_ZONE, type LoadOptions } from './load-options.ts';

/** The user's options as an import takes them, with the rates of the file they name. */
export async function importOptions(
  { returns, zero, duplicates = 'keep', timeZone = DEFAULT_TIME_ZONE, dateOrder, scale, currency, rates }: LoadOptions,
  { today, onProgress }: LoadContext,
): Promise<Outcome<FileOptions>> {
  const given = {
    ...{ returns, zero, duplicates, timeZone, today },
    ...(dateOrder && { dateOrder }),
    ...(scale && { scale }),
    ...(currency && { currency }),
    ...(onProgress && { onProgress }),
  };
  if (rates === undefined) return answer(given);
  const read = await readRates(rates, currency);
  return read.ok ? answer({ ...given, rates: read.value }) : read;
}
