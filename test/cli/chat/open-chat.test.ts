import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveDemo } from '../../../src/app/save-demo.ts';
import { sessionDesk } from '../../../src/cli/chat/session-desk.ts';
import { driveChat } from './drive-chat.ts';

const SHOP = { story: 'newcomers-lost', seed: 1, orders: 1500 } as const;
const DEMO = { kind: 'demo', shop: SHOP } as const;
let folder: string;
let csv: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-chat-'));
  csv = join(folder, 'commandes.csv');
  const saved = await saveDemo(SHOP, csv);
  if (!saved.ok) throw new Error(saved.message.en);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the first minute', () => {
  test('the banner is there before anything is loaded, with three ways in', async () => {
    const { port, blocks, idle, suggestions } = await driveChat();
    expect(blocks()[0]).toMatchObject({ role: 'banner', text: expect.stringMatching(/^Fidelio .*\nTrois façons/) });
    expect(blocks()[0]?.text).toMatch(/déposez un fichier[\s\S]*\/demo[\s\S]*dites ce qui vous préoccupe/);
    await idle();
    expect(suggestions()).toHaveLength(3);
    expect(suggestions()[0]).toBe('/demo');
    await port.close();
  });

  test('in English the ways in are English', async () => {
    const { port, blocks } = await driveChat({ lang: 'en' });
    expect(blocks()[0]?.text).toContain('say what worries you');
    await port.close();
  });

  test('a worry without data is understood, routed, and its figure numbered', async () => {
    const { port, say, suggestions } = await driveChat();
    const answer = await say('mon NPS est de 20');
    expect(answer).toMatch(
      /^Compris ‹NPS : 20\[1\]›\n▸ Satisfaction insuffisante \(satisfaction\)\n {2}car NPS : 20\[1\]/,
    );
    expect(answer).toContain('déposé ici');
    expect(answer).not.toMatch(/--data|fidelio (report|ask)/);
    expect(await say('/why 1')).toContain('vous l’avez dit : « ');
    expect(suggestions().length).toBeLessThanOrEqual(3);
    await port.close();
  });
});

