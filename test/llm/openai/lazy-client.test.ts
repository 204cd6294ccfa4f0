import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ROOT } from '../../house/repository.ts';

/** Runs a module that opens a chat, and says whether the client's package is loaded. */
function isLoaded(after: string): boolean {
  const from = (path: string) => JSON.stringify(pathToFileURL(join(ROOT, 'src/llm', path)).href);
  const code = `
    import { registerHooks } from 'node:module';
    let loaded = false;
    registerHooks({ resolve: (name, context, next) => { loaded ||= name === 'openai'; return next(name, context); } });
    const { modelChat } = await import(${from('openai/model-chat.ts')});
    const { timerClock } = await import(${from('policy/timer-clock.ts')});
    const budget = { requests: null, tokens: null, money: null };
    const timeouts = { firstToken: 500, idle: 500, total: 500 };
    const settings = { name: 'm', baseUrl: 'http://127.0.0.1:9/v1', apiKey: null, apiVersion: null, prices: null, budget, timeouts, json: true, tools: true };
    const { chat } = modelChat(settings, { clock: timerClock(() => 0), random: () => 0, fetch: () => Promise.reject(new TypeError('fetch failed')) });
    ${after}
    process.stdout.write(String(loaded));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }) === 'true';
}

const REQUEST = `{ purpose: 'check', agent: null, prompt: { id: 'check', version: '1' }, messages: [], tools: [], answer: null }`;

it('opening a chat does not load the client', () => expect(isLoaded('')).toBe(false));

it('the first request does', () => {
  const run = '{ signal: new AbortController().signal, listen() {}, onText() {} }';
  expect(isLoaded(`await chat.complete(${REQUEST}, ${run});`)).toBe(true);
});
