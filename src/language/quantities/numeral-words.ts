import type { Lang } from '../../domain/bilingual.ts';

/** The words numbers are made of, folded. `scales` multiply what stands before them; `groups` count roughly (une dizaine). */
export type NumeralWords = {
  readonly units: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly groups: Readonly<Record<string, number>>;
  /** Words that only join others: vingt et un, one hundred and two. */
  readonly joins: readonly string[];
  /** Whether numbers count in twenties: quatre-vingts is 80, soixante-douze 72. */
  readonly twenties: boolean;
  /** The word between a number and its decimals. */
  readonly points: readonly string[];
};

export const numeralWords: Readonly<Record<Lang, NumeralWords>> = {
  fr: {
    units: {
      zero: 0,
      un: 1,
      une: 1,
      deux: 2,
      trois: 3,
      quatre: 4,
      cinq: 5,
      six: 6,
      sept: 7,
      huit: 8,
      neuf: 9,
      dix: 10,
      onze: 11,
      douze: 12,
      treize: 13,
      quatorze: 14,
      quinze: 15,
      seize: 16,
      vingt: 20,
      vingts: 20,
      trente: 30,
      quarante: 40,
      cinquante: 50,
      soixante: 60,
      septante: 70,
      huitante: 80,
      octante: 80,
      nonante: 90,
    },
    scales: {
      cent: 100,
      cents: 100,
      mille: 1e3,
      million: 1e6,
      millions: 1e6,
      milliard: 1e9,
      milliards: 1e9,
    },
    groups: {
      dizaine: 10,
      douzaine: 12,
      quinzaine: 15,
      vingtaine: 20,
      trentaine: 30,
      quarantaine: 40,
      cinquantaine: 50,
      soixantaine: 60,
      centaine: 100,
      millier: 1000,
    },
    joins: ['et'],
    twenties: true,
    points: ['virgule', 'point'],
  },
  en: {
    units: {
      zero: 0,
      a: 1,
      an: 1,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      eleven: 11,
      twelve: 12,
      thirteen: 13,
      fourteen: 14,
      fifteen: 15,
      sixteen: 16,
      seventeen: 17,
      eighteen: 18,
      nineteen: 19,
      twenty: 20,
      thirty: 30,
      forty: 40,
      fourty: 40,
      fifty: 50,
      sixty: 60,
      seventy: 70,
      eighty: 80,
      ninety: 90,
    },
    scales: {
      hundred: 100,
      thousand: 1e3,
      million: 1e6,
      millions: 1e6,
      billion: 1e9,
      billions: 1e9,
    },
    groups: { dozen: 12 },
    joins: ['and'],
    twenties: false,
    points: ['point', 'comma'],
  },
};
