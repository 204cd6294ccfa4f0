import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { Unit } from '../domain/unit.ts';

/** A range the product argues from; always shown as a range with its source, never as a promise. */
export type EconomicFact = {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly text: Bilingual;
  readonly source: Provenance;
};

/** Why keeping customers pays. */
export const economics: readonly EconomicFact[] = [
  {
    id: 'acquisition-cost',
    low: 5,
    high: 25,
    unit: 'ratio',
    text: {
      fr: 'Gagner un client coûte de 5 à 25 fois ce que coûte en garder un.',
      en: 'Winning a customer costs 5 to 25 times what keeping one does.',
    },
    source: 'framework',
  },
  {
    id: 'sale-to-customer',
    low: 0.6,
    high: 0.7,
    unit: 'share',
    text: {
      fr: 'Une vente à un client existant aboutit 60 à 70 fois sur cent.',
      en: 'A sale to an existing customer succeeds 60 to 70 times in a hundred.',
    },
    source: 'framework',
  },
  {
    id: 'sale-to-prospect',
    low: 0.05,
    high: 0.2,
    unit: 'share',
    text: {
      fr: 'Une vente à un prospect aboutit 5 à 20 fois sur cent.',
      en: 'A sale to a prospect succeeds 5 to 20 times in a hundred.',
    },
    source: 'framework',
  },
  {
    id: 'retention-profit',
    low: 0.25,
    high: 0.95,
    unit: 'share',
    text: {
      fr: 'Cinq points de rétention de plus vaudraient de 25 à 95 % de profit en plus : une fourchette, pas une promesse. Lire « 5 % de rétention » comme cinq points est notre lecture.',
      en: 'Five more points of retention are said to add 25 to 95% to profit: a range, not a promise. Reading “5% more retention” as five points is ours.',
    },
    source: { name: 'Bain & Company' },
  },
  {
    id: 'retention-profit-prudent',
    low: 0.1,
    high: 0.25,
    unit: 'share',
    text: {
      fr: 'Une source plus prudente annonce de 10 à 25 % de profit en plus en 12 mois, selon le secteur et les prix.',
      en: 'A more prudent source gives 10 to 25% more profit within 12 months, depending on sector and price.',
    },
    source: 'framework',
  },
];
