import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { MarkedText } from './marked-text.ts';

/** What the answer of one turn says for a command line, as a conversation says it. */
const REWORDED: readonly { readonly starts: RegExp; readonly words: Bilingual }[] = [
  {
    starts: /^(Le plan complet et chiffré|The whole costed plan)/u,
    words: { fr: 'Le plan complet et chiffré : /report.', en: 'The whole costed plan: /report.' },
  },
  {
    starts: /^(Donnez le fichier pour passer aux chiffres|Give the file to get figures)/u,
    words: {
      fr: 'Donnez le fichier pour passer aux chiffres : déposez-le ici, ou tapez son chemin.',
      en: 'Give the file to get figures: drop it here, or type its path.',
    },
  },
  {
    starts: /^(Pour avancer : un export|To go on: an export)/u,
    words: {
      fr: 'Pour avancer : déposez ici un export de commandes ou d’abonnements, ou dites un chiffre que vous connaissez, par exemple « notre taux de réachat est de 18 % ».',
      en: 'To go on: drop an export of orders or subscriptions here, or say a figure you know, such as “our repeat rate is 18%”.',
    },
  },
  {
    starts: /^(Avec un export de commandes ou d’abonnements|With an export of orders or subscriptions)/u,
    words: {
      fr: 'Avec un export de commandes ou d’abonnements, déposé ici, le plan sera chiffré sur vos clients.',
      en: 'With an export of orders or subscriptions, dropped here, the plan will be costed on your own customers.',
    },
  },
];

/** The same advice, with what is typed here instead of at a shell. */
export function chatWords(line: MarkedText, lang: Lang): MarkedText {
  const plain = line.text.replace(/[\u00a0\u202f]/gu, ' ');
  const words = REWORDED.find(({ starts }) => starts.test(plain))?.words[lang];
  return words === undefined ? line : { text: words, marks: [] };
}
