import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { App } from '../../src/app/app.ts';
import { openApp } from '../../src/app/open-app.ts';
import { Lang } from '../../src/domain/bilingual.ts';
import { seededRandom } from '../../src/maths/seeded-random.ts';
import type { Benchmark, Sample, Side } from '../benchmark.ts';
import { ROOT } from '../run-process.ts';

const SCENARIOS = join(ROOT, 'evals', 'scenarios', 'routing');
const LENGTH = 5_000;
/** How many hostile messages of each sort a round plays. */
const DRAWS = 10;
const USUAL = 'first messages of the routing scenarios';
const HOSTILE = `hostile messages of ${LENGTH.toLocaleString('en')} characters`;

const Scenario = z.object({ lang: Lang, turns: z.tuple([z.string()], z.string()) });
type Written = { message: string; lang: Lang };

/** What a message costs once the program runs: read, routed, calculated and answered, in this process, without data. */
export const oneTurn: Benchmark = {
  name: 'one-turn',
  title: 'One turn of the conversation in a running process, no model, no data; p99 is that of a round',
  rounds: 5,
  reference: USUAL,
  goals: [
    { side: USUAL, mostMilliseconds: 2 },
    { side: `p99: ${HOSTILE}`, mostMilliseconds: 20 },
  ],
  async prepare() {
    const apps = { fr: await open('fr'), en: await open('en') };
    const close = async () => {
      await Promise.all([apps.fr.close(), apps.en.close()]);
    };
    return {
      sides: [...sidesOf(USUAL, await readFirstMessages(), apps), ...sidesOf(HOSTILE, drawHostile(), apps)],
      missing: [],
      close,
    };
  },
};

async function open(lang: Lang): Promise<App> {
  const opened = await openApp({ lang, today: '2026-11-01', data: { kind: 'none' } });
  if (!opened.ok) throw new Error(opened.message.en);
  return opened.value;
}

/** Every turn of a round, and the time that one in a hundred of them exceeds. */
function sidesOf(name: string, messages: readonly Written[], apps: Readonly<Record<Lang, App>>): Side[] {
  const play = () => timeTurns(messages, apps);
  return [
    { name, run: async () => sampleOf(await play()) },
    { name: `p99: ${name}`, run: async () => sampleOf([slowest(await play(), 0.99)]) },
  ];
}

async function timeTurns(messages: readonly Written[], apps: Readonly<Record<Lang, App>>): Promise<number[]> {
  const durations: number[] = [];
  for (const { message, lang } of messages) {
    const start = performance.now();
    const turn = await apps[lang].ask({ message, state: null, lang: null });
    durations.push(performance.now() - start);
    if (turn.answer === '') throw new Error(`no answer to: ${message.slice(0, 80)}`);
  }
  return durations;
}

function sampleOf(durations: readonly number[]): Sample {
  return { durations, cpuSeconds: null, peakMegabytes: null };
}

function slowest(durations: readonly number[], share: number): number {
  const sorted = [...durations].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

/** Several turns take the first alone; data that a scenario names is left out. */
async function readFirstMessages(): Promise<Written[]> {
  const names = (await readdir(SCENARIOS)).filter((name) => name.endsWith('.jsonl')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(SCENARIOS, name), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const { lang, turns } = Scenario.parse(JSON.parse(line));
    return { message: turns[0], lang };
  });
}

/** What wears a reader out: words it looks for, figures, brackets, signs, without end or out of place. */
const SORTS: Readonly<Record<string, readonly string[]>> = {
  prose: ['the', 'weather', 'was', 'fine', 'and', 'our', 'churn', 'is', '6%', 'he', 'said.', 'Then', 'we', 'left,'],
  vocabulary: ['clients', 'churn', 'ne', 'pas', 'plus', 'de', 'reviennent', 'LTV', 'marge', 'par', 'mois', 'panier'],
  negation: ['not', 'never', 'no', "don't", 'come', 'back', 'customers', 'is', 'a', 'problem', 'anymore', 'if'],
  figures: ['6 %', '12k€', '1 234,50 €', '3 fois par an', 'de 8 à 12 %', '1 sur 5', '03/04/2026', '×2', 'T3 2025'],
  digits: ['1', '23', '456', '7 890', '0,1', '.', ',', ' ', '-', '%'],
  letters: ['a', 'e', 'aaaaaaaa', 'zz', 'é', 'œ', "'", '’'],
  signs: ['(', ')', '[', '{"branch":"audit"}', '«', '»', '"', '/', '→', '|', ';', '\n', '\t', '- '],
  code: [
    'SELECT',
    '*',
    'FROM',
    'customers',
    'WHERE',
    'churn',
    '>',
    '0.06;',
    '--',
    'ignore',
    'route',
    'to',
    '{{figure:x}}',
  ],
  emoji: ['🙂', '👩‍👩‍👧', '🇫🇷', '\u200b', '\u202e', '\u0007', 'é', '٣', '客户流失率', '😡'],
  numberWords: [
    'septante-deux',
    'pour',
    'cent',
    'vingt',
    'mille',
    'et',
    'million',
    'two',
    'hundred',
    'one',
    'in',
    'five',
  ],
  lists: ['churn', ':', '3 %,', 'NPS', '12,', 'LTV', '400 €,', 'respectivement', 'et', 'panier', '\n', '|'],
};

/** The same ones every time; each of exactly so many characters. */
function drawHostile(): Written[] {
  const random = seededRandom(5);
  return Object.values(SORTS).flatMap((pieces) =>
    Array.from({ length: DRAWS }, (_, draw) => {
      let message = '';
      while (message.length < LENGTH) {
        const piece = pieces[Math.floor(random() * pieces.length)] ?? '';
        message += draw % 2 === 0 ? `${piece} ` : piece.repeat(1 + Math.floor(random() * 3));
      }
      return { message: message.slice(0, LENGTH), lang: draw % 4 < 2 ? 'fr' : 'en' };
    }),
  );
}
