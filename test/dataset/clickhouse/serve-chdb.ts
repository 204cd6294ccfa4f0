import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/**
 * A program: the real ClickHouse engine (chDB, installed in the first folder given, its data in the second one) behind
 * ClickHouse's HTTP interface, on a loopback port of its own, which it prints. Users: `default` without password may do all; `reader`, password `se cret@1`,
 * may change no setting; anyone else is refused.
 *
 * chDB is one process without peers, so the cluster `shop` is two shards of that process, planned by the engine as two
 * servers would be: tables of its shards are views that keep the rows whose shard is `shardNum()`.
 */
const [, , installed = '', data = ''] = process.argv;

const Chdb = z.object({ Session: z.custom<new (path?: string, options?: object) => ChdbSession>() });
type ChdbSession = { queryAsync(sql: string, options: { format: string }): Promise<{ bytes(): Uint8Array }> };
const { Session } = Chdb.parse(createRequire(`${installed}/`)('chdb'));

const SHARD = '<shard><replica><host>127.0.0.1</host><port>9000</port></replica></shard>';
const config = join(data, 'config.xml');
writeFileSync(config, `<clickhouse><remote_servers><shop>${SHARD}${SHARD}</shop></remote_servers></clickhouse>`);
const session = new Session(join(data, 'tables'), { connectionArgs: [`--config-file=${config}`] });

const SPREAD = "cluster('shop', view(";
const TWO_SHARDS = "remote('127.0.0.1,localhost', view(";
const PASSWORDS: Readonly<Record<string, string>> = { default: '', reader: 'se cret@1' };
const NO_SETTINGS = ['query', 'database', 'query_id', 'default_format', 'wait_end_of_query', 'session_id', 'role'];

/** One question at a time: a session of chDB is not made for more. */
let last: Promise<unknown> = Promise.resolve();

const server = createServer((request, response) => {
  const answered = last.then(() => answer(request, response)).catch((fault: unknown) => refuse(response, fault));
  last = answered;
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/ping') {
    response.end('Ok.\n');
    return;
  }
  const [user = 'default', password = ''] = readUser(request);
  if (PASSWORDS[user] !== password)
    throw new Error(`Code: 516. DB::Exception: ${user}: Authentication failed. (AUTHENTICATION_FAILED)`);
  const settings = [...url.searchParams].filter(([name]) => !NO_SETTINGS.includes(name));
  const [changed] = settings;
  if (user === 'reader' && changed !== undefined) {
    throw new Error(`Code: 164. DB::Exception: Cannot modify '${changed[0]}' setting in readonly mode. (READONLY)`);
  }
  const asked = `${url.searchParams.get('query') ?? ''}${await text(request)}`;
  const [, query = '', format = url.searchParams.get('default_format') ?? 'TabSeparated'] =
    /^([\s\S]*?)(?:\s+FORMAT\s+(\w+)\s*)?$/.exec(asked) ?? [];
  const isSelect = /^\s*(SELECT|EXPLAIN)/.test(query);
  const database = url.searchParams.get('database');
  if (database !== null) await session.queryAsync(`USE \`${database}\``, { format: 'Null' });
  const clause =
    isSelect && settings.length > 0
      ? ` SETTINGS ${settings.map(([name, value]) => `${name} = ${/^\d+$/.test(value) ? value : `'${value}'`}`).join(', ')}`
      : '';
  const result = await session.queryAsync(`${query.replaceAll(SPREAD, TWO_SHARDS)}${clause}`, { format });
  response.setHeader('X-ClickHouse-Format', format);
  response.setHeader('X-ClickHouse-Query-Id', url.searchParams.get('query_id') ?? '');
  response.end(result.bytes());
}

function refuse(response: ServerResponse, fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault);
  const [, code = '1000'] = /Code: (\d+)/.exec(message) ?? [];
  response.statusCode = code === '516' ? 403 : 500;
  response.setHeader('X-ClickHouse-Exception-Code', code);
  response.end(message);
}

function readUser({ headers }: IncomingMessage): string[] {
  const [, credentials = ''] = (headers.authorization ?? '').split(' ');
  const decoded = Buffer.from(credentials, 'base64').toString();
  const colon = decoded.indexOf(':');
  return colon < 0 ? [] : [decoded.slice(0, colon), decoded.slice(colon + 1)];
}

/** It ends with the process that started it, however that one ends. */
process.stdin.resume().once('end', () => process.kill(process.pid, 'SIGKILL'));

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
