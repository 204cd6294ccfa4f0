import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import doctor from '../../src/cli/commands/doctor.ts';
import { describeModel } from '../../src/cli/doctor/check-model.ts';
import { checkNode } from '../../src/cli/doctor/check-node.ts';
import { renderDoctor } from '../../src/cli/doctor/render-doctor.ts';
import type { Config } from '../../src/config/config.ts';
import type { Lang } from '../../src/domain/bilingual.ts';
import { configure } from '../config/configure.ts';
import { startFake } from '../dataset/clickhouse/fake-clickhouse.ts';
import { answerAsHealthy } from '../dataset/clickhouse/healthy-server.ts';
import { type FakeExchange, startFakeEndpoint } from '../llm/openai/fake-endpoint.ts';
import { DONE, endOf, eventOf, linesOf, STREAM, wordsOf } from '../llm/openai/fake-stream.ts';
import { hasEnglishFault, hasFrenchFault } from '../typography.ts';
import { commandContext } from './command-context.ts';
import { runCli } from './run-cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-doctor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

const LANGS = ['fr', 'en'] as const;

async function run(config: Config, { lang = 'en', columns = null, args = [] }: Wanted = {}) {
  const workspace = join(folder, 'none');
  const { context, said } = commandContext(config, { args: ['--workspace', workspace, ...args], lang, columns });
  const status = await doctor.run(context);
  return { status, ...said };
}
type Wanted = { lang?: Lang; columns?: number | null; args?: readonly string[] };

async function told(config: Config, wanted: Wanted = {}) {
  const { status, out } = await run(config, { ...wanted, args: [...(wanted.args ?? []), '--json'] });
  const { ok, checks, hosts } = JSON.parse(out);
  const states = Object.fromEntries(checks.map(({ id, state }: { id: string; state: string }) => [id, state]));
  return { status, ok, checks, hosts, states, out };
}

