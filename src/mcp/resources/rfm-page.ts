import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { SegmentId } from '../../domain/segment.ts';
import { rfmCells } from '../../knowledge/rfm-cells.ts';
import { rfmCodes } from '../../knowledge/rfm-codes.ts';
import { rfmDefaultThresholds } from '../../knowledge/rfm-default-thresholds.ts';
import { rfmNotes } from '../../knowledge/rfm-notes.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';

const WORDS = {
  title: { fr: 'Tables RFM', en: 'RFM tables' },
  intro: {
    fr: 'Trois notes de 1 à 5 (5 est le mieux) : récence, fréquence, montant. Chaque code de trois notes appartient à un segment. Les seuils sont ceux du référentiel, à adapter à chaque activité.',
    en: 'Three scores from 1 to 5 (5 is best): recency, frequency, amount. Each code of three scores belongs to one segment. The thresholds are the framework’s, to be adapted to each business.',
  },
  thresholds: { fr: 'Seuils par défaut', en: 'Default thresholds' },
  recency: {
    fr: 'Jours depuis le dernier achat, de la note 5 à la note 2',
    en: 'Days since the last purchase, from score 5 to score 2',
  },
  frequency: { fr: 'Achats, de la note 2 à la note 5', en: 'Purchases, from score 2 to score 5' },
  monetary: { fr: 'Montant en euros, de la note 2 à la note 5', en: 'Amount in euros, from score 2 to score 5' },
  atMost: { fr: 'au plus', en: 'at most' },
  atLeast: { fr: 'au moins', en: 'at least' },
  segments: { fr: 'Les dix segments', en: 'The ten segments' },
  action: { fr: 'Action : ', en: 'Action: ' },
  channels: { fr: 'Canaux : ', en: 'Channels: ' },
  budget: { fr: 'Priorité de budget : ', en: 'Budget priority: ' },
  codes: { fr: 'Codes : ', en: 'Codes: ' },
  own: { fr: 'et, ajoutés par ce produit : ', en: 'and, added by this product: ' },
  grid: { fr: 'La grille à trois niveaux (27 cases)', en: 'The three-level grid (27 cells)' },
  gridHead: { fr: '| code | lecture | à faire |', en: '| code | reading | what to do |' },
  notes: { fr: 'Réserves', en: 'Reservations' },
} as const satisfies Record<string, Bilingual>;

/** Segments, codes, thresholds and the small grid; with a segment, its card alone. */
export function rfmPage(lang: Lang, only: SegmentId | null = null): string {
  if (only !== null) return `${segmentCard(only, lang, '#')}\n`;
  const { recencyDays, frequency, monetary } = rfmDefaultThresholds;
  const edges = (values: readonly number[], word: Bilingual) => `${word[lang]} ${values.join(', ')}`;
  const cells = Object.entries(rfmCells).map(
    ([code, { reading, action }]) => `| ${code} | ${reading[lang]} | ${action[lang]} |`,
  );
  const page = [
    `# ${WORDS.title[lang]}`,
    WORDS.intro[lang],
    `## ${WORDS.thresholds[lang]}`,
    [
      `- ${WORDS.recency[lang]} – ${edges(recencyDays, WORDS.atMost)}`,
      `- ${WORDS.frequency[lang]} – ${edges(frequency, WORDS.atLeast)}`,
      `- ${WORDS.monetary[lang]} – ${edges(monetary, WORDS.atLeast)}`,
    ].join('\n'),
    `## ${WORDS.segments[lang]}`,
    ...SegmentId.options.map((id) => segmentCard(id, lang, '###')),
    `## ${WORDS.grid[lang]}`,
    [WORDS.gridHead[lang], '|---|---|---|', ...cells].join('\n'),
    `## ${WORDS.notes[lang]}`,
    rfmNotes.map(({ text }) => `- ${text[lang]}`).join('\n'),
  ];
  return `${page.join('\n\n')}\n`;
}

function segmentCard(wanted: SegmentId, lang: Lang, level: string): string {
  const segment = rfmSegments.find(({ id }) => id === wanted);
  if (segment === undefined) throw new Error(`no segment ${wanted}`);
  const { name, who, action, channels, budgetPriority } = segment;
  const codes = (source: 'framework' | 'extended') =>
    Object.entries(rfmCodes).flatMap(([code, row]) => (row.segment === wanted && row.source === source ? [code] : []));
  return [
    `${level} ${name[lang]} (\`${wanted}\`)`,
    '',
    `- ${who[lang]}`,
    `- ${WORDS.action[lang]}${action[lang]}`,
    `- ${WORDS.channels[lang]}${channels[lang]}`,
    `- ${WORDS.budget[lang]}${budgetPriority[lang]}`,
    `- ${WORDS.codes[lang]}${codes('framework').join(', ')} (${WORDS.own[lang]}${codes('extended').join(', ')})`,
  ].join('\n');
}
