import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { findPeriods } from '../../../src/language/periods/find-periods.ts';

/** A Wednesday. */
const TODAY = '2026-07-15';

function read(text: string, lang: Lang): string[] {
  return findPeriods(text, lang, TODAY).map(({ from, to }) => `${from}/${to}`);
}

const FRENCH: readonly [string, ...string[]][] = [
  ['notre taux de réachat au T2 2025', '2025-04-01/2025-07-01'],
  ['T1 2024', '2024-01-01/2024-04-01'],
  ['le chiffre du t4', '2025-10-01/2026-01-01'],
  ['au deuxième trimestre', '2026-04-01/2026-07-01'],
  ['le quatrième trimestre 2025', '2025-10-01/2026-01-01'],
  ['le dernier trimestre 2025', '2025-10-01/2026-01-01'],
  ['le dernier trimestre', '2026-04-01/2026-07-01'],
  ['le trimestre dernier', '2026-04-01/2026-07-01'],
  ['S1 2025', '2025-01-01/2025-07-01'],
  ['second semestre 2024', '2024-07-01/2025-01-01'],
  ['quel churn en mars ?', '2026-03-01/2026-04-01'],
  ['notre churn en décembre', '2025-12-01/2026-01-01'],
  ['mars 2025', '2025-03-01/2025-04-01'],
  ['rétention janv. 2025', '2025-01-01/2025-02-01'],
  ['août dernier', '2025-08-01/2025-09-01'],
  ['en mars de l’an dernier', '2025-03-01/2025-04-01'],
  ['les ventes de 2025', '2025-01-01/2026-01-01'],
  ['en 2024', '2024-01-01/2025-01-01'],
  ['l’an dernier', '2025-01-01/2026-01-01'],
  ['l’année dernière', '2025-01-01/2026-01-01'],
  ['cette année', '2026-01-01/2027-01-01'],
  ['ce mois-ci', '2026-07-01/2026-08-01'],
  ['été 2025', '2025-06-01/2025-09-01'],
  ['l’été dernier', '2025-06-01/2025-09-01'],
  ['au printemps', '2026-03-01/2026-06-01'],
  ['hiver 2024-2025', '2024-12-01/2025-03-01'],
  ['ce que cela a été', ...[]],
  ['les 3 derniers mois', '2026-04-01/2026-07-01'],
  ['sur les douze derniers mois', '2025-07-01/2026-07-01'],
  ['ces 90 derniers jours', '2026-04-16/2026-07-15'],
  ['les quatre dernières semaines', '2026-06-15/2026-07-13'],
  ['les 2 dernières années', '2024-07-01/2026-07-01'],
  ['sur 12 mois glissants', '2025-07-01/2026-07-01'],
  ['depuis mars', '2026-03-01/2026-07-16'],
  ['depuis janvier 2025', '2025-01-01/2026-07-16'],
  ['depuis 2023', '2023-01-01/2026-07-16'],
  ['depuis le début de l’année', '2026-01-01/2026-07-16'],
  ['depuis 3 mois', '2026-04-15/2026-07-16'],
  ['depuis le 15/03', '2026-03-15/2026-07-16'],
  ['entre mars et juin 2025', '2025-03-01/2025-07-01'],
  ['entre T1 et T3', '2026-01-01/2026-10-01'],
  ['de novembre à février', '2025-11-01/2026-03-01'],
  ['de mai à juin', '2026-05-01/2026-07-01'],
  ['de 2023 à 2025', '2023-01-01/2026-01-01'],
  ['du 1er au 15 mars', '2026-03-01/2026-03-16'],
  ['du 3 au 9 août 2025', '2025-08-03/2025-08-10'],
  ['du 28 décembre 2024 au 4 janvier 2025', '2024-12-28/2025-01-05'],
  ['le 14 juillet', '2026-07-14/2026-07-15'],
  ['le 03/04/2025', '2025-04-03/2025-04-04'],
  ['le 03/25/2025', '2025-03-25/2025-03-26'],
  ['2025-02-28', '2025-02-28/2025-03-01'],
  ['le 31.12.25', '2025-12-31/2026-01-01'],
  ['03/2025', '2025-03-01/2025-04-01'],
  ['début 2025', '2025-01-01/2025-05-01'],
  ['mi-2025', '2025-05-01/2025-09-01'],
  ['fin 2025', '2025-09-01/2026-01-01'],
  ['fin février 2024', '2024-02-21/2024-03-01'],
  ['début mars', '2026-03-01/2026-03-11'],
  ['le mois dernier', '2026-06-01/2026-07-01'],
  ['la semaine dernière', '2026-07-06/2026-07-13'],
  ['cette semaine', '2026-07-13/2026-07-20'],
  ['hier', '2026-07-14/2026-07-15'],
  ['le Black Friday', '2025-11-28/2025-12-02'],
  ['à Noël', '2025-12-01/2026-01-01'],
  ['les fêtes de fin d’année 2024', '2024-12-01/2025-01-01'],
  ['compare 2024 et 2025', '2024-01-01/2025-01-01', '2025-01-01/2026-01-01'],
  ['T1 contre T2 2025', '2025-01-01/2025-04-01', '2025-04-01/2025-07-01'],
  ['retention jan fev mars', '2026-01-01/2026-02-01', '2026-02-01/2026-03-01', '2026-03-01/2026-04-01'],
  ['kpi de janvier, février et mars 2025', '2025-01-01/2025-02-01', '2025-02-01/2025-03-01', '2025-03-01/2025-04-01'],
  ['churn 2025 par mois', '2025-01-01/2026-01-01'],
  ['la semaine 32', '2025-08-04/2025-08-11'],
  ['on a 2025 clients et 2000 € de panier', ...[]],
  ['plus de 2000 dépensés', ...[]],
  ['notre NPS est de 9/10, sept clients contents', ...[]],
  ['compare le premier et le deuxième trimestre', '2026-01-01/2026-04-01', '2026-04-01/2026-07-01'],
  ['panier moyen 2022 2025', '2022-01-01/2023-01-01', '2025-01-01/2026-01-01'],
  ['l’été prochain', ...[]],
  ['avant mars', ...[]],
  ['une rétention à 90 jours', ...[]],
];