describe('a conversation about data', () => {
  test.each([
    [
      'fr',
      'nos clients ne reviennent pas',
      /▸ Achats trop rares \(frequency\)/,
      'Formule',
      'taux de réachat : 25 %[2]',
    ],
    [
      'en',
      'our customers do not come back',
      /▸ Low purchase frequency \(frequency\)/,
      'Formula',
      'repeat purchase rate: 25%[2]',
    ],
  ] as const)('in %s: the diagnosis, then where a figure comes from', async (lang, worry, branch, formula, figure) => {
    const { port, say, lives, suggestions } = await driveChat({ data: DEMO, lang });
    const answer = await say(worry);
    expect(answer).toMatch(branch);
    expect(answer).toContain(figure);
    expect(lives.join('\n')).toMatch(/\d,?\.?\d?\s(s)/);
    expect(suggestions()).toContain('/report');
    const why = await say('/why 2');
    expect(why).toContain('repeat_purchase_rate');
    expect(why).toContain(`${formula}`);
    expect(why).toContain('repeatBuyers / buyers');
    expect(why).toContain('596');
    expect(why).toMatch(/21[,.]7 ?%.* 28[,.]6 ?%/);
    await port.close();
  });

  test('a figure keeps its number when it is shown again', async () => {
    const { port, say } = await driveChat({ data: DEMO });
    await say('nos clients ne reviennent pas');
    expect(await say('quel est le taux de réachat ?')).toContain('25 %[2]');
    await port.close();
  });

  test.each([
    ['fr', 'c’est quoi le taux de réachat ?', /^Dans vos données – Taux de réachat : 25 %\[1\]\.\n[\s\S]*Formule :/],
    ['en', 'what is the repeat purchase rate?', /^In your data – Repeat purchase rate: 25%\[1\]\.\n[\s\S]*Formula:/],
    ['fr', 'c’est quoi le panier moyen ?', /^Dans vos données – Panier moyen : 6\d,\d\d €\[1\]/],
    ['en', 'what is GRR?', /^Gross revenue retention \(GRR\)/],
    ['fr', 'c’est quoi la RFM ?', /^RFM : /],
  ] as const)(
    'in %s, “%s” is answered with the figure of the data, where they have one, and the definition',
    async (lang, asked, said) => {
      const { port, say } = await driveChat({ data: DEMO, lang });
      expect(await say(asked)).toMatch(said);
      await port.close();
    },
  );

  test('figures that read alike are told apart', async () => {
    const { port, say } = await driveChat();
    const answer = await say('en e-commerce, taux de réachat de 12 %, churn mensuel de 12 %, NPS de 12');
    const alike = [...answer.matchAll(/‹([^›:]+) : 12(?: %)?\[(\d+)\]/gu)];
    expect(alike.map(([, name]) => name)).toEqual(expect.arrayContaining(['NPS', 'attrition mensuelle']));
    expect(new Set(alike.map(([, , number]) => number)).size).toBe(alike.length);
    for (const [, name, number] of alike)
      expect(await say(`/why ${number}`)).toMatch(new RegExp(`\\] ${name} : 12`, 'u'));
    await port.close();
  });

  test('the trace tells the branches ruled out and what would turn one over', async () => {
    const { port, say } = await driveChat({ data: DEMO });
    await say('/diagnostic');
    expect(await say('/trace')).toMatch(/Écarté[\s\S]*\(satisfaction\)[\s\S]*NPS < 30/);
    await port.close();
  });

  test('/report gives the gist here and the verifiable document in a file', async () => {
    const { port, say } = await driveChat({ data: DEMO });
    expect(await say('/report')).toMatch(
      /Stratégie de fidélisation\n[\s\S]*Priorité : clients perdus tôt[\s\S]*Pour commencer\n• /,
    );
    const path = join(folder, 'stratégie une.md');
    expect(await say(`/report "${path}"`)).toContain('Stratégie écrite');
    expect(await readFile(path, 'utf8')).toContain('<!-- fidelio:strategy');
    expect(await say('/report x.docx')).toContain('.md ou .json');
    await port.close();
  });

  test.each([
    '/cohorts',
    '/rfm',
    '/rfm 27',
    '/segments',
    '/segments champions',
    '/metrics',
    '/forecast',
    '/plan',
    '/data',
  ])('%s answers with figures of the data', async (command) => {
    const { port, say, blocks } = await driveChat({ data: DEMO, lang: 'en' });
    expect(await say(command)).toMatch(/\d/);
    expect(blocks().map(({ role }) => role)).not.toContain('error');
    await port.close();
  });

  test('a question is asked last, and its likely answers are one key away', async () => {
    const { port, say, suggestions } = await driveChat();
    const answer = await say('on perd 6 % de nos clients');
    expect(answer.trimEnd().split('\n').at(-1)).toMatch(/\?$/);
    expect(suggestions()).toEqual(['mensuel', 'annuel']);
    expect(await say('mensuel')).toContain('attrition mensuelle : 6 %[1]');
    await port.close();
  });
});

describe('a file', () => {
  test.each([
    ['typed', (path: string) => path],
    ['quoted', (path: string) => `'${path}'`],
    ['as an address', (path: string) => `file://${path.replaceAll(' ', '%20')}`],
    ['with blanks escaped', (path: string) => path.replaceAll(' ', '\\ ')],
  ])('%s is read, and the conversation is about it from then on', async (_, write) => {
    const path = join(folder, 'mes commandes.csv');
    await copyFile(csv, path);
    const { port, say, suggestions } = await driveChat();
    const said = await say(write(path));
    expect(said.split('\n')).toHaveLength(5);
    expect(said).toMatch(/^mes commandes.csv : Commandes\nLignes lues : 1 537 = importées 1 500/);
    expect(suggestions()).toEqual(['/diagnose', '/report', '/metrics']);
    expect(await say('quel est le taux de réachat ?')).toContain('25 %[1]');
    await port.close();
  });

  test('from the home folder is found by its tilde', async () => {
    const { port, say } = await driveChat({ userFolder: folder });
    expect(await say('~/commandes.csv')).toContain('1 500');
    await port.close();
  });

  test('that does not exist is said so, and nothing changes', async () => {
    const { port, say } = await driveChat();
    expect(await say('/tmp/nulle/part.csv')).toContain('n’existe pas');
    expect(await say('/why')).toContain('Aucun chiffre');
    await port.close();
  });

  test('that cannot be read is refused with its reason, and the data before stay', async () => {
    const bad = join(folder, 'bad.csv');
    await writeFile(bad, 'a,b\n1,2\n');
    const { port, say } = await driveChat({ data: DEMO });
    await say(bad);
    expect(await say('quel est le taux de réachat ?')).toContain('25 %[1]');
    await port.close();
  });
});

