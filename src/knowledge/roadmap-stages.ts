import type { Bilingual } from '../domain/bilingual.ts';

/** The framework's order of work, from nothing to routine. */
export const roadmapStages: readonly { readonly id: string; readonly name: Bilingual }[] = [
  { id: 'measure', name: { fr: 'Mesurer', en: 'Measure' } },
  {
    id: 'lifecycle-messages',
    name: { fr: 'Mettre en place les messages du cycle de vie', en: 'Set up lifecycle messages' },
  },
  { id: 'segments', name: { fr: 'Segmenter par valeur et par risque', en: 'Segment by value and risk' } },
  {
    id: 'orchestrate',
    name: {
      fr: 'Coordonner les canaux et plafonner la pression commerciale',
      en: 'Coordinate channels and cap pressure',
    },
  },
  { id: 'pilot', name: { fr: 'Tester à petite échelle, avec un groupe témoin', en: 'Pilot with a control group' } },
  { id: 'industrialise', name: { fr: 'Passer en routine', en: 'Make it routine' } },
];
