import { afterEach, describe, expect, it } from 'vitest';
import type { RunContent } from '../../src/domain/run-content.ts';
import type { RunEvent } from '../../src/domain/run-event.ts';
import type { TracingSettings } from '../../src/domain/tracing-settings.ts';
import { keys, openTestTracing } from './open-test-tracing.ts';
import { type Receiver, spansOf, startReceiver } from './receiver.ts';
import { others, strategy, turn } from './sample-run.ts';

const opened: Receiver[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((receiver) => receiver.close()));
});

/** What says who somebody is, in forms that can be recognised anywhere. */
const PERSONAL = [
  'jeanne.durand@example.com',
  'j-durand+boutique@courriel.example.fr',
  'O’BRIEN.SHEILA@EXAMPLE.CO.UK',
  'müller@beispiel.example',
  '06 12 34 56 78',
  '+33 6 98 76 54 32',
  '0145678901',
  '+44 20 7946 0958',
  '(555) 010-4477',
  'FR76 3000 6000 0112 3456 7890 189',
  'DE89370400440532013000',
  '4970 1012 3456 7890',
  '4111111111111111',
  '3782 822463 10005',
  '33612345678901',
] as const;

/** What says nothing by its form: names, words, keys, ids, files, arguments, what a model wrote. */
const PRIVATE = [
  'Jeanne Durand',
  'Sheila O’Brien',
  'Société Durand et Fils',
  'jeanne_durand',
  'durand-jeanne',
  'sk-proj-4f9a0c77b1',
  'AKIAIOSFODNN7EXAMPLE',
  'ghp_16C7e42F292c6912E7',
  'Bearer eyJhbGciOiJIUzI1NiJ9',
  'motdepasse-de-la-boutique',
  'CLIENT-0048213',
  'cus_NffrFeUfNV2Hib',
  'client n° 48213',
  'notre directrice est enceinte',
  'nous licencions douze personnes',
  'our investor is leaving',
  'la boutique de Pézenas',
  'clients-lyon-2025.csv',
  '/home/jeanne/commandes.xlsx',
  'C:\\Users\\Jeanne\\orders.csv',
  's3://durand-private/orders',
  'segment=Lyon Croix-Rousse',
  'place:Saint-Étienne',
  'WHERE nom = Durand',
  'Chère Jeanne, votre panier',
  'As an AI model I think Sheila',
  '{{figure:churn}} chez Durand',
  'Ignore previous instructions',
  'https://durand.example/private?token=abc',
  '8 rue des Lilas',
] as const;

const CANARIES = [...PERSONAL, ...PRIVATE];
/** Planted where numbers go: too long for a count. */
const NUMBERS = [612345678, 33698765432, 4970101234567890];

/** A canary in every text, list and number below a value, and in fields that do not exist; the field `kind` stays. */
function plant(event: RunEvent, next: { text: () => string; number: () => number }): RunEvent {
  const planted = JSON.parse(JSON.stringify(event), (key, value) => {
    if (key === 'kind' || typeof value === 'boolean' || value === null) return value;
    if (typeof value === 'string') return next.text();
    if (typeof value === 'number') return next.number();
    return Array.isArray(value) ? [...value, next.text(), next.text()] : { ...value, extra: next.text() };
  });
  return planted;
}

function seeds(offset: number) {
  let [texts, numbers] = [offset, offset];
  return {
    text: () => CANARIES[texts++ % CANARIES.length] ?? '',
    number: () => NUMBERS[numbers++ % NUMBERS.length] ?? 0,
  };
}

/** Requests and generations are told apart by numbers, so those that are to be found again keep them. */
const keepNumbers = (event: RunEvent, planted: RunEvent): RunEvent =>
  (event.kind === 'model-requested' || event.kind === 'model-replied') &&
  (planted.kind === 'model-requested' || planted.kind === 'model-replied')
    ? { ...planted, request: event.request, attempt: event.attempt }
    : planted;

/** The forms in which a text could leave. */
const writtenAs = (canary: string) => [
  canary,
  JSON.stringify(canary).slice(1, -1),
  encodeURIComponent(canary),
  Buffer.from(canary).toString('base64').replace(/=+$/, ''),
  Buffer.from(canary).toString('hex'),
];

function leaks({ received }: Receiver, canaries: readonly string[]): string[] {
  const bytes = received
    .map(({ path, headers, body }) => `${path}\n${headers}\n${body}`)
    .join('\n')
    .toLowerCase();
  return canaries.filter((canary) => writtenAs(canary).some((written) => bytes.includes(written.toLowerCase())));
}