describe('commands', () => {
  test('an unknown one is answered with the nearest', async () => {
    const { port, say, suggestions } = await driveChat();
    expect(await say('/reprot')).toContain('Vouliez-vous dire /report');
    expect(suggestions()).toEqual(['/report']);
    await port.close();
  });

  test('/help lists every command of the conversation', async () => {
    const { port, say } = await driveChat({ lang: 'en' });
    const help = await say('/help');
    const names =
      'help data import demo diagnose metrics cohorts rfm segments forecast plan report why trace agents lang model budget sessions resume new export feedback clear quit';
    for (const name of names.split(' ')) expect(help).toMatch(new RegExp(`^/${name}( |$)`, 'm'));
    await port.close();
  });

  test('Tab completes names, arguments and files, each with what it is', async () => {
    const { port } = await driveChat({ userFolder: folder });
    expect(await port.complete('/wh')).toEqual([
      { from: 0, insert: '/why ', label: '/why', description: expect.stringContaining('chiffre') },
    ]);
    expect(await port.complete('/segments cha')).toMatchObject([{ from: 10, insert: 'champions' }]);
    expect(await port.complete('/import ~/comm')).toMatchObject([{ from: 8, insert: '~/commandes.csv' }]);
    expect(await port.complete('/demo acqui')).toMatchObject([{ insert: 'acquisition-cohort' }]);
    expect(await port.complete('bonjour')).toEqual([]);
    await port.close();
  });

  test('/lang pins the language of the answers', async () => {
    const { port, say } = await driveChat();
    await say('/lang en');
    expect(await say('mon NPS est de 20')).toContain('Understood');
    await port.close();
  });

  test('/export writes the conversation, or says what it expects', async () => {
    const { port, say } = await driveChat();
    expect(await say('/export a.md')).toContain('Aucune réponse');
    await say('mon NPS est de 20');
    expect(await say('/export a.pdf')).toContain('.md ou .json');
    await say(`/export ${join(folder, 'tout.json')}`);
    const [exchange] = JSON.parse(await readFile(join(folder, 'tout.json'), 'utf8'));
    expect(exchange).toMatchObject({ message: 'mon NPS est de 20', turn: { branches: [{ id: 'satisfaction' }] } });
    await port.close();
  });
});

describe('an interruption', () => {
  test('stops at once, shows nothing more of that turn, and the next message is answered', async () => {
    const { port, events, idle, say, blocks } = await driveChat({ data: DEMO });
    await idle();
    port.submit('nos clients ne reviennent pas');
    await expect.poll(() => events.some((event) => event.kind === 'live' && event.lines.length > 0)).toBe(true);
    expect(port.interrupt()).toBe(true);
    await idle();
    expect(blocks().at(-1)).toEqual({ role: 'notice', text: 'Interrompu.' });
    expect(await say('mon NPS est de 20')).toContain('(satisfaction)');
    expect(blocks().filter(({ role }) => role === 'answer')).toHaveLength(1);
    expect(port.interrupt()).toBe(false);
    await port.close();
  });

  test('what is submitted while busy is answered in turn', async () => {
    const { port, idle, blocks } = await driveChat();
    port.submit('mon NPS est de 20');
    port.submit('/why 1');
    await idle();
    expect(blocks().map(({ role }) => role)).toEqual(['banner', 'user', 'answer', 'user', 'answer']);
    expect(port.history()).toEqual(['mon NPS est de 20', '/why 1']);
    await port.close();
  });
});

