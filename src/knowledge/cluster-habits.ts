import type { Bilingual } from '../domain/bilingual.ts';

/** What makes segments work. Source: framework. */
export const clusterDos: readonly Bilingual[] = [
  { fr: 'Tester sur un groupe avant d’étendre.', en: 'Test on one group before rolling out.' },
  {
    fr: 'Écouter les clients de chaque segment, pas seulement leurs achats.',
    en: 'Listen to the customers of each segment, not only to their purchases.',
  },
  { fr: 'Suivre les indicateurs chaque mois.', en: 'Follow the indicators every month.' },
  { fr: 'Former ceux qui parlent aux clients.', en: 'Train those who talk to customers.' },
  { fr: 'Ajuster les actions, pas les segments.', en: 'Adjust the actions, not the segments.' },
];

/** The mistakes to avoid. Source: framework. */
export const clusterDonts: readonly Bilingual[] = [
  { fr: 'Traiter tout le monde pareil.', en: 'Treat everyone alike.' },
  { fr: 'Trop solliciter le plus grand segment.', en: 'Over-solicit the largest segment.' },
  { fr: 'Négliger ceux qui dépensent le plus.', en: 'Neglect those who spend most.' },
  { fr: 'Ignorer les très petits segments.', en: 'Ignore the very small segments.' },
  { fr: 'Changer de segmentation trop souvent.', en: 'Change the segments too often.' },
];
