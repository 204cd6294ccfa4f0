import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LoadOptions } from '../../../src/app/load-options.ts';
import { listSessions, openSession } from '../../../src/app/sessions.ts';
import { sessionDesk } from '../../../src/cli/chat/session-desk.ts';
import { refuse } from '../../../src/domain/outcome.ts';
import { ADDED, plainModel } from '../../app/model/speaking-endpoint.ts';
import { settingsFor } from '../../llm/openai/chat-requests.ts';
import { type FakeEndpoint, startFakeEndpoint } from '../../llm/openai/fake-endpoint.ts';
import { healthy } from '../../llm/openai/fake-stream.ts';
import { driveChat } from './drive-chat.ts';

let endpoint: FakeEndpoint;
let folder: string;
beforeAll(async () => {
  endpoint = await startFakeEndpoint(healthy, plainModel('fr'));
  folder = await mkdtemp(join(tmpdir(), 'fidelio-commands-'));
});
afterAll(async () => {
  await endpoint.stop();
  await rm(folder, { recursive: true, force: true });
});

const UNKNOWN = refuse('bad_argument', { fr: 'Ce modèle n’est pas réglé.', en: 'That model is not set up.' });

/** A conversation in which one model can be named, on a loopback endpoint. */
function withModel() {
  const settings = settingsFor(endpoint.url, { budget: { requests: 40, tokens: 90_000, money: 2.5 } });
  const model = { settings, record: null, replay: null };
  return driveChat({
    modelNamed: (name) => (name === 'test-model' ? { ok: true, value: model } : UNKNOWN),
  });
}

describe('/model and /budget', () => {
  test('say that nothing is used and nothing spent, until a model is named; then what it adds and costs', async () => {
    const { port, say } = await withModel();
    expect(await say('/model')).toContain('Sans modèle');
    expect(await say('/budget')).toContain('ne coûte rien');
    expect(await say('/model nowhere')).toBe('Ce modèle n’est pas réglé.');
    expect(await say('/model test-model')).toBe('Modèle : test-model.');
    const asked = endpoint.asked.length;
    expect(await say('notre NPS est de 20')).toContain(ADDED.fr);
    const requests = endpoint.asked.length - asked;
    expect(requests).toBeGreaterThan(0);
    const spent = await say('/budget');
    expect(spent).toContain(`test-model : ${requests} requêtes, ${requests * 100} jetons lus, ${requests * 20} écrits`);
    expect(spent).toContain('Limites : 40 requêtes, 90 000 jetons, 2,50 €.');
    await port.close();
  });

  test('/model off goes on without one, and what was said stays known', async () => {
    const { port, say } = await withModel();
    await say('/model test-model');
    await say('notre NPS est de 20');
    const asked = endpoint.asked.length;
    expect(await say('/model off')).toContain('Sans modèle');
    expect(await say('et nous sommes en SaaS')).toMatch(/NPS : 20/);
    expect(endpoint.asked.length).toBe(asked);
    await port.close();
  });
});

describe('/metrics and the name of a tool', () => {
  test('without data, say in words what to give and what to type, and take it', async () => {
    const { port, say } = await driveChat();
    expect(await say('/metrics ltv_cac')).toBe(
      'Il manque : valeur vie client (ltv), coût d’acquisition d’un client (cac). Donnez ces nombres, par exemple : /metrics ltv_cac ltv=2400 cac=600',
    );
    expect(await say('/metrics ltv_cac ltv=2400 cac=600')).toContain('LTV:CAC de 4');
    expect(await say('/metrics retention_rate customersStart=200 customersEnd=190 customersNew=10')).toContain('90 %');
    expect(await say('/metrics aov')).toContain('Il manque : chiffre d’affaires (revenue), commandes (orderCount)');
    await port.close();
  });

  test('with data, ask the tool that measures it there, in the currency of the data', async () => {
    const data = { kind: 'demo', shop: { story: 'newcomers-lost', seed: 1, orders: 1500 } } as const;
    const { port, say } = await driveChat({ data });
    expect(await say('/metrics aov')).toMatch(/Panier moyen de \d+,\d+ €/);
    expect(await say('/metrics activation_rate')).toMatch(/Taux d’activation : \d/);
    expect(await say('/metrics purchase_frequency')).toContain(' par an.');
    expect(await say('/metrics historic_value')).toMatch(/rapporté \d+,\d+ € en moyenne en 365 jours/);
    expect(await say('/metrics sales_by_month')).toContain('En octobre 2026, ');
    await port.close();
  });
});

describe('/feedback and /new', () => {
  const world = { home: '', clock: () => Date.UTC(2026, 10, 22), random: Math.random };
  const kept = (home: string) => sessionDesk(async () => ({ ...world, home }), { clickhouse: null, keptDays: null });

  test('an opinion is written beside the answer it is about; without one it is said what is expected', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    const { port, say } = await driveChat({ sessions: kept(home) });
    expect(await say('/feedback bon')).toContain('Aucune réponse');
    await say('notre NPS est de 20');
    await say('et nous sommes en SaaS');
    expect(await say('/feedback peut-être')).toContain('/feedback bon');
    expect(await say('/feedback mauvais trop long')).toContain('Merci');
    await port.close();
    const [card] = await listSessions(home);
    const session = await openSession({ ...world, home }, card?.id ?? '');
    expect(session.ok && session.value.entries.filter(({ kind }) => kind === 'feedback')).toEqual([
      { kind: 'feedback', turn: 2, value: -1, words: 'trop long' },
    ]);
    if (session.ok) await session.value.close();
  });

  test('/new forgets what was said, keeps the data and the numbers given, and leaves the other conversation whole', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    const data = { kind: 'demo', shop: { story: 'newcomers-lost', seed: 1, orders: 1500 } } as const;
    const { port, say } = await driveChat({ sessions: kept(home), data });
    await say('notre NPS est de 20');
    const why = await say('/why 1');
    expect(await say('/new')).toContain('Nouvelle conversation');
    expect(await say('/why 1')).toBe(why);
    const fresh = await say('quel est le taux de réachat ?');
    expect(fresh).toContain('25 %');
    expect(fresh).not.toContain('NPS');
    await port.close();
    const cards = await listSessions(home);
    expect(cards.map(({ turns }) => turns)).toEqual([1, 1]);
  });
});

