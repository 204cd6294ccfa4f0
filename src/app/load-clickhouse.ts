import type { ClickHouseSettings } from '../config/config.ts';
import { openClickHouse } from '../dataset/clickhouse/open-clickhouse.ts';
import type { OrderDataset } from '../dataset/order-dataset.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import { addDays } from '../language/add-days.ts';
import { DEFAULT_TIME_ZONE, type LoadOptions } from './load-options.ts';
import type { LoadedData } from './loaded-data.ts';
import { openSource } from './open-source.ts';
import { refuseAsOf } from './refuse-as-of.ts';

/** The data set that a server is. */
const CLICKHOUSE_DATASET = 'clickhouse';

/** Opens orders that stay on a ClickHouse server: questions go there, counts come back. */
export async function loadClickHouse(
  { url, mapping }: ClickHouseSettings,
  options: LoadOptions,
  today: string,
): Promise<Outcome<LoadedData>> {
  const timeZone = options.timeZone ?? DEFAULT_TIME_ZONE;
  const conventions = { timeZone, today, currency: options.currency ?? null };
  const opened = await openClickHouse({ url, mapping, conventions });
  if (!opened.ok) return opened;
  const { engine, digest, columns, hasAmount, currency, rows, from, to } = opened.value;
  const asOf = options.asOf ?? addDays(to, 1);
  if (asOf <= from) {
    await engine.close();
    return refuseAsOf(asOf, from);
  }
  const dataset: OrderDataset = {
    tables: async () => new Map(),
    ...{ id: CLICKHOUSE_DATASET, engine, digest, columns, hasAmount, currency, timeZone, from, to, asOf },
    rowsRead: rows.read,
    conventions: { form: mapping.order === undefined ? 'totals' : 'lines', returns: 'exclude', zero: 'exclude' },
  };
  return answer({
    source: await openSource(dataset),
    dataset: CLICKHOUSE_DATASET,
    accounts: [],
    rejects: async function* () {},
    close: () => engine.close(),
  });
}
