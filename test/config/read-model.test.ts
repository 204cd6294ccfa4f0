import { describe, expect, it } from 'vitest';
import { configure, saidBy } from './configure.ts';

const OPENAI = { FIDELIO_MODEL: 'gpt-x', OPENAI_API_KEY: 'sk-0123456789abcdef' };
const LOCAL = { FIDELIO_MODEL: 'qwen3:8b', OPENAI_BASE_URL: 'http://localhost:11434/v1' };
const local = (settings: unknown) => configure(LOCAL, settings).model;

describe('a model', () => {
  it('is used only when FIDELIO_MODEL names one', () => {
    expect(configure({ OPENAI_API_KEY: 'sk-0123456789abcdef', OPENAI_BASE_URL: 'https://x.test/v1' }).model).toBeNull();
    expect(configure({ FIDELIO_MODEL: '  ' }, { model: { name: 'm', baseUrl: 'https://x.test/v1' } }).model).toBeNull();
  });

  it('has the settings that are usual when nothing else is said', () => {
    expect(configure(OPENAI).model).toEqual({
      ok: true,
      value: {
        name: 'gpt-x',
        baseUrl: 'https://api.openai.com/v1',
        apiKey: 'sk-0123456789abcdef',
        apiVersion: null,
        prices: null,
        budget: { requests: null, tokens: null, money: null },
        timeouts: { firstToken: 30_000, idle: 20_000, total: 120_000 },
        json: true,
        tools: true,
      },
    });
  });

  it('takes from the file what the environment does not say', () => {
    const model = {
      name: 'of-the-file',
      baseUrl: 'https://file.test/v1',
      apiVersion: '2024-10-21',
      prices: { input: 0.1, output: 0.3, currency: 'EUR' },
      budget: { requests: 20, tokens: 50_000, money: 0.5 },
      timeouts: { firstToken: 60, idle: 1.5 },
      json: false,
      tools: false,
    };
    expect(configure({ FIDELIO_MODEL: 'mine' }, { model }).model).toMatchObject({
      value: {
        name: 'mine',
        baseUrl: 'https://file.test/v1',
        apiKey: null,
        apiVersion: '2024-10-21',
        prices: model.prices,
        budget: model.budget,
        timeouts: { firstToken: 60_000, idle: 1_500, total: 120_000 },
        json: false,
        tools: false,
      },
    });
    const said = { FIDELIO_MODEL: 'mine', OPENAI_BASE_URL: 'https://env.test/', OPENAI_API_VERSION: '2025-01-01' };
    expect(configure(said, { model }).model).toMatchObject({
      value: { baseUrl: 'https://env.test', apiVersion: '2025-01-01' },
    });
  });

  it('is not given a key when only the file says where it is, unless that is this machine', () => {
    const at = (baseUrl: string) =>
      configure({ FIDELIO_MODEL: 'mine', OPENAI_API_KEY: 'sk-secret' }, { model: { baseUrl } }).model;
    expect(saidBy(at('https://file.test/v1'))).toContain('OPENAI_BASE_URL');
    expect(saidBy(at('https://file.test/v1'))).not.toContain('sk-secret');
    expect(at('http://localhost:11434/v1')).toMatchObject({ value: { apiKey: 'sk-secret' } });
    const both = { FIDELIO_MODEL: 'mine', OPENAI_API_KEY: 'sk-secret', OPENAI_BASE_URL: 'https://file.test/v1' };
    expect(configure(both, { model: { baseUrl: 'https://file.test/v1' } }).model).toMatchObject({
      value: { apiKey: 'sk-secret' },
    });
  });

  it('may be named otherwise than by the environment, with the same settings', () => {
    const config = configure({ OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1' }, { model: { name: 'of-the-file' } });
    expect(config.modelNamed('other')).toMatchObject({ value: { name: 'other', baseUrl: 'http://127.0.0.1:8080/v1' } });
    expect(config.modelNamed(null)).toMatchObject({ value: { name: 'of-the-file' } });
    expect(saidBy(configure().modelNamed(null))).toContain('FIDELIO_MODEL');
  });

  it('of which the file is wrong is refused, with what is wrong', () => {
    expect(saidBy(local('{'))).toContain('fidelio.config.json');
  });

  it('cannot be changed once read', () => {
    const { model } = configure(LOCAL, { model: { prices: { input: 1, output: 2, currency: 'EUR' } } });
    const value = model?.ok ? model.value : null;
    for (const part of [value, value?.budget, value?.timeouts, value?.prices]) expect(Object.isFrozen(part)).toBe(true);
  });
});

describe('the key', () => {
  it('is asked for by OpenAI, and by no other', () => {
    expect(saidBy(configure({ FIDELIO_MODEL: 'gpt-x' }).model)).toContain('OPENAI_API_KEY');
    expect(local(null)).toMatchObject({ value: { apiKey: null } });
  });

  it('loses the blanks around it', () => {
    expect(configure({ ...OPENAI, OPENAI_API_KEY: ' sk-0123456789abcdef\n' }).model).toMatchObject({
      value: { apiKey: 'sk-0123456789abcdef' },
    });
  });

  it.each(['sk-0123 4567', 'sk-0123\n4567', 'sk-0123\u200b4567', 'clé-4567'])('is refused, unrepeated: %j', (key) => {
    const said = saidBy(configure({ ...OPENAI, OPENAI_API_KEY: key }).model);
    expect(said).toContain('OPENAI_API_KEY');
    expect(said).not.toContain('4567');
  });

  it('put where the name goes is refused, unrepeated', () => {
    const said = saidBy(configure({ ...OPENAI, FIDELIO_MODEL: 'sk-proj-987654321' }).model);
    expect(said).toContain('FIDELIO_MODEL');
    expect(said).not.toContain('987654321');
  });
});

describe('the address', () => {
  const at = (OPENAI_BASE_URL: string, model = {}) => configure({ ...LOCAL, OPENAI_BASE_URL }, { model }).model;

  it.each([
    ['https://api.mistral.ai/v1/', 'https://api.mistral.ai/v1'],
    ['HTTPS://Example.TEST:443/v1', 'https://example.test/v1'],
    ['http://localhost:1234/v1', 'http://localhost:1234/v1'],
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
    ['http://127.8.9.1/v1', 'http://127.8.9.1/v1'],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1'],
  ])('%s is taken as %s', (given, taken) => expect(at(given)).toMatchObject({ value: { baseUrl: taken } }));

  it.each([
    ['ftp://example.test', 'https://host/v1'],
    ['example.test/v1', 'https://host/v1'],
    ['file:///etc/passwd', 'https://host/v1'],
    ['https://', 'https://host/v1'],
    ['https://user:hunter2@example.test/v1', 'password'],
    ['https://example.test/v1?key=hunter2', 'parameters'],
    ['https://example.test/v1#hunter2', 'parameters'],
    ['http://example.test/v1', 'model.allowHttp'],
    ['http://192.168.1.20:8000/v1', 'model.allowHttp'],
    ['http://127.0.0.1.example.test/v1', 'model.allowHttp'],
    ['http://localhost.example.test/v1', 'model.allowHttp'],
    ['http://model.localhost/v1', 'model.allowHttp'],
  ])('%s is refused: %s', (given, hint) => {
    const said = saidBy(at(given));
    expect(said).toContain('OPENAI_BASE_URL');
    expect(said).toContain(hint);
    expect(said).not.toContain('hunter2');
  });

  it('may be http to another machine when the file says so, and then only', () => {
    expect(at('http://192.168.1.20:8000/v1', { allowHttp: true })?.ok).toBe(true);
    expect(at('http://192.168.1.20:8000/v1', { allowHttp: false })?.ok).toBe(false);
  });

  it('of the file is named as such when it is wrong', () => {
    expect(saidBy(configure({ FIDELIO_MODEL: 'm' }, { model: { baseUrl: 'nope' } }).model)).toContain('model.baseUrl');
  });
});

describe('Azure', () => {
  const azure = { ...OPENAI, OPENAI_API_VERSION: '2024-10-21', OPENAI_BASE_URL: 'https://r.openai.azure.com' };

  it('has a version and a deployment', () => {
    expect(configure(azure).model).toMatchObject({ value: { apiVersion: '2024-10-21', name: 'gpt-x' } });
    for (const FIDELIO_MODEL of ['a/../b', '..', 'a b', 'a?b'])
      expect(saidBy(configure({ ...azure, FIDELIO_MODEL }).model)).toContain('deployment');
  });

  it('is asked for by no address of OpenAI, and by no version that is none', () => {
    expect(saidBy(configure({ ...OPENAI, OPENAI_API_VERSION: '2024-10-21' }).model)).toContain('OPENAI_BASE_URL');
    expect(saidBy(configure({ ...azure, OPENAI_API_VERSION: 'v1&x=1' }).model)).toContain('OPENAI_API_VERSION');
  });
});

describe('the name', () => {
  it.each(['gpt-4.1', 'qwen3:8b', 'mistralai/Mistral-Small-24B', 'org/model@q4', 'Modèle 7'])('%s is one', (name) => {
    expect(configure({ ...LOCAL, FIDELIO_MODEL: ` ${name} ` }).model).toMatchObject({ value: { name } });
  });

  it.each(['\u001b[31mred', 'a\nb', 'a\u202eb', '-rf', 'x'.repeat(201)])('%j is none', (name) => {
    const said = saidBy(configure({ ...LOCAL, FIDELIO_MODEL: name }).model);
    expect(said).toContain('FIDELIO_MODEL');
    expect(said).not.toContain(name);
  });
});

describe('spending', () => {
  it('of money is limited only where prices are known', () => {
    expect(saidBy(local({ model: { budget: { money: 1 } } }))).toContain('model.prices');
    const prices = { input: 1, output: 2, currency: 'EUR' };
    expect(local({ model: { budget: { money: 1 }, prices } })).toMatchObject({ value: { budget: { money: 1 } } });
  });
});
