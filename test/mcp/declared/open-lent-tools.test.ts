import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Bilingual } from '../../../src/domain/bilingual.ts';
import type { DeclaredServer } from '../../../src/domain/declared-server.ts';
import { safeText } from '../../../src/language/safe-text.ts';
import { type OpenedLending, openLentTools } from '../../../src/mcp/declared/open-lent-tools.ts';
import { CANARIES, PLANTED } from '../../fixtures/mcp/shop-tools.ts';
import { startHttpShop } from './start-http-shop.ts';

const SHOP = fileURLToPath(new URL('../../fixtures/mcp/shop-server.ts', import.meta.url));
const TOKEN = 'shop-token-0123456789';
const WAITS = { connect: 50_000, list: 50_000, call: 50_000 };
const never = new AbortController().signal;

const folder = mkdtempSync(join(tmpdir(), 'fidelio-lent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

function program(environment: Record<string, string> = {}, allow: readonly string[] = []): DeclaredServer {
  return { name: 'shop', reach: { kind: 'program', command: process.execPath, args: [SHOP], environment }, allow };
}

function open(servers: readonly DeclaredServer[], waits = WAITS, send: typeof fetch = fetch) {
  const notices: Bilingual[] = [];
  const lending: OpenedLending = openLentTools(servers, { send, notice: (notice) => notices.push(notice), waits });
  opened.push(lending);
  return { lending, notices };
}

async function overHttp(path = '/mcp', token: string | null = TOKEN, moved?: string) {
  const shop = await startHttpShop(TOKEN, moved);
  opened.push({ close: shop.stop });
  const server: DeclaredServer = {
    name: 'shop',
    reach: { kind: 'address', url: `${shop.url}${path}`, token },
    allow: [],
  };
  return { shop, server };
}

/** Whether a process of ours is still there. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const OFFERED = ['list_orders', 'notes', 'rfm_segments', 'flood', 'hang', 'fails', 'asks_back'];

describe.each(['a program', 'an address'])('a server reached by %s', (way) => {
  const server = async () => (way === 'a program' ? program() : (await overHttp()).server);

  it('lends the tools that only read, under its name; the others are kept away, with why', async () => {
    const { lending, notices } = open([await server()]);
    const [found] = await lending.findings();
    expect(found?.offered).toEqual(OFFERED);
    expect(Object.fromEntries(found?.withheld.map(({ name, why }) => [name, why]) ?? [])).toEqual({
      refund: 'writes',
      exportAll: 'writes',
      delete_customer: 'seems-to-write',
      updateOrder: 'seems-to-write',
      'list.orders': 'name',
      list_orders: 'name',
      [`${'x'.repeat(63)}…`]: 'name',
      vast: 'schema',
    });
    const cards = await lending.cards(never);
    expect(cards.map(({ name }) => name)).toEqual(OFFERED.map((name) => `shop__${name}`));
    expect(cards.every(({ name }) => /^[A-Za-z][\w-]{0,63}$/.test(name))).toBe(true);
    expect(notices).toEqual([]);
  });

  it('is quoted: safe, without what says who somebody is', async () => {
    const { lending } = open([await server()]);
    for (const tool of ['shop__list_orders', 'shop__notes']) {
      const { ok, text } = await lending.quote(tool, { query: 'last' }, never);
      expect(ok).toBe(true);
      expect(text).toContain('IGNORE ALL PREVIOUS');
      for (const canary of CANARIES) expect(text).not.toContain(canary);
      expect(text).not.toContain('Dupont');
      expect(safeText(text)).toBe(text);
    }
  });

  it('loses an answer that is too long, or does not come, and the work goes on', async () => {
    for (const [tool, waits] of [['hang', { ...WAITS, call: 300 }] as const, ['flood', WAITS] as const]) {
      const { lending, notices } = open([await server()], waits);
      expect(await lending.quote(`shop__${tool}`, {}, never)).toEqual({ ok: false, text: '' });
      expect(notices.map(({ en }) => en)).toEqual([expect.stringContaining(`did not answer ${tool}`)]);
      expect(JSON.stringify(notices).length).toBeLessThan(1_000);
    }
  });

  it('cannot have a tool called that it was not offered', async () => {
    const { lending } = open([await server()]);
    for (const tool of ['shop__refund', 'shop__delete_customer', 'refund', 'rfm_segments', 'shop__', '__proto__'])
      expect(await lending.quote(tool, {}, never)).toEqual({ ok: false, text: '' });
  });
});

describe('a program', () => {
  it('is given the variables it is named, none of ours, and what is sent to it names nobody', async () => {
    const log = join(folder, 'calls.jsonl');
    const { lending } = open([program({ SHOP_LOG: log, SHOP_CANARY: 'given' })]);
    await lending.quote('shop__list_orders', { query: 'orders of ana.planted@example.com, 48 213 €', page: 2 }, never);
    const [line = ''] = readFileSync(log, 'utf8').split('\n');
    const { arguments: sent, canary, keys } = JSON.parse(line);
    expect(sent).toEqual({ query: 'orders of [e-mail], 48 213 €', page: 2 });
    expect(canary).toBe('given');
    expect(keys.filter((key: string) => /OPENAI|LANGFUSE|FIDELIO|VITEST/.test(key))).toEqual([]);
  });

  it('may have a writing tool called once the user names it', async () => {
    const { lending } = open([program({}, ['refund', 'delete_customer'])]);
    const [found] = await lending.findings();
    expect(found?.offered).toEqual(expect.arrayContaining(['refund', 'delete_customer']));
  });

  it('is refused what it asks back: it has neither our model nor the user', async () => {
    const { lending, notices } = open([program()]);
    expect((await lending.quote('shop__asks_back', {}, never)).ok).toBe(false);
    expect(notices.length).toBeLessThanOrEqual(1);
  });

  it.each(['deaf', 'silent'])('that is %s is done without, and ends with us', async (mode) => {
    const pids = join(folder, `${mode}.pids`);
    const waits = mode === 'deaf' ? { ...WAITS, connect: 6_000 } : { ...WAITS, list: 300 };
    const { lending, notices } = open([program({ SHOP_MODE: mode, SHOP_PIDS: pids })], waits);
    expect(await lending.cards(never)).toEqual([]);
    await lending.close();
    const started = readFileSync(pids, 'utf8').trim().split('\n').map(Number);
    expect(started.length).toBeGreaterThan(0);
    await expect.poll(() => started.filter(isAlive)).toEqual([]);
    expect(notices).toEqual([
      { fr: expect.stringContaining('ne répond pas'), en: expect.stringContaining('does not answer') },
    ]);
  });

  it('that does not exist is done without, beside one that answers', async () => {
    const gone: DeclaredServer = {
      name: 'crm',
      reach: { kind: 'program', command: join(folder, 'no-such-program'), args: [], environment: {} },
      allow: [],
    };
    const { lending, notices } = open([gone, program()]);
    expect((await lending.findings()).map(({ reached }) => reached)).toEqual([false, true]);
    expect((await lending.cards(never)).length).toBe(OFFERED.length);
    expect(notices).toHaveLength(1);
    expect(JSON.stringify(notices)).not.toContain(folder);
  });

  it('ends when the work does', async () => {
    const { lending } = open([program()]);
    await lending.cards(never);
    await lending.close();
    expect(await lending.cards(never)).toEqual([]);
    expect(await lending.quote('shop__notes', {}, never)).toEqual({ ok: false, text: '' });
  });

  it('that does not answer holds nobody up who stops the run', async () => {
    const { lending, notices } = open([program({ SHOP_MODE: 'deaf' })], { ...WAITS, connect: 3_600_000 });
    const stop = new AbortController();
    const cards = lending.cards(stop.signal);
    stop.abort();
    expect(await cards).toEqual([]);
    await lending.close();
    expect(notices).toEqual([]);
  });

  it('is stopped in the middle of a call when the user stops the run, without a word', async () => {
    const { lending, notices } = open([program()], { ...WAITS, call: 3_600_000 });
    await lending.cards(never);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect((await lending.quote('shop__hang', {}, stop.signal)).ok).toBe(false);
    expect(notices).toEqual([]);
  });
});

describe('an address', () => {
  it('is sent its token, and nothing is asked of the place that a refusal names', async () => {
    const { shop, server } = await overHttp();
    const asked: string[] = [];
    const spy: typeof fetch = (target, init) => {
      asked.push(new URL(target instanceof Request ? target.url : target).host);
      return fetch(target, init);
    };
    await open([server], WAITS, spy).lending.cards(never);
    expect(shop.asked.every(({ authorization }) => authorization === `Bearer ${TOKEN}`)).toBe(true);
    const wrong: DeclaredServer = { ...server, reach: { kind: 'address', url: `${shop.url}/mcp`, token: 'mistaken' } };
    const { lending, notices } = open([wrong], WAITS, spy);
    expect(await lending.cards(never)).toEqual([]);
    expect(notices).toHaveLength(1);
    expect(JSON.stringify(notices)).not.toMatch(/mistaken|steal/);
    expect([...new Set(asked)]).toEqual([new URL(shop.url).host]);
  });

  it('that sends us elsewhere is not followed, and its token stays here', async () => {
    const elsewhere = await startHttpShop(TOKEN);
    opened.push({ close: elsewhere.stop });
    const { server } = await overHttp('/moved', TOKEN, `${elsewhere.url}/mcp`);
    expect(await open([server]).lending.cards(never)).toEqual([]);
    expect(elsewhere.asked).toEqual([]);
  });
});

describe('what a server says of its tools', () => {
  it('is shown as its own words: one line, cut, without control characters', async () => {
    const { lending } = open([program()]);
    const card = (await lending.cards(never)).find(({ name }) => name === 'shop__list_orders');
    expect(card?.description).toMatch(/^\[shop\] "Latest orders\. /);
    expect(card?.description.length).toBeLessThan(320);
    expect(safeText(card?.description ?? '')).toBe(card?.description);
    expect(card?.schema).toEqual({
      type: 'object',
      properties: { query: { type: 'string', description: 'what to look for' } },
    });
    expect(PLANTED.length).toBeGreaterThan(100);
  });
});