describe('a session', () => {
  const sessions = (home: string) => {
    let now = Date.UTC(2026, 10, 22);
    const world = async () => ({ home, clock: () => (now += 1000), random: () => (now % 9973) / 9973 });
    return sessionDesk(world, { clickhouse: null, keptDays: null });
  };

  test('is gone on with: facts, data and state, said in five lines', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    const first = await driveChat({ sessions: sessions(home) });
    await first.say(csv);
    await first.say('nos clients ne reviennent pas, notre NPS est de 20');
    await first.port.close();
    const second = await driveChat({ sessions: sessions(home), resume: { kind: 'latest' } });
    await second.idle();
    const known = second.blocks().find(({ role }) => role === 'notice')?.text ?? '';
    expect(known.split('\n')).toHaveLength(5);
    expect(known).toMatch(/NPS : 20/);
    expect(known).toContain('commandes.csv');
    expect(await second.say('quel est le taux de réachat ?')).toContain('25 %');
    expect(second.port.history()[0]).toBe(csv);
    await second.port.close();
  });

  test('is gone on with under the same numbers, each with all that is known of it', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    const first = await driveChat({ sessions: sessions(home), data: DEMO });
    await first.say('nos clients ne reviennent pas');
    await first.say('/report');
    const asked = ['/why 2', '/why 5', '/why 9'];
    const before: string[] = [];
    for (const one of asked) before.push(await first.say(one));
    await first.port.close();
    const second = await driveChat({ sessions: sessions(home), resume: { kind: 'latest' } });
    for (const [index, one] of asked.entries()) expect(await second.say(one)).toBe(before[index]);
    expect(await second.say('quel est le taux de réachat ?')).toContain('25 %[2]');
    const known = Math.max(...[...before.join('\n').matchAll(/^\[(\d+)\]/gmu)].map(([, number]) => Number(number)));
    expect(await second.say('notre NPS est de 20')).toMatch(/NPS : 20\[(\d+)\]/);
    expect(await second.say(`/why ${known}`)).toBe(before.at(-1));
    await second.port.close();
  });

  test('is found again from another by /resume, with the demonstration shop it was about', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    const first = await driveChat({ sessions: sessions(home) });
    await first.say('/demo newcomers-lost 1500');
    await first.say('notre NPS est de 20');
    await first.port.close();
    const { port, say } = await driveChat({ sessions: sessions(home) });
    expect(await say('/resume')).toMatch(/NPS : 20[\s\S]*newcomers-lost/);
    expect(await say('quel est le taux de réachat ?')).toContain('25 %');
    expect(await say('/resume')).toContain('Aucune autre conversation');
    await port.close();
  });

  test('is listed, renamed and deleted', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    const first = await driveChat({ sessions: sessions(home) });
    await first.say('notre NPS est de 20');
    await first.port.close();
    const { port, say } = await driveChat({ sessions: sessions(home) });
    const listed = [...(await say('/sessions')).matchAll(/(\d{8}-\S+)( \*)?/g)];
    const id = listed.find((found) => found[2] === undefined)?.[1] ?? '';
    expect(await say(`/sessions rename ${id} Comité`)).toBe('C’est fait.');
    expect(await say('/sessions')).toContain('Comité');
    expect(await say(`/sessions delete ${id}`)).toBe('C’est fait.');
    expect(await say('/sessions')).not.toContain('Comité');
    await port.close();
  });

  test('that does not exist is said so, and a new one begins', async () => {
    const home = await mkdtemp(join(folder, 'home-'));
    const { port, idle, blocks, say } = await driveChat({
      sessions: sessions(home),
      resume: { kind: 'id', id: '20200101-000000000-aaaa' },
    });
    await idle();
    expect(blocks().some(({ role }) => role === 'error')).toBe(true);
    expect(await say('mon NPS est de 20')).toContain('(satisfaction)');
    await port.close();
  });
});

describe('naughty text', () => {
  const NAUGHTY = [
    '\u001b[31mrouge\u001b[0m',
    '\u001b]8;;http://x\u0007lien\u001b]8;;\u0007',
    'a\u202egnp.csv',
    '\u0000\u0007\u009b2J',
    'e\u0301'.repeat(400),
    'x'.repeat(5000),
    '/​why',
    '{{figure:x}} {{',
    '👨‍👩‍👧 日本語',
    '"\'\\',
    '~',
    'file://%zz',
  ];

  test.each(NAUGHTY)('%j is shown without its controls, and answered', async (text) => {
    const { port, say, events } = await driveChat();
    await say(text);
    const shown = JSON.stringify(events);
    expect(shown).not.toMatch(/\\u001b|\\u009b|\\u0000|\u202e|\u200b|\u009b/);
    expect(
      events.some(
        (event) =>
          event.kind === 'block' && event.block.role === 'error' && JSON.stringify(event).includes('Erreur inattendue'),
      ),
    ).toBe(false);
    await port.close();
  });

  test('a file name is shown without its controls', async () => {
    const path = join(folder, 'com\u202e\u001b[31mmandes.csv');
    await copyFile(csv, path);
    const { port, say, events } = await driveChat();
    expect(await say(path)).toContain('1 500');
    expect(JSON.stringify(events)).not.toMatch(/\\u001b|\u202e/);
    await port.close();
  });
});
