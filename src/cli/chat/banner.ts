import type { Lang } from '../../domain/bilingual.ts';
import type { StyledLine } from '../../tui/styled-text.ts';

/** The first words, said before anything is loaded: who is speaking and, without data, three ways in. */
export function banner(lang: Lang, { version, hasData }: { version: string; hasData: boolean }): StyledLine[] {
  const name: StyledLine = [
    { text: 'Fidelio', style: 'strong' },
    { text: ` ${version}`, style: 'dim' },
    {
      text: { fr: ' – la fidélisation, chiffres à l’appui', en: ' – customer retention, with figures to prove it' }[
        lang
      ],
    },
  ];
  if (hasData) return [name];
  const ways = {
    fr: [
      ['déposez un fichier', ' de commandes ou d’abonnements, ou tapez son chemin'],
      ['/demo', ' pour essayer sur une boutique de démonstration'],
      ['dites ce qui vous préoccupe', ', par exemple « nos clients ne reviennent pas »'],
    ],
    en: [
      ['drop a file', ' of orders or subscriptions, or type its path'],
      ['/demo', ' to try things out on a demonstration shop'],
      ['say what worries you', ', such as “our customers do not come back”'],
    ],
  } as const;
  return [
    name,
    [{ text: { fr: 'Trois façons de commencer :', en: 'Three ways to start:' }[lang] }],
    ...ways[lang].map(
      ([what, how], index): StyledLine => [
        { text: `  ${index + 1}. ` },
        { text: what, style: 'strong' },
        { text: how },
      ],
    ),
  ];
}