/** A Langfuse that knows one pair of keys. */
async function langfuse(): Promise<Record<string, string>> {
  const basic = `Basic ${Buffer.from('pk-lf-canary:sk-lf-canary').toString('base64')}`;
  const server = createServer(({ headers }, response) => {
    if (headers.authorization === basic) response.end('{"data": [{"id": "p"}]}');
    else response.writeHead(401).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    LANGFUSE_PUBLIC_KEY: 'pk-lf-canary',
    LANGFUSE_SECRET_KEY: 'sk-lf-canary',
    LANGFUSE_BASE_URL: `http://127.0.0.1:${port}`,
  };
}

const hostOf = (url = '') => new URL(url).host;
const ORDERS = { clickhouse: { table: 'orders', customer: 'who', day: 'on_day', amount: 'paid' } };

describe('with nothing configured', () => {
  it('all is well, and no host is contacted', async () => {
    const { status, ok, states, hosts } = await told(configure());
    expect({ status, ok, hosts }).toEqual({ status: 0, ok: true, hosts: [] });
    expect(states).toEqual({
      node: 'ok',
      tools: 'ok',
      settings: 'off',
      workspace: 'off',
      model: 'off',
      tracing: 'off',
      clickhouse: 'off',
      mcp: 'off',
    });
    expect((await run(configure())).out).toContain('contacts no host');
  });

  it('the program itself says so, on the output only', () => {
    const { status, out, err } = runCli(['doctor', '--lang', 'en'], { cwd: folder, env: { FIDELIO_MODEL: '' } });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('embedded mode');
  });

  it('a model that the file suggests is named, and not used', async () => {
    const { status, out, hosts } = await told(configure({}, { model: { name: 'suggested' } }));
    expect([status, hosts]).toEqual([0, []]);
    expect(out).toContain('FIDELIO_MODEL=');
  });
});

describe('what is wrongly configured', () => {
  it('fails, and says what to do', async () => {
    const broken = configure({ FIDELIO_MODEL: 'gpt', LANGFUSE_PUBLIC_KEY: 'pk-lf-canary' }, '{"modle": {}}');
    const { status, ok, states, hosts, out } = await told(broken);
    expect({ status, ok, hosts }).toEqual({ status: 1, ok: false, hosts: [] });
    expect(states).toMatchObject({ settings: 'failed', model: 'failed', tracing: 'failed', node: 'ok' });
    expect(out).toContain('Did you mean “model”?');
    expect(out).toContain('LANGFUSE_SECRET_KEY, LANGFUSE_BASE_URL');
  });

  it('is told of a workspace that is damaged', async () => {
    const damaged = join(folder, 'damaged');
    await mkdir(damaged, { recursive: true });
    await writeFile(join(damaged, 'current'), 'nonsense');
    const { context, said } = commandContext(configure(), { args: ['--workspace', damaged, '--json'] });
    expect(await doctor.run(context)).toBe(1);
    expect(JSON.parse(said.out).checks).toContainEqual(expect.objectContaining({ id: 'workspace', state: 'failed' }));
  });

  it('wrong use exits with 2', async () => {
    expect((await run(configure(), { args: ['now'] })).status).toBe(2);
    expect((await run(configure(), { args: ['--nope'] })).status).toBe(2);
  });
});

describe('what is configured', () => {
  it('is reached, named host by host', async () => {
    const clickhouse = await startFake(answerAsHealthy);
    stops.push(clickhouse.stop);
    const traces = await langfuse();
    const url = clickhouse.url.replace('http://', 'http://reader:hunter2@');
    const config = configure({ ...traces, FIDELIO_CLICKHOUSE_URL: url }, { ...ORDERS, tracing: { content: true } });
    const { status, states, hosts, out } = await told(config);
    expect({ status, hosts }).toEqual({
      status: 0,
      hosts: [
        { host: hostOf(traces.LANGFUSE_BASE_URL), use: 'tracing', reached: true },
        { host: hostOf(clickhouse.url), use: 'clickhouse', reached: true },
      ],
    });
    expect(states).toMatchObject({ tracing: 'ok', clickhouse: 'ok', settings: 'ok' });
    expect(out).toContain('personal data masked');
    expect(clickhouse.asked.filter(({ sql }) => sql.includes('FROM orders'))).toEqual([]);
  });

  it('fails when it does not answer, or knows neither key nor table', async () => {
    const clickhouse = await startFake((query) =>
      answerAsHealthy(query, { 'system.columns': { rows: [{ name: 'other', type: 'String' }] } }),
    );
    stops.push(clickhouse.stop);
    const traces = { ...(await langfuse()), LANGFUSE_SECRET_KEY: 'sk-lf-other' };
    const { status, states, hosts } = await told(
      configure({ ...traces, FIDELIO_CLICKHOUSE_URL: clickhouse.url }, ORDERS),
    );
    expect({ status, ...states }).toMatchObject({ status: 1, tracing: 'failed', clickhouse: 'failed' });
    expect(hosts.map(({ reached }: { reached: boolean }) => reached)).toEqual([false, false]);
    const gone = configure({ ...traces, LANGFUSE_BASE_URL: 'http://127.0.0.1:1' });
    expect((await told(gone)).out).toContain('does not answer');
  });

  it('never shows a key, in any language or form', async () => {
    const traces = await langfuse();
    const canaries = [
      'hunter2',
      'pk-lf-canary',
      'sk-lf-canary',
      'sk-lf-wrong',
      Buffer.from('pk-lf-canary:sk-lf').toString('base64'),
    ];
    const environments = [
      { ...traces, FIDELIO_CLICKHOUSE_URL: 'http://reader:hunter2@127.0.0.1:1/shop' },
      { ...traces, LANGFUSE_SECRET_KEY: 'sk-lf-wrong', FIDELIO_CLICKHOUSE_URL: 'nope:hunter2' },
      { ...traces, LANGFUSE_BASE_URL: 'http://127.0.0.1:1' },
    ];
    for (const environment of environments)
      for (const lang of LANGS)
        for (const args of [[], ['--json']]) {
          const { out, err } = await run(configure(environment, ORDERS), { lang, args });
          expect(out).toContain('LANGFUSE');
          for (const canary of canaries) expect(out + err).not.toContain(canary);
        }
  });
});

const settings = (() => {
  const model = { prices: { input: 1, output: 2, currency: 'EUR' }, budget: { requests: 200, money: 1.5 } };
  const environment = {
    FIDELIO_MODEL: 'qwen3:8b',
    OPENAI_BASE_URL: 'http://localhost:11434/v1',
    OPENAI_API_KEY: 'local-canary',
  };
  const named = configure(environment, { model }).model;
  if (!named?.ok) throw new Error('expected the settings of a model');
  return named.value;
})();

describe('what a trial of the model found', () => {
  const found = { reachable: true, usage: true, json: true, tools: true, milliseconds: 420.4, sentences: [] };
  const advice = { fr: 'Faites ceci.', en: 'Do this.' };

  it('is fine when it can do all that is asked', () => {
    const { state, reached, found: lines, todo } = describeModel(settings, found);
    expect({ state, reached, todo }).toEqual({ state: 'ok', reached: true, todo: [] });
    expect(lines.map(({ en }) => en)).toEqual([
      'qwen3:8b (localhost:11434) answered in 420 ms.',
      'It can: count tokens, answer in a given form, call tools.',
      'OPENAI_API_KEY: set, 12 characters.',
      'Budget of a session: 200 requests, €1.50.',
    ]);
  });

  it.each(['usage', 'json', 'tools'] as const)('is less than that without %s, which is no failure', (ability) => {
    const { state, todo } = describeModel(settings, { ...found, [ability]: false, sentences: [advice] });
    expect({ state, todo }).toEqual({ state: 'limited', todo: [advice] });
  });

  it('is a failure when nothing came', () => {
    const nothing = { ...found, reachable: false, usage: false, json: false, tools: false, sentences: [advice] };
    const { state, reached, found: lines, todo } = describeModel(settings, nothing);
    expect({ state, reached, todo }).toEqual({ state: 'failed', reached: false, todo: [advice] });
    expect(lines[0].en).toContain('did not answer');
  });
});

/** A model that calls the tool it is offered, else answers in the form it is asked for. */
async function endpoint(respond: (exchange: FakeExchange) => void) {
  const fake = await startFakeEndpoint(respond, ({ tools: [tool] }) =>
    tool === undefined
      ? { text: '{"ready": true}', calls: [] }
      : { text: '', calls: [{ name: tool.function.name, arguments: { word: 'ready' } }] },
  );
  stops.push(fake.stop);
  return fake;
}

const stream = ({ response }: FakeExchange, lines: readonly string[]) =>
  response.writeHead(200, STREAM).end(lines.join(''));
const withModel = (url: string) =>
  configure({ FIDELIO_MODEL: 'm', OPENAI_BASE_URL: url, OPENAI_API_KEY: 'local-canary' });

describe('a model that is configured', () => {
  it('is tried with two short requests, and its host named', async () => {
    const fake = await endpoint((exchange) => stream(exchange, linesOf(exchange.reply)));
    const { status, states, hosts, out } = await told(withModel(fake.url));
    expect({ status, model: states.model, hosts }).toEqual({
      status: 0,
      model: 'ok',
      hosts: [{ host: fake.host, use: 'model', reached: true }],
    });
    expect(out).not.toContain('canary');
    expect(fake.asked.map(({ headers }) => headers.authorization)).toEqual(Array(2).fill('Bearer local-canary'));
    expect(JSON.stringify(fake.asked.map(({ body }) => body)).length).toBeLessThan(2_000);
  });

  it('that counts no tokens works, with less', async () => {
    const fake = await endpoint((exchange) =>
      stream(exchange, [...wordsOf(exchange.reply), endOf(exchange.reply), DONE]),
    );
    const { status, states, out } = await told(withModel(fake.url));
    expect([status, states.model]).toEqual([0, 'limited']);
    expect(out).toContain('does not count tokens');
  });

  it('that refuses the key fails, and the key stays unsaid', async () => {
    const fake = await endpoint(({ response, headers }) =>
      response.writeHead(401, { 'content-type': 'application/json' }).end(eventOf({ error: headers.authorization })),
    );
    for (const lang of LANGS) {
      const { status, hosts, out } = await told(withModel(fake.url), { lang });
      expect([status, hosts]).toEqual([1, [{ host: fake.host, use: 'model', reached: false }]]);
      expect(out).not.toContain('canary');
    }
  });

  it('may be named for the trial alone', async () => {
    const fake = await endpoint((exchange) => stream(exchange, linesOf(exchange.reply)));
    const config = configure({ OPENAI_BASE_URL: fake.url });
    expect((await told(config)).hosts).toEqual([]);
    const { status, hosts, out } = await told(config, { args: ['--model', 'other'] });
    expect([status, hosts]).toEqual([0, [{ host: fake.host, use: 'model', reached: true }]]);
    expect(out).toContain(`other (${fake.host})`);
    expect(fake.asked.map(({ body }) => body.model)).toEqual(['other', 'other']);
  });
});

describe('Node', () => {
  it.each([
    ['22.18.0', 'failed'],
    ['20.99.0', 'failed'],
    ['22.19.0', 'ok'],
    ['24.0.0', 'ok'],
  ])('%s is %s', (version, state) => expect(checkNode(version).state).toBe(state));
});

describe('on a screen', () => {
  const checks = [
    checkNode('24.21.0'),
    checkNode('18.0.0'),
    describeModel(settings, {
      reachable: true,
      usage: false,
      json: true,
      tools: false,
      milliseconds: 12_345,
      sentences: [{ fr: 'Ce serveur n’appelle pas d’outils.', en: 'This server calls no tools.' }],
    }),
  ];
  const hosts = [
    { host: 'localhost:11434', use: 'model', reached: true },
    { host: 'langfuse.test', use: 'tracing', reached: false },
  ] as const;

  it.each([80, 60, 40, 24])('no line is wider than its %i columns, and the words are the same', (columns) => {
    for (const lang of LANGS) {
      const [whole, cut] = [null, columns].map((width) => renderDoctor(checks, hosts, { lang, columns: width }));
      const longest = Math.max(...(whole ?? '').split(/\s+/).map((word) => stringWidth(word) + 4));
      const room = Math.max(columns, longest);
      expect(cut?.split('\n').filter((line) => stringWidth(line) > room)).toEqual([]);
      expect(cut?.split(/[ \n]+/)).toEqual(whole?.split(/[ \n]+/));
    }
  });

  it('follows the typography of each language', async () => {
    for (const config of [configure(), configure({ FIDELIO_MODEL: 'gpt' }, { model: { name: 'm' } })]) {
      const lines = { fr: (await run(config, { lang: 'fr' })).out, en: (await run(config)).out };
      const words = (text: string) =>
        text.split('\n').map((line) => line.replace(/\S+=\S+|https?:\S+|\d+(\.\d+)+/g, 'x').trim());
      expect(words(lines.fr).filter(hasFrenchFault)).toEqual([]);
      expect(words(lines.en).filter(hasEnglishFault)).toEqual([]);
    }
  });
});

describe('further MCP servers', () => {
  const SHOP = fileURLToPath(new URL('../fixtures/mcp/shop-server.ts', import.meta.url));
  const file = {
    mcpServers: {
      shop: { command: process.execPath, args: [SHOP, '--key=canary-in-arguments'], env: ['SHOP_CANARY'] },
      crm: { url: 'http://127.0.0.1:9/mcp', tokenVariable: 'CRM_TOKEN' },
    },
  };
  const variables = { SHOP_CANARY: 'shop-canary-1', CRM_TOKEN: 'crm-canary-2' };

  it('declared only are suggested, and none is started', async () => {
    const { status, states, hosts, out } = await told(configure(variables, file));
    expect({ status, hosts, mcp: states.mcp }).toEqual({ status: 0, hosts: [], mcp: 'off' });
    expect(out).toContain('export FIDELIO_MCP_SERVERS=shop,crm');
  });

  it('in use say what they lend and what is kept away, and no key', async () => {
    const { status, states, hosts, out } = await told(configure({ ...variables, FIDELIO_MCP_SERVERS: 'shop' }, file));
    expect({ status, hosts, mcp: states.mcp }).toEqual({ status: 0, hosts: [], mcp: 'ok' });
    expect(out).toContain('offers: list_orders, notes');
    expect(out).toContain('delete_customer (its name says that it writes)');
    expect(out).toContain('may contact hosts that Fidelio does not see');
    expect(out).not.toContain('canary');
  });

  it.each(LANGS)('that do not answer fail the check, with what to do, and their host is listed (%s)', async (lang) => {
    const config = configure({ ...variables, FIDELIO_MCP_SERVERS: 'crm,shop' }, file);
    const { status, states, hosts, out } = await told(config, { lang });
    expect({ status, hosts, mcp: states.mcp }).toEqual({
      status: 1,
      hosts: [{ host: '127.0.0.1:9', use: 'mcp', reached: false }],
      mcp: 'failed',
    });
    expect(out).not.toContain('canary');
    const { out: text } = await run(config, { lang });
    expect(text).toContain({ fr: '127.0.0.1:9 (serveur MCP)', en: '127.0.0.1:9 (MCP server)' }[lang]);
  });
});