describe('the end of a conversation', () => {
  test('does not wait for what is under way, and tells that it was left', async () => {
    let begun = false;
    const history = () => {
      begun = true;
      return new Promise<never>(() => {});
    };
    const { port } = await driveChat({ sessions: { ...anyDesk(), history } });
    await expect.poll(() => begun).toBe(true);
    await port.close();
    expect(port.leftUnfinished()).toBe(true);
  });

  test('waits for what is written, and leaves nothing when nothing is under way', async () => {
    const { port, say } = await driveChat();
    await say('notre NPS est de 20');
    await port.close();
    expect(port.leftUnfinished()).toBe(false);
  });
});

function anyDesk() {
  const at = async () => ({ home: join(folder, 'never'), clock: Date.now, random: Math.random });
  return sessionDesk(at, { clickhouse: null, keptDays: null });
}

describe('the data a conversation is opened on', () => {
  const rows = (from: number, day: (id: number) => string) =>
    Array.from({ length: 40 }, (_, at) => from + at).map((id) => `${id},C${id % 9},${day(id)},10\n`);
  const head = 'order_id,customer_id,order_date,total\n';
  const open = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  const onFiles = (...paths: string[]) => driveChat({ data: { kind: 'files', paths, options: LoadOptions.parse({}) } });

  test('are read at once, and what they hold is said before any question', async () => {
    const path = await open('plain.csv', head + rows(1, () => '2026-01-15').join(''));
    const { port, idle, blocks } = await onFiles(path);
    await idle();
    expect(blocks().at(-1)?.text).toContain('Lignes lues : 40 = importées 40');
    await port.close();
  });

  test('are refused before any question when they are not there, and do not stand in the way of others', async () => {
    const { port, idle, blocks, say } = await onFiles(join(folder, 'nowhere.csv'));
    await idle();
    expect(blocks().at(-1)).toMatchObject({ role: 'error', text: expect.stringContaining('« nowhere.csv »') });
    const path = await open('other.csv', head + rows(1, () => '2026-01-15').join(''));
    expect(await say(path)).toContain('importées 40');
    await port.close();
  });

  test('have their first remarks shown, and the others counted', async () => {
    const lines = [1, 2, 3, 4, 5].map((id) => `${id};Ann;1${id}/02/2026 10:00 +01:00;${id},50;${id},50 \u20ac`);
    const path = await open('remarks.csv', `order_id;customer_name;order_date;total;total\n${lines.join('\n')}\n`);
    const { port, idle, blocks } = await onFiles(path);
    await idle();
    const said = blocks().at(-1)?.text ?? '';
    expect(said).toMatch(/Autres remarques : \d\. Toutes s’affichent avec : fidelio import FICHIER --dry-run\.$/);
    await port.close();
  });

  test('keep the order of day and month once it is said, when another file is dropped', async () => {
    const first = await open('first.csv', head + rows(1, (id) => `0${1 + (id % 9)}/02/2026`).join(''));
    const second = await open('second.csv', head + rows(900, (id) => `0${1 + (id % 9)}/03/2026`).join(''));
    const { port, idle, say, suggestions } = await onFiles(first);
    await idle();
    expect(suggestions()).toEqual([`/import ${first} --date-order dmy`, `/import ${first} --date-order mdy`]);
    expect(await say(`/import ${first} --date-order dmy`)).toContain('importées 40');
    expect(await say(second)).toContain('second.csv');
    const held = await say('/data');
    expect(held).toMatch(/first\.csv\n.*second\.csv/);
    expect(held).toContain('- Coût d’acquisition d’un client → le rapport LTV:CAC');
    await port.close();
  });
});

test('the whole report leaves its prose to the screen, which wraps it narrower than its tables', async () => {
  const data = { kind: 'demo', shop: { story: 'newcomers-lost', seed: 1, orders: 1500 } } as const;
  const { port, say } = await driveChat({ data, columns: () => 120 });
  const lines = (await say('/report tout')).split('\n');
  const prose = lines.filter((line) => !line.startsWith('|'));
  const hanging = prose.filter((line, at) => line.length > 100 && /^ {2}\S/.test(prose[at + 1] ?? ''));
  expect(lines.length).toBeGreaterThan(100);
  expect(hanging).toEqual([]);
  await port.close();
});

test('a table of segments names both its shares, on a narrow screen too', async () => {
  const data = { kind: 'demo', shop: { story: 'newcomers-lost', seed: 1, orders: 1500 } } as const;
  for (const columns of [100, 40]) {
    const { port, say } = await driveChat({ data, columns: () => columns });
    const said = await say('/segments');
    expect(said).toContain('Part des clients');
    expect(said).toContain('Part des ventes');
    await port.close();
  }
});
