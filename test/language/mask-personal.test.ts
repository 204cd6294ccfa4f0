import { describe, expect, it } from 'vitest';
import { maskPersonal } from '../../src/language/mask-personal.ts';

describe('what says who somebody is', () => {
  it.each([
    ['Écrivez à jean.dupont+vip@acme.co.uk vite', 'Écrivez à [e-mail] vite'],
    ['élodie@café.fr', '[e-mail]'],
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
  ])('stays: %s', (text) => expect(maskPersonal(text)).toBe(text));
});

it('takes no longer on a long text than its length asks for', () => {
  const started = process.cpuUsage().user;
  for (const piece of ['1 ', 'a@', '0612', 'A-1', '@a', 'M. A', 'FR76 ']) maskPersonal(piece.repeat(40_000));
  expect((process.cpuUsage().user - started) / 1000).toBeLessThan(4_000);
});
