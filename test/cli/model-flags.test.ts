import { describe, expect, it } from 'vitest';
import { parseFlags } from '../../src/cli/parse-flags.ts';
import { modelFlagNames, readModelFlags, refuseTakenRecord } from '../../src/cli/read-model-flags.ts';
import type { Config } from '../../src/config/config.ts';
import { configure, saidBy } from '../config/configure.ts';

const SERVER = { OPENAI_BASE_URL: 'http://localhost:11434/v1' };
const ON = { ...SERVER, FIDELIO_MODEL: 'usual' };
const NONE = { settings: null, record: null, replay: null };

function read(args: readonly string[], config: Config = configure(ON), usual = true) {
  const flags = parseFlags(args, modelFlagNames);
  return flags.ok ? readModelFlags(flags.value, config, { usual }) : flags;
}

const named = (name: string) => ({ ok: true, value: { settings: { name } } });

describe('the model of a command', () => {
  it('is the configured one, or none', () => {
    expect(read([])).toMatchObject(named('usual'));
    expect(read([], configure())).toEqual({ ok: true, value: NONE });
    expect(read(['--no-model'])).toEqual({ ok: true, value: NONE });
  });

  it('is the one that --model names, with the settings there are', () => {
    expect(read(['--model', 'other'])).toMatchObject(named('other'));
    expect(read(['--model=other'], configure(SERVER))).toMatchObject(named('other'));
    expect(read(['--model', 'other'], configure(SERVER))).toMatchObject({ value: { settings: { apiKey: null } } });
  });

  it('is lent the tools of the servers in use, but for eval, which asks nothing of others', () => {
    const file = { mcpServers: { crm: { url: 'https://crm.test/mcp' }, shop: { command: 'npx' } } };
    const config = configure({ ...ON, FIDELIO_MCP_SERVERS: 'crm' }, file);
    expect(read([], config)).toMatchObject({ value: { servers: [{ name: 'crm' }] } });
    expect(read(['--model', 'other'], config, false)).toMatchObject({ value: { servers: [] } });
    expect(read([], configure({ ...SERVER, FIDELIO_MCP_SERVERS: 'crm' }, file))).toEqual({ ok: true, value: NONE });
    expect(saidBy(read([], configure({ ...ON, FIDELIO_MCP_SERVERS: 'crm,cmr' }, file)))).toContain('“cmr”');
  });

  it('is the configured one, or else that of the file, when --model names none', () => {
    const file = { model: { name: 'of-the-file' } };
    expect(read(['--model='], configure(ON, file), false)).toMatchObject(named('usual'));
    expect(read(['--model='], configure(SERVER, file), false)).toMatchObject(named('of-the-file'));
    expect(saidBy(read(['--model='], configure(SERVER), false))).toContain('FIDELIO_MODEL');
  });

  it('is none where only a flag brings one, as for eval', () => {
    expect(read([], configure(ON), false)).toEqual({ ok: true, value: NONE });
    expect(read([], configure({ FIDELIO_MODEL: 'gpt' }), false)).toEqual({ ok: true, value: NONE });
  });

  it('that is wrongly configured is refused, unless it is not wanted', () => {
    const wrong = configure({ FIDELIO_MODEL: 'gpt' });
    expect(saidBy(read([], wrong))).toContain('OPENAI_API_KEY');
    expect(read(['--no-model'], wrong)).toEqual({ ok: true, value: NONE });
    expect(read(['--replay', 'a.jsonl'], wrong)).toEqual({ ok: true, value: { ...NONE, replay: 'a.jsonl' } });
  });
});

describe('a file of exchanges', () => {
  it('is recorded beside a model, and replayed without one', () => {
    expect(read(['--record', 'a.jsonl'])).toMatchObject({ value: { settings: { name: 'usual' }, record: 'a.jsonl' } });
    expect(read(['--replay', 'a.jsonl'])).toEqual({ ok: true, value: { ...NONE, replay: 'a.jsonl' } });
    expect(read(['--model', 'm', '--replay', 'a.jsonl'])).toMatchObject({ value: { settings: null } });
  });

  it('is not one that the command reads or writes', () => {
    const options = { ...NONE, record: './out.md' };
    expect(refuseTakenRecord(options, ['orders.csv', 'out.md'])).toMatchObject({ ok: false, code: 'bad_argument' });
    expect(refuseTakenRecord(options, ['orders.csv']).ok).toBe(true);
    expect(refuseTakenRecord(NONE, ['orders.csv']).ok).toBe(true);
  });

  it.each([
    [['--record', 'a', '--replay', 'b'], '--record and --replay'],
    [['--no-model', '--model', 'm'], '--no-model and --model'],
    [['--no-model', '--record', 'a'], '--no-model and --record'],
    [['--no-model', '--replay', 'a'], '--no-model and --replay'],
    [['--record', ''], '--record expects a file'],
    [['--replay', ' '], '--replay expects a file'],
  ])('%j is refused', (args, hint) => expect(saidBy(read(args))).toContain(hint));

  it('has nothing to record without a model', () => {
    expect(saidBy(read(['--record', 'a'], configure()))).toContain('--model NAME');
    expect(saidBy(read(['--budget', 'requests=3'], configure()))).toContain('--model NAME');
  });
});

describe('--budget', () => {
  const prices = { input: 1, output: 2, currency: 'EUR' };
  const limited = configure(ON, { model: { prices, budget: { requests: 10, tokens: 1000 } } });
  const budget = (...args: string[]) => {
    const options = read(args, limited);
    return options.ok ? options.value.settings?.budget : options.message.en;
  };

  it('lowers what the file allows, and never raises it', () => {
    expect(budget('--budget', 'requests=3')).toEqual({ requests: 3, tokens: 1000, money: null });
    expect(budget('--budget', 'requests=30', '--budget', 'tokens=999')).toEqual({
      requests: 10,
      tokens: 999,
      money: null,
    });
    expect(budget('--budget', 'money=0,50')).toEqual({ requests: 10, tokens: 1000, money: 0.5 });
  });

  it.each(['3', 'requests', 'requests=', 'requests=0', 'requests=-1', 'requests=1.5', 'tokens=many', 'euros=1', '=1'])(
    '%s is refused, with what is expected',
    (pair) => expect(budget('--budget', pair)).toContain('requests=N, tokens=N or money=N'),
  );

  it('of money needs prices', () => {
    expect(saidBy(read(['--budget', 'money=1']))).toContain('model.prices');
  });
});