const ENGLISH: readonly [string, ...string[]][] = [
  ['revenue in Q1 2025', '2025-01-01/2025-04-01'],
  ['Q3 last year', '2025-07-01/2025-10-01'],
  ['between Q1 and Q3', '2026-01-01/2026-10-01'],
  ['the second quarter of 2025', '2025-04-01/2025-07-01'],
  ['last quarter', '2026-04-01/2026-07-01'],
  ['the last quarter of 2024', '2024-10-01/2025-01-01'],
  ["Q4'24", '2024-10-01/2025-01-01'],
  ['H1', '2026-01-01/2026-07-01'],
  ['H2 2025', '2025-07-01/2026-01-01'],
  ['the first half of 2025', '2025-01-01/2025-07-01'],
  ['march 2025', '2025-03-01/2025-04-01'],
  ['churn in May', '2026-05-01/2026-06-01'],
  ['churn in december', '2025-12-01/2026-01-01'],
  ['last March', '2026-03-01/2026-04-01'],
  ['last August', '2025-08-01/2025-09-01'],
  ['March of last year', '2025-03-01/2025-04-01'],
  ['customers may leave, then march away', ...[]],
  ['in 2024', '2024-01-01/2025-01-01'],
  ['last year', '2025-01-01/2026-01-01'],
  ['this year', '2026-01-01/2027-01-01'],
  ['fiscal 2024', '2024-01-01/2025-01-01'],
  ['summer 2025', '2025-06-01/2025-09-01'],
  ['last winter', '2025-12-01/2026-03-01'],
  ['in the fall', '2025-09-01/2025-12-01'],
  ['our basket may fall', ...[]],
  ['the last 90 days', '2026-04-16/2026-07-15'],
  ['over the last three months', '2026-04-01/2026-07-01'],
  ['past 6 weeks', '2026-06-01/2026-07-13'],
  ['trailing twelve months', '2025-07-01/2026-07-01'],
  ['the past year', '2025-07-01/2026-07-01'],
  ['last 4 quarters', '2025-07-01/2026-07-01'],
  ['since January', '2026-01-01/2026-07-16'],
  ['since October', '2025-10-01/2026-07-16'],
  ['from March to now', '2026-03-01/2026-07-16'],
  ['after March', '2026-04-01/2026-07-16'],
  ['year to date', '2026-01-01/2026-07-16'],
  ['churn ytd', '2026-01-01/2026-07-16'],
  ['since the start of the year', '2026-01-01/2026-07-16'],
  ['from May to July', '2026-05-01/2026-08-01'],
  ['from November to February', '2025-11-01/2026-03-01'],
  ['between March and June 2025', '2025-03-01/2025-07-01'],
  ['2022 to 2025', '2022-01-01/2026-01-01'],
  ['evo of churn 2023-2025', '2023-01-01/2026-01-01'],
  ['compare March to June', '2026-03-01/2026-04-01', '2026-06-01/2026-07-01'],
  ['from 1 January to 31 March 2025', '2025-01-01/2025-04-01'],
  ['March 1 to 15, 2025', '2025-03-01/2025-03-16'],
  ['on July 4th, 2025', '2025-07-04/2025-07-05'],
  ['the 15th of March', '2026-03-15/2026-03-16'],
  ['03/04/2025', '2025-03-04/2025-03-05'],
  ['25/04/2025', '2025-04-25/2025-04-26'],
  ['2025-04-25', '2025-04-25/2025-04-26'],
  ['2025/04', '2025-04-01/2025-05-01'],
  ['early 2025', '2025-01-01/2025-05-01'],
  ['mid-2025', '2025-05-01/2025-09-01'],
  ['late March', '2026-03-21/2026-04-01'],
  ['the end of 2024', '2024-09-01/2025-01-01'],
  ['at the beginning of Q2', '2026-04-01/2026-05-01'],
  ['yesterday', '2026-07-14/2026-07-15'],
  ['last month', '2026-06-01/2026-07-01'],
  ['last week', '2026-07-06/2026-07-13'],
  ['this quarter so far', '2026-07-01/2026-07-16'],
  ['Black Friday 2024', '2024-11-29/2024-12-03'],
  ['the Christmas period', '2025-12-01/2026-01-01'],
  ['2024 vs 2025', '2024-01-01/2025-01-01', '2025-01-01/2026-01-01'],
  ['the 2024 ones', '2024-01-01/2025-01-01'],
  ['next March', ...[]],
  ['before March', ...[]],
  ['we have 2025 customers and an LTV of 2000', ...[]],
  ['the last 3 customers', ...[]],
  ['29 February', '2024-02-29/2024-03-01'],
];

describe('periods in words', () => {
  it.each(FRENCH)('reads « %s »', (text, ...expected) => {
    expect(read(text, 'fr')).toEqual(expected);
  });

  it.each(ENGLISH)('reads “%s”', (text, ...expected) => {
    expect(read(text, 'en')).toEqual(expected);
  });

  it('keeps the words and their place', () => {
    const text = 'Notre réachat entre mars et juin 2025, puis depuis avril ?';
    const found = findPeriods(text, 'fr', TODAY);
    expect(found.map(({ words }) => words)).toEqual(['entre mars et juin 2025', 'depuis avril']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ words }) => words));
  });

  it('reads a month that today begins as begun, and the next one as that of the year before', () => {
    expect(findPeriods('en mars', 'fr', '2026-03-01')[0]?.from).toBe('2026-03-01');
    expect(findPeriods('en avril', 'fr', '2026-03-01')[0]?.from).toBe('2025-04-01');
  });

  it('reads four hundred thousand characters, which would take hours if the time grew with their square', () => {
    const text = 'notre churn de mars à juin 2025 puis le mois dernier et 12/03/2025, '.repeat(6_000);
    expect(findPeriods(text, 'fr', TODAY)).toHaveLength(18_000);
  });
});
