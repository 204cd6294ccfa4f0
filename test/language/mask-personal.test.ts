import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonal } from '../../src/language/mask-personal.ts';

fc.configureGlobal({ seed: 7 });

describe('what says who somebody is', () => {
  it.each([
    ['Écrivez à jean.dupont+vip@acme.co.uk vite', 'Écrivez à [e-mail] vite'],
    ['élodie@café.fr', '[e-mail]'],
    ['e\u0301lodie@cafe\u0301.fr', '[e-mail]'],
    ['écrire à jean＠acme．fr', 'écrire à [e-mail]'],
    ['ｊｅａｎ＠ａｃｍｅ．ｆｒ', '[e-mail]'],
    ['jean.dupont @ acme.fr, merci', '[e-mail], merci'],
    ['jean.dupont[at]acme.fr', '[e-mail]'],
    ['contact: jean (at) acme (dot) fr.', 'contact: [e-mail].'],
    ['jean{at}acme{dot}co{dot}uk', '[e-mail]'],
    ['jean <at> acme <dot> com', '[e-mail]'],
    ['jean [at] acme dot com please', '[e-mail] please'],
    ['jean(arobase)acme(point)fr', '[e-mail]'],
    ['mary at acme dot com', '[e-mail]'],
    ['write to mary dot smith at acme dot co dot uk today', 'write to [e-mail] today'],
    ['MARY AT ACME DOT COM', '[e-mail]'],
    ['mary-at-acme-dot-com', '[e-mail]'],
    ['mary_at_acme_dot_com', '[e-mail]'],
    ['jean point dupont arobase acme point fr', '[e-mail]'],
    ['jean a commercial acme point fr', '[e-mail]'],
    ['jean arobase acme.fr', '[e-mail]'],
    ['mary.smith at acme.com', '[e-mail]'],
    ['msmith42 at acme.com', '[e-mail]'],
    ['jean&#64;acme.fr, jean%40acme.fr, jean&commat;acme.fr', '[e-mail], [e-mail], [e-mail]'],
    ['"Jean Dupont"@acme.fr', '[e-mail]'],
    ['root@[192.168.0.1] and root@localhost', '[e-mail] and [e-mail]'],
    ['jean@acme,fr', '[e-mail]'],
    ['vu par ＠marie hier', 'vu par [name] hier'],
    ['appelez le 06 12 34 56 78', 'appelez le [phone]'],
    ['appelez le 0612345678.', 'appelez le [phone].'],
    ['call +33 6 12 34 56 78 or (212) 555-0132', 'call [phone] or [phone]'],
    ['call 212-555-0132', 'call [phone]'],
    ['+44 20 7946 0958', '[phone]'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189', 'IBAN [iban]'],
    ['FR7630006000011234567890189', '[iban]'],
    ['DE89370400440532013000', '[iban]'],
    ['card 4111 1111 1111 1111 declined', 'card [card] declined'],
    ['card 4111-1111-1111-1111', 'card [card]'],
    ['3782 822463 10005', '[card]'],
    ['4111111111111111', '[number]'],
    ['n° 1 85 05 78 006 084 36', 'n° [number]'],
    ['client CUS-0048213 est parti', 'client [id] est parti'],
    ['cus_NffrFeUfNV2Hib9a', '[id]'],
    ['key sk-proj-Ab12Cd34Ef56Gh78', 'key [id]'],
    ['6f9619ff-8b86-d011-b42d-00c04fc964ff left', '[id] left'],
    ['Mme Durand-Lévy se plaint', 'Mme [name] se plaint'],
    ['M. Jean Petit veut partir', 'M. [name] veut partir'],
    ['Mrs. O’Neil is angry', 'Mrs. [name] is angry'],
    ['posté par @marie_92 hier', 'posté par [name] hier'],
  ])('gives way: %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
    expect(maskPersonal(masked)).toBe(masked);
  });
});

