import { z } from 'zod';
import { Lang } from './domain/bilingual.ts';
import { ClickHouseMapping } from './domain/clickhouse-mapping.ts';
import { type Outcome, refuse } from './domain/outcome.ts';
import { parse } from './domain/parse.ts';

/** The file of settings, in the folder where the program is started. */
export const CONFIG_FILE = 'fidelio.config.json';

const Environment = z.object({
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
  FIDELIO_CLICKHOUSE_URL: z.string().optional(),
});

const Settings = z.strictObject({ clickhouse: ClickHouseMapping.optional() });

/** A server that keeps the orders, and where it keeps them. The address holds a password: it is shown nowhere. */
export type ClickHouseSettings = { readonly url: string; readonly mapping: ClickHouseMapping };

/** What the environment and the file of settings say; the only place that reads them. */
export type Config = {
  /** The locale's language when it is one of ours, else French. */
  readonly lang: Lang;
  /** The current moment in UTC, ISO 8601, and its day, YYYY-MM-DD: the one clock, read once. */
  readonly now: string;
  readonly today: string;
  /** IANA name of the machine's zone: offered when a zone is asked for, never assumed. */
  readonly timeZone: string;
  /** Null without FIDELIO_CLICKHOUSE_URL; a refusal when what it needs is missing or wrong. */
  readonly clickhouse: Outcome<ClickHouseSettings> | null;
};

/** What is outside the program and decides how it runs. */
export type Surroundings = {
  environment: Readonly<Record<string, string | undefined>>;
  now: Date;
  timeZone: string;
  /** The text of the file of settings; null when there is none. */
  settings: string | null;
};

export function readConfig({ environment, now, timeZone, settings }: Surroundings): Config {
  const { LC_ALL, LC_MESSAGES, LANG, FIDELIO_CLICKHOUSE_URL: url = '' } = Environment.parse(environment);
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  const lang = Lang.safeParse(locale.slice(0, 2).toLowerCase());
  return Object.freeze({
    lang: lang.success ? lang.data : 'fr',
    now: now.toISOString(),
    today: now.toISOString().slice(0, 10),
    timeZone,
    clickhouse: url === '' ? null : readClickHouse(url, settings),
  });
}

function readClickHouse(url: string, text: string | null): Outcome<ClickHouseSettings> {
  const settings = parse(Settings, readJson(text), { fr: CONFIG_FILE, en: CONFIG_FILE });
  if (!settings.ok) return settings;
  const mapping = settings.value.clickhouse;
  if (mapping !== undefined) return { ok: true, value: { url, mapping } };
  return refuse('bad_argument', {
    fr: `FIDELIO_CLICKHOUSE_URL est défini, mais ${CONFIG_FILE} ne dit pas où sont les commandes : ajoutez {"clickhouse": {"table": "…", "customer": "…", "day": "…", "amount": "…"}} (docs/scale.md).`,
    en: `FIDELIO_CLICKHOUSE_URL is set, but ${CONFIG_FILE} does not say where the orders are: add {"clickhouse": {"table": "…", "customer": "…", "day": "…", "amount": "…"}} (docs/scale.md).`,
  });
}

/** What the text holds; the text itself when it is no JSON, which no setting can be. */
function readJson(text: string | null): unknown {
  try {
    return text === null ? {} : JSON.parse(text);
  } catch {
    return text;
  }
}