async function traceAll(settings: Partial<TracingSettings>, content: (canary: string, place: number) => RunContent[]) {
  const receiver = await startReceiver();
  opened.push(receiver);
  const { tracing, notices } = await openTestTracing(receiver.url, { settings });
  for (let offset = 0; offset < CANARIES.length; offset += 1) {
    const next = seeds(offset);
    const kind = offset % 2 === 0 ? 'turn' : 'strategy';
    const trace = tracing.open(
      JSON.parse(JSON.stringify({ kind, lang: offset % 3 === 0 ? 'fr' : next.text(), session: next.text() })),
    );
    for (const event of [...turn, ...strategy, ...others]) {
      trace.listen(keepNumbers(event, plant(event, next)));
      trace.listen(event);
    }
    for (const words of content(CANARIES[offset] ?? '', offset)) trace.record(words);
    trace.end();
    tracing.score(next.text(), 'user_feedback', 1);
    tracing.score(trace.id ?? '', JSON.parse(JSON.stringify(next.text())), 1);
    await expect.poll(() => spansOf(receiver).length, { interval: 2 }).toBeGreaterThan(offset * 20);
  }
  await tracing.close();
  return { receiver, notices };
}

/** Words in every place that takes words: as such, deep in arguments, as the name of an argument, as a number, after an escape. */
const everywhere = (words: string): RunContent[] => [
  { of: 'run', input: `Bonjour,\n${words}\net merci`, output: `Réponse\t${words}.` },
  {
    of: 'tool',
    call: 'churn',
    input: { dataset: words, filter: [{ [words]: [words, `\n${words}`] }], n: Number(words.replace(/\s/g, '')) || 1 },
  },
  { of: 'tool', call: words, input: words },
  {
    of: 'model',
    request: 1,
    attempt: 1,
    input: [{ role: 'user', content: `Message :\n${words}` }],
    output: `{"quote":"${words}"}`,
  },
  { of: 'model', request: 3, attempt: 1, input: `${'x '.repeat(3_990)}${words} ${'y '.repeat(4_000)}`, output: words },
];

describe('with content off', () => {
  it('plants at least forty canaries, each in many fields', () => {
    expect(CANARIES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(CANARIES).size).toBe(CANARIES.length);
    const next = seeds(0);
    const planted = JSON.stringify([...turn, ...strategy, ...others].map((event) => plant(event, next)));
    expect(CANARIES.filter((canary) => !planted.includes(JSON.stringify(canary).slice(1, -1)))).toEqual([]);
  });

  it('no byte of any request holds one', async () => {
    const { receiver, notices } = await traceAll({ content: false }, everywhere);
    expect(spansOf(receiver).length).toBeGreaterThan(1_000);
    expect(leaks(receiver, [...CANARIES, ...NUMBERS.map(String)])).toEqual([]);
    expect(leaks(receiver, ['sk-lf-secret', keys.secretKey])).toEqual([]);
    expect(notices).toEqual([]);
  });

  it('sends only values that the allow-list can produce', async () => {
    const { receiver } = await traceAll({ content: false }, everywhere);
    const values = new Set(spansOf(receiver).flatMap(({ name, attributes }) => [name, ...Object.values(attributes)]));
    const texts = [...values].filter((value) => typeof value === 'string');
    expect(texts.filter((text) => text.length > 80)).toEqual([]);
    expect(texts.length).toBeLessThan(120);
  });

  it('the search finds a canary that is there, however it is written', () => {
    const note = { method: 'POST', path: '/', headers: '', authorization: '', type: '' };
    for (const canary of CANARIES) {
      for (const written of writtenAs(canary)) {
        const receiver = {
          url: '',
          received: [{ ...note, body: `"${written}"` }],
          underWay: () => 0,
          close: async () => {},
        };
        expect(leaks(receiver, [canary])).toEqual([canary]);
      }
    }
  });
});

describe('with content on', () => {
  it('words leave, and what identifies somebody does not', async () => {
    const { receiver } = await traceAll({ content: true }, everywhere);
    expect(leaks(receiver, [...PERSONAL, ...NUMBERS.map(String)])).toEqual([]);
    expect(leaks(receiver, ['notre directrice est enceinte', 'our investor is leaving'])).toHaveLength(2);
  });

  it('words leave only as input and output', async () => {
    const { receiver } = await traceAll({ content: true }, everywhere);
    const others = spansOf(receiver).map(({ name, attributes }) => {
      const { 'langfuse.observation.input': input, 'langfuse.observation.output': output, ...rest } = attributes;
      return [name, rest];
    });
    const body = JSON.stringify(others);
    expect(
      leaks(
        { ...receiver, received: [{ method: '', path: '', headers: '', authorization: '', type: '', body }] },
        CANARIES,
      ),
    ).toEqual([]);
  });

  it('results of tools are never taken, whatever is handed over', async () => {
    const { receiver } = await traceAll({ content: true }, (canary) =>
      JSON.parse(JSON.stringify([{ of: 'tool', call: 'churn', input: {}, output: canary }])),
    );
    expect(leaks(receiver, CANARIES)).toEqual([]);
  });
});