describe('what says how much, how many or when', () => {
  it.each([
    'Churn de 6,2 % par mois, panier de 1 234,50 €',
    'un CA de 1 234 567 890 € et 12 345 678 clients',
    '1.234.567,89 € sur 12 mois',
    '1,234,567,890 customers, $1234567890',
    'un chiffre de 123456789 €',
    'du 2024-01-01 au 2025-12-31, puis le 01/03/2025',
    'Q4-2025 contre T3 2024',
    '2019, 2020, 2021, 2022, 2023',
    'NPS 12 45 30 28',
    'rétention à 90 jours, 3 400 clients, 12k€, x2',
    'MRR et ARPU, LTV:CAC de 3:1',
    'Mr or Mrs, M. le directeur',
    'une hausse de 12 à 15 % en 2025',
    'nos boutiques de Lyon et de Saint-Étienne-du-Rouvray',
    '10 20 30 40 50 %',
    'meilleurs-clients-de-la-boutique-en-2025',
    'churn at 5 dot',
    'it stands at 5 dot 2 percent, at 6 point 3 last year',
    'look at acme.com and sell at shop.fr',
    'we peaked at the dot com bubble',
    'customers at risk, dot the i at this point',
    'at acme dot',
    'Q4 at acme.com, churn of 6.2 at acme.com',
    '3@10 €, 12 @ 4.99, 12 @ 4.99k, 100%40',
    'orders [at] 5% and (at) 6.5%',
    'au point fr, à tel point de vente',
    'un panier (a) stable, (b) en baisse.',
    'we aim at retention. Dot.',
    'sold at acme (point of sale)',
    'AT&T and R&D at scale',
  ])('stays: %s', (text) => expect(maskPersonal(text)).toBe(text));
});

const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'bdfgjklmnpqrstvz'), minLength: min, maxLength: max });
/** An address as people write it: what is said for the sign, for a dot, and whether a name has two parts. */
const forms: readonly (readonly [sign: string, dot: string])[] = [
  ['@', '.'],
  ['＠', '．'],
  [' @ ', '.'],
  ['@ ', '.'],
  ['[at]', '.'],
  [' (at) ', ' (dot) '],
  ['(arobase)', '(point)'],
  [' [at] ', ' dot '],
  [' at ', ' dot '],
  [' AT ', ' DOT '],
  [' arobase ', ' point '],
  ['-at-', '-dot-'],
  ['&#64;', '.'],
];

it('an e-mail address gives way in every form it is hidden in, wherever it stands', () => {
  const word = letters(3, 12);
  const address = fc.tuple(word, fc.option(word), word, fc.constantFrom('com', 'fr', 'net', 'io', 'co'));
  const around = fc.constantFrom(...['', 'Écrivez à ', 'mail: ', '(', '« '], 'see 6,2 % – ');
  fc.assert(
    fc.property(address, fc.constantFrom(...forms), around, ([first, last, host, end], [sign, dot], before) => {
      const name = last === null ? first : `${first}${dot}${last}`;
      const masked = maskPersonal(`${before}${name}${sign}${host}${dot}${end}, merci.`);
      expect(masked).toContain('[e-mail]');
      expect(masked).toContain('merci');
      for (const part of [first, last ?? first, host]) expect(masked).not.toContain(part);
      expect(maskPersonal(masked)).toBe(masked);
    }),
    { numRuns: 1_000 },
  );
});

it('a rate or a price that follows "at" stays, whatever its digits', () => {
  const amount = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 }));
  const frame = fc.constantFrom(
    'churn at % dot #',
    'at %.# percent',
    'sold at % point # euros',
    '% @ #',
    'up (at) %.#%',
  );
  fc.assert(
    fc.property(amount, frame, ([whole, part], words) => {
      const text = words.replace('%', String(whole)).replace('#', String(part));
      expect(maskPersonal(text)).toBe(text);
    }),
    { numRuns: 1_000 },
  );
});

it('reads a text of a million characters, which would take hours if the time grew with their square', () => {
  for (const piece of [
    '(at) ',
    'a at ',
    'a dot ',
    'a dot a at ',
    'a[at]',
    'a.',
    'a@a.',
    '%40',
    '"',
    '"a"@',
    '1 ',
    'a@',
    '0612',
    'A-1',
    '@a',
    'M. A',
    'FR76 ',
  ])
    expect(maskPersonal(piece.repeat(200_000)).length).toBeGreaterThan(0);
});
