import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factDefinitions, isFactName } from '../../../src/domain/facts.ts';
import { Reading } from '../../../src/domain/reading.ts';
import { safeText } from '../../../src/language/safe-text.ts';
import { readMessage } from '../../../src/llm/embedded/read-message.ts';
import { nothing, shownMessages } from './shown-messages.ts';

const readings = shownMessages.map((text) => ({
  text: safeText(text.normalize('NFC')),
  reading: readMessage(text, nothing),
}));

describe('every message we know of', () => {
  test('is there', () => expect(readings.length).toBeGreaterThan(4000));

  test('gives a reading of the contract’s form', () => {
    const odd = readings.filter(({ reading }) => !Reading.safeParse(reading).success);
    expect(odd.map(({ text }) => text)).toEqual([]);
  });

  test('gives facts said in its own words: every quote occurs literally in it', () => {
    const foreign = readings.flatMap(({ text, reading }) =>
      [...Object.entries(reading.facts), ...reading.causes.map((cause) => [cause.id, cause] as const)]
        .filter(([, { quote }]) => quote === undefined || quote === '' || !text.includes(quote))
        .map(([name, { quote }]) => `${name} “${quote}” ≠ ${text.slice(0, 120)}`),
    );
    expect(foreign).toEqual([]);
  });

  test('gives facts that their definitions accept, in their unit, all of them said', () => {
    const odd = readings.flatMap(({ text, reading }) =>
      Object.entries(reading.facts)
        .filter(([name, { value, unit, source }]) => {
          if (!isFactName(name) || source !== 'said') return true;
          const { schema, unit: expected } = factDefinitions[name];
          return unit !== expected || !schema.safeParse(value).success;
        })
        .map(([name, { value }]) => `${name} = ${JSON.stringify(value)} ≠ ${text.slice(0, 120)}`),
    );
    expect(odd).toEqual([]);
  });

  test('is read the same way twice, to the byte', () => {
    const other = readings.filter(({ reading }, index) => {
      if (index % 4 > 0) return false;
      const again = readMessage(shownMessages[index] ?? '', nothing);
      return JSON.stringify(again) !== JSON.stringify(reading);
    });
    expect(other.map(({ text }) => text)).toEqual([]);
  });
});

describe('any text at all', () => {
  const words = fc.constantFrom(...shownMessages.flatMap((text) => text.split(' ')).slice(0, 4000));
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.nat(0xffff), { maxLength: 120 }).map((codes) => String.fromCharCode(...codes)),
    fc
      .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 40 })
      .map((parts) => parts.join(' ')),
  );

  test('is read, never thrown at, into the contract’s form, and the same way twice', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const first = readMessage(text, nothing);
        expect(Reading.safeParse(first).success).toBe(true);
        expect(JSON.stringify(readMessage(text, nothing))).toBe(JSON.stringify(first));
        const clean = safeText(text.normalize('NFC'));
        for (const { quote } of Object.values(first.facts)) expect(clean).toContain(quote);
      }),
      { seed: 7, numRuns: 800 },
    );
  });
});

describe('what a French message is for', () => {
  test.each([
    ['J’ai zéro export, zéro indicateur, du coup je commence par où ?', 'diagnose'],
    ['Il faut que j’arrive à vendre plus à ceux qui sont déjà clients.', 'goal'],
    ['Comment on fait pour que les gens partent moins ?', 'goal'],
    [
      'Je vous transmets le mail de mon chef, qu’en pensez-vous ? « Nos clients ne reviennent plus en boutique, je m’inquiète. »',
      'diagnose',
    ],
    ['Et sinon, vous m’écririez un petit poème sur le lac ?', 'out-of-scope'],
    ['Rédige un mail d’anniversaire pour nos clientes.', 'handoff'],
    ['Donne-moi ceux qui n’ont rien commandé depuis six mois.', 'audience'],
  ])('%s: %s', (text, intent) => expect(readMessage(text, nothing).intent).toBe(intent));
});
