import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { refuse } from '../../src/domain/outcome.ts';
import { configure, saidBy } from './configure.ts';

const LANGFUSE = {
  LANGFUSE_PUBLIC_KEY: 'pk-lf-0001',
  LANGFUSE_SECRET_KEY: 'sk-lf-0002',
  LANGFUSE_BASE_URL: 'https://langfuse.test/',
};
const CLICKHOUSE = { FIDELIO_CLICKHOUSE_URL: 'https://reader:hunter2@ch.test:8443/shop' };
const MODEL = { FIDELIO_MODEL: 'm', OPENAI_BASE_URL: 'http://localhost:11434/v1' };
const ORDERS = { clickhouse: { table: 'orders', customer: 'customer', day: 'day' } };

describe('with nothing configured', () => {
  it('there is no model, no trace, no server and no host', () => {
    expect(configure()).toMatchObject({ model: null, tracing: null, clickhouse: null, hosts: [], lang: 'fr' });
  });
});

describe('the language', () => {
  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LC_ALL: 'fr_CA', LANG: 'en_GB' }, 'fr'],
    [{ LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'fr_FR' }, 'en'],
    [{ LANG: 'de_DE' }, 'fr'],
    [{}, 'fr'],
  ])('of %j is %s', (environment, lang) => expect(configure(environment).lang).toBe(lang));
});

describe('tracing', () => {
  it('takes three variables, and sends no content unless the file says so', () => {
    expect(configure(LANGFUSE).tracing).toEqual({
      ok: true,
      value: {
        publicKey: 'pk-lf-0001',
        secretKey: 'sk-lf-0002',
        baseUrl: 'https://langfuse.test',
        environment: 'default',
        content: false,
      },
    });
    expect(configure(LANGFUSE, { tracing: { content: true, environment: 'staging' } }).tracing).toMatchObject({
      value: { content: true, environment: 'staging' },
    });
  });

  it('with one or two of the three is refused, and those that are missing are named', () => {
    const names = Object.keys(LANGFUSE);
    for (const missing of names) {
      const two = Object.fromEntries(Object.entries(LANGFUSE).filter(([name]) => name !== missing));
      expect(saidBy(configure(two).tracing)).toContain(`missing: ${missing}.`);
      const one = Object.fromEntries(Object.entries(LANGFUSE).filter(([name]) => name === missing));
      expect(saidBy(configure(one).tracing)).toContain(names.filter((name) => name !== missing).join(', '));
      expect(saidBy(configure({ ...LANGFUSE, [missing]: ' ' }).tracing)).toContain(missing);
    }
  });

  it('holds its address to the rules of the model’s', () => {
    const at = (LANGFUSE_BASE_URL: string, tracing = {}) => configure({ ...LANGFUSE, LANGFUSE_BASE_URL }, { tracing });
    expect(saidBy(at('http://langfuse.test').tracing)).toContain('tracing.allowHttp');
    expect(at('http://langfuse.test', { allowHttp: true }).tracing?.ok).toBe(true);
    expect(at('http://localhost:3000').tracing?.ok).toBe(true);
    expect(saidBy(at('https://u:hunter2@langfuse.test').tracing)).not.toContain('hunter2');
  });
});

describe('ClickHouse', () => {
  it('needs to know where the orders are', () => {
    expect(saidBy(configure(CLICKHOUSE).clickhouse)).toContain('docs/scale.md');
    expect(configure(CLICKHOUSE, ORDERS).clickhouse).toEqual({
      ok: true,
      value: { url: CLICKHOUSE.FIDELIO_CLICKHOUSE_URL, mapping: ORDERS.clickhouse },
    });
  });
});

describe('the hosts', () => {
  it('are those of what is configured, without a word of what is secret', () => {
    const { hosts } = configure({ ...MODEL, ...LANGFUSE, ...CLICKHOUSE }, ORDERS);
    expect(hosts).toEqual([
      { host: 'localhost:11434', use: 'model' },
      { host: 'langfuse.test', use: 'tracing' },
      { host: 'ch.test:8443', use: 'clickhouse' },
    ]);
  });

  it('are not those of what is refused, nor of a model that nobody put to use', () => {
    const wrong = { ...MODEL, OPENAI_BASE_URL: 'http://elsewhere.test/v1', LANGFUSE_BASE_URL: 'https://langfuse.test' };
    expect(configure({ ...wrong, ...CLICKHOUSE }).hosts).toEqual([]);
    expect(configure({ OPENAI_BASE_URL: 'https://x.test/v1', OPENAI_API_KEY: 'sk-1' }).hosts).toEqual([]);
  });
});

it('what was read cannot be changed', () => {
  const config = configure({ ...MODEL, ...LANGFUSE, ...CLICKHOUSE }, ORDERS);
  const { tracing, hosts } = config;
  for (const part of [config, hosts, hosts[0], tracing?.ok ? tracing.value : null])
    expect(Object.isFrozen(part)).toBe(true);
});

describe('a file of settings that is not to be read', () => {
  it('is refused wherever it is asked for, and nothing else is', () => {
    const refused = refuse('bad_argument', { fr: 'pas à vous', en: 'not yours' });
    const surroundings = {
      environment: {
        FIDELIO_MODEL: 'm',
        OPENAI_API_KEY: 'sk-xxxxxxxxxxxxxxxx',
        FIDELIO_CLICKHOUSE_URL: 'https://a:b@c/d',
      },
      ...{ platform: 'linux', userFolder: '/home/ana', now: new Date(0), timeZone: 'UTC', settings: refused },
    };
    const config = readConfig(surroundings);
    expect([config.file, config.model, config.clickhouse]).toEqual([refused, refused, refused]);
    expect([config.modelNamed('other'), config.keepSessionsDays, config.hosts]).toEqual([refused, null, []]);
    expect(config.home).toBe('/home/ana/.local/state/fidelio');
  });
});
