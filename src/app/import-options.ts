import type { ImportOptions } from '../dataset/import/import-options.ts';
import { readRates } from '../dataset/import/read-rates.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { LoadContext } from './load-files.ts';
import { DEFAULT_TIME_ZONE, type LoadOptions } from './load-options.ts';

/** The user's options as an import takes them, with the rates of the file they name. */
export async function importOptions(
  { returns, zero, duplicates, timeZone = DEFAULT_TIME_ZONE, dateOrder, currency, rates }: LoadOptions,
  { today, onProgress }: LoadContext,
): Promise<Outcome<ImportOptions>> {
  const given = {
    ...{ returns, zero, duplicates, timeZone, today },
    ...(dateOrder && { dateOrder }),
    ...(currency && { currency }),
    ...(onProgress && { onProgress }),
  };
  if (rates === undefined) return answer(given);
  const read = await readRates(rates, currency);
  return read.ok ? answer({ ...given, rates: read.value }) : read;
}
