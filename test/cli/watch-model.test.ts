import { describe, expect, it } from 'vitest';
import type { ModelOptions } from '../../src/app/model-options.ts';
import { watchModel } from '../../src/cli/watch-model.ts';
import type { Lang } from '../../src/domain/bilingual.ts';
import type { RunEvent } from '../../src/domain/run-event.ts';
import { configure } from '../config/configure.ts';
import { hasFrenchFault } from '../typography.ts';
import { commandContext } from './command-context.ts';

const prices = { input: 1, output: 2, currency: 'EUR' };
const config = configure({ FIDELIO_MODEL: 'm:1', OPENAI_BASE_URL: 'http://localhost:1/v1' }, { model: { prices } });
const settings = config.model?.ok ? config.model.value : null;
const WITH: ModelOptions = { settings, record: null, replay: null };

const asked: RunEvent = {
  kind: 'model-requested',
  request: 1,
  attempt: 1,
  purpose: 'read',
  agent: null,
  model: 'm:1',
  prompt: { id: 'read', version: '1' },
};
const replied = (inputTokens: number | null, outputTokens: number | null, cost: number | null): RunEvent => ({
  kind: 'model-replied',
  request: 1,
  attempt: 1,
  ok: true,
  fault: null,
  inputTokens,
  outputTokens,
  cost,
});
const fell = (purpose: 'read' | 'write' | 'advise', code: 'model_unavailable' | 'budget_spent' | 'interrupted') =>
  ({ kind: 'fell-back', purpose, code }) as const;

function said(events: readonly RunEvent[], lang: Lang = 'en', model: ModelOptions = WITH): string {
  const { context, said: words } = commandContext(config, { lang });
  const watch = watchModel(model, context);
  for (const event of events) watch.listen(event);
  watch.say();
  expect(words.out).toBe('');
  return words.err;
}

describe('what a run says of its model', () => {
  it('is nothing when no model was asked', () => {
    expect(said([])).toBe('');
    expect(said([{ kind: 'turn-started' }])).toBe('');
  });

  it('is the requests, tokens and cost of all of them', () => {
    expect(said([asked, replied(1000, 200, 0.5), asked, replied(1500, 100, 0.25)])).toBe(
      'Model m:1: 2 requests, 2,500 tokens read, 300 written, €0.75.\n',
    );
    expect(said([asked, replied(10, 2, 0.0001)], 'fr')).toBe(
      'Modèle m:1\u00a0: 1 requête, 10 jetons lus, 2 écrits, moins de 0,01\u00a0€.\n',
    );
  });

  it('leaves out what is not known of every request, rather than sum the rest', () => {
    const line = said([asked, replied(1000, 200, 0.5), asked, replied(null, null, null)]);
    expect(line).toContain('2 requests');
    expect(line).toContain('tokens not counted');
    expect(line).toContain('cost unknown');
    expect(line).not.toMatch(/1,000|0\.5/);
  });

  it('still counts tokens when an attempt failed before any was counted', () => {
    const failed: RunEvent = {
      ...asked,
      kind: 'model-replied',
      ok: false,
      fault: 'server_error',
      inputTokens: null,
      outputTokens: null,
      cost: 0,
    };
    expect(said([asked, failed, asked, replied(1000, 200, 0.5)])).toBe(
      'Model m:1: 2 requests, 1,000 tokens read, 200 written, €0.50.\n',
    );
  });

  it('leaves out what was done without the model where the result tells it', () => {
    const { context, said: words } = commandContext(config, { lang: 'en' });
    const watch = watchModel(WITH, context);
    for (const event of [asked, fell('read', 'model_unavailable'), replied(10, 2, 0.5), fell('write', 'budget_spent')])
      watch.listen(event);
    watch.say({ costOnly: true });
    expect(words.err).toBe('Model m:1: 1 request, 10 tokens read, 2 written, €0.50.\n');
  });

  it('says why, once, where nothing else does', () => {
    const message = { fr: 'Clé refusée.', en: 'The key is refused.' };
    const why = { ...fell('advise', 'model_unavailable'), message };
    expect(said([why, why])).toMatch(
      /^The key is refused\.\nThe model could not be used \(the specialists’ advice\)[^\n]*\n$/,
    );
  });

  it('says once for what the model could not be used', () => {
    const events = [
      fell('read', 'model_unavailable'),
      fell('write', 'model_unavailable'),
      fell('read', 'model_unavailable'),
    ];
    expect(said(events)).toMatch(/^The model could not be used \(reading, wording\): .*fidelio doctor\.\n$/);
  });

  it('says that the budget is spent, and nothing of what the user stopped', () => {
    expect(said([fell('advise', 'budget_spent'), fell('write', 'budget_spent')])).toMatch(
      /^The model’s budget is spent: .*\n$/,
    );
    expect(said([fell('write', 'interrupted')])).toBe('');
  });

  it('counts nothing of exchanges that are played again', () => {
    expect(said([asked, replied(1, 1, 1)], 'en', { settings: null, record: null, replay: 'a.jsonl' })).toBe('');
  });

  it('follows French typography', () => {
    const events = [fell('advise', 'budget_spent'), fell('write', 'model_unavailable'), asked, replied(1e6, 2e6, 12)];
    expect(hasFrenchFault(said(events, 'fr').replaceAll('m:1', 'm').replaceAll('\n', ' ').trim())).toBe(false);
  });
});
