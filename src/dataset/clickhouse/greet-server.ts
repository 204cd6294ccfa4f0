import { z } from 'zod';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { parseRows } from '../rows.ts';
import type { ClickHouseConnection, Settings } from './connect-clickhouse.ts';
import { explainFault, type FaultPlace } from './explain-fault.ts';
import { readFaultCode } from './fault-code.ts';
import { RELIED_ON } from './relied-on.ts';

/** The oldest version the official client supports. */
const OLDEST = [24, 8] as const;
/** A user may not change settings, not this one, or not so far; or the server does not know it. */
const NOT_CHANGEABLE = ['164', '452', '115'];

const Hello = z.object({ version: z.string(), database: z.string() });
const Setting = z.object({ name: z.string(), value: z.string() });

export type ServerGreeting = {
  /** The database of unqualified names. */
  database: string;
  /** What to send with every query; empty for a user who may change nothing, and need not. */
  settings: Settings;
};

/** First words with a server: who answers, and under which settings. Refuses a server that is too old, or whose settings would change answers. */
export async function greetServer(
  connection: ClickHouseConnection,
  timeoutSeconds: number,
  place: FaultPlace,
): Promise<Outcome<ServerGreeting>> {
  const ask = <S extends z.ZodType>(schema: S, sql: string, settings: Settings = {}) =>
    connection.readObjects(sql, settings, new AbortController().signal).then((rows) => parseRows(schema, rows, sql));
  try {
    const [hello] = await ask(Hello, 'SELECT version() AS version, currentDatabase() AS database');
    if (hello === undefined) return explainFault(new Error('an empty answer'), place);
    const { version, database } = hello;
    const [year = 0, release = 0] = version.split('.').map(Number);
    if (year < OLDEST[0] || (year === OLDEST[0] && release < OLDEST[1])) {
      return refuse('tool_failed', {
        fr: `ClickHouse (${place.url}) est en version ${version}. Il faut ${OLDEST.join('.')} ou plus récent : mettez le serveur à jour.`,
        en: `ClickHouse (${place.url}) is version ${version}. It must be ${OLDEST.join('.')} or later: update the server.`,
      });
    }
    const names = Object.keys(RELIED_ON).map((name) => `'${name}'`);
    const found = await ask(Setting, `SELECT name, value FROM system.settings WHERE name IN (${names.join(', ')})`);
    const changed = found.filter(({ name, value }) => RELIED_ON[name] !== value);
    const needed = Object.fromEntries(changed.map(({ name }) => [name, RELIED_ON[name] ?? '']));
    const wished = {
      ...needed,
      optimize_aggregation_in_order: 1,
      cancel_http_readonly_queries_on_client_close: 1,
      max_execution_time: timeoutSeconds,
    };
    if (await maySend(wished)) return answer({ database, settings: wished });
    if (changed.length === 0) return answer({ database, settings: {} });
    if (await maySend(needed)) return answer({ database, settings: needed });
    const list = changed.map(({ name, value }) => `${name} = ${value}`).join(', ');
    return refuse('tool_failed', {
      fr: `ClickHouse (${place.url}) : le profil de « ${place.username} » change des réglages dont dépendent les réponses, sans permettre de les rétablir : ${list}. Rétablissez-les dans son profil.`,
      en: `ClickHouse (${place.url}): the profile of “${place.username}” changes settings that answers depend on, and lets nobody restore them: ${list}. Restore them in the profile.`,
    });
  } catch (fault) {
    return explainFault(fault, place);
  }

  async function maySend(settings: Settings): Promise<boolean> {
    try {
      await ask(z.object({ one: z.number() }), 'SELECT 1 AS one', settings);
      return true;
    } catch (fault) {
      if (NOT_CHANGEABLE.includes(readFaultCode(fault))) return false;
      throw fault;
    }
  }
}
