import { answer, type Outcome, refuse } from '../domain/outcome.ts';
import type { ClickHouseSettings } from './config.ts';
import { CONFIG_FILE, type SettingsFile } from './settings-file.ts';

/** The server at this address, and where the file of settings says that it keeps the orders. */
export function readClickHouse(url: string, { clickhouse: mapping }: SettingsFile): Outcome<ClickHouseSettings> {
  if (mapping !== undefined) return answer({ url, mapping });
  return refuse('bad_argument', {
    fr: `FIDELIO_CLICKHOUSE_URL est défini, mais ${CONFIG_FILE} ne dit pas où sont les commandes : ajoutez {"clickhouse": {"table": "…", "customer": "…", "day": "…", "amount": "…"}} (docs/scale.md).`,
    en: `FIDELIO_CLICKHOUSE_URL is set, but ${CONFIG_FILE} does not say where the orders are: add {"clickhouse": {"table": "…", "customer": "…", "day": "…", "amount": "…"}} (docs/scale.md).`,
  });
}
