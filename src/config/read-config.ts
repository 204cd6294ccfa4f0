import { z } from 'zod';
import { Lang } from '../domain/bilingual.ts';
import { answer, type Outcome, refuse } from '../domain/outcome.ts';
import type { Config, OutboundHost } from './config.ts';
import { readClickHouse } from './read-clickhouse.ts';
import { readDeclaredServers } from './read-declared-servers.ts';
import { type Folders, readHome } from './read-home.ts';
import { readModel } from './read-model.ts';
import { readSettings } from './read-settings.ts';
import { readTracing } from './read-tracing.ts';
import { readUserFolders } from './read-user-folders.ts';

const variable = z.string().default('');
const Locale = z.object({ LC_ALL: variable, LC_MESSAGES: variable, LANG: variable });
const ModelVariables = z.object({ OPENAI_API_KEY: variable, OPENAI_BASE_URL: variable, OPENAI_API_VERSION: variable });
const TracingVariables = z.object({
  LANGFUSE_PUBLIC_KEY: variable,
  LANGFUSE_SECRET_KEY: variable,
  LANGFUSE_BASE_URL: variable,
});
const Own = z.object({ FIDELIO_MODEL: variable, FIDELIO_CLICKHOUSE_URL: variable });

/** What is outside the program and decides how it runs. */
export type Surroundings = Folders & {
  now: Date;
  timeZone: string;
  /** The text of the file of settings; null when there is none, a refusal when it is not to be read. */
  settings: Outcome<string | null>;
};

/** Reads all of it once. What is wrong is told where it is asked for: a fault of one part leaves the others usable. */
export function readConfig({ environment, now, timeZone, settings: text, ...folders }: Surroundings): Config {
  const { LC_ALL, LC_MESSAGES, LANG } = Locale.parse(environment);
  const lang = Lang.safeParse((LC_ALL || LC_MESSAGES || LANG).slice(0, 2).toLowerCase());
  const { FIDELIO_MODEL: name, FIDELIO_CLICKHOUSE_URL: url } = Own.parse(environment);
  const settings = text.ok ? readSettings(text.value) : text;
  const suggestedModel = settings.ok ? (settings.value.model?.name ?? null) : null;
  const modelNamed: Config['modelNamed'] = (named) => {
    if (!settings.ok) return settings;
    const chosen = named ?? suggestedModel;
    if (chosen === null) return refuse('bad_argument', UNNAMED);
    return readModel(chosen, ModelVariables.parse(environment), settings.value);
  };
  const found = {
    clickhouse: url === '' ? null : settings.ok ? readClickHouse(url, settings.value) : settings,
    model: name.trim() === '' ? null : modelNamed(name),
    tracing: readTracing(TracingVariables.parse(environment), settings),
    servers: readDeclaredServers(environment, settings),
  };
  return Object.freeze({
    lang: lang.success ? lang.data : 'fr',
    now: now.toISOString(),
    today: now.toISOString().slice(0, 10),
    timeZone,
    home: readHome({ environment, ...folders }),
    userFolders: readUserFolders({ environment, ...folders }),
    keepSessionsDays: settings.ok ? (settings.value.sessions?.keepDays ?? null) : null,
    file: settings.ok ? answer({ present: text.ok && text.value !== null }) : settings,
    ...found,
    modelNamed,
    suggestedModel,
    hosts: Object.freeze(hostsOf(found)),
  });
}

type Reached = Pick<Config, 'model' | 'tracing' | 'clickhouse' | 'servers'>;

function hostsOf({ model, tracing, clickhouse, servers }: Reached): OutboundHost[] {
  const declared = servers?.ok ? servers.value.used : [];
  const named: { use: OutboundHost['use']; url: string | null }[] = [
    { use: 'model', url: model?.ok ? model.value.baseUrl : null },
    { use: 'tracing', url: tracing?.ok ? tracing.value.baseUrl : null },
    { use: 'clickhouse', url: clickhouse?.ok ? clickhouse.value.url : null },
    ...declared.map(({ reach }) => ({ use: 'mcp' as const, url: reach.kind === 'address' ? reach.url : null })),
  ];
  return named.flatMap(({ use, url }) => {
    const host = url === null ? '' : (URL.parse(url)?.host ?? '');
    return host === '' ? [] : [Object.freeze({ host, use })];
  });
}

const UNNAMED = {
  fr: 'Aucun modèle n’est nommé : export FIDELIO_MODEL=nom, ou --model=nom.',
  en: 'No model is named: export FIDELIO_MODEL=name, or --model=name.',
};
