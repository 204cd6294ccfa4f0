import type { Bilingual } from '../../domain/bilingual.ts';
import type { SegmentFacts, SegmentPlan } from '../../domain/clusters/segment-plan.ts';
import { type ClusterPage, EMPTY } from './cluster-page.ts';

const HEADS: readonly [keyof SegmentFacts, Bilingual][] = [
  ['customers', { fr: 'Clients', en: 'Customers' }],
  ['share', { fr: 'Part', en: 'Share' }],
  ['spend', { fr: 'Dépense', en: 'Spend' }],
  ['spendShare', { fr: 'Part de la dépense', en: 'Share of spend' }],
  ['basket', { fr: 'Panier', en: 'Basket' }],
  ['purchases', { fr: 'Achats', en: 'Purchases' }],
  ['purchasesPerYear', { fr: 'Achats par an', en: 'Purchases a year' }],
  ['response', { fr: 'Réponse', en: 'Response' }],
  ['digital', { fr: 'En ligne', en: 'Online' }],
  ['outcome', { fr: 'Issue : oui', en: 'Outcome: yes' }],
  ['income', { fr: 'Revenu', en: 'Income' }],
  ['age', { fr: 'Âge', en: 'Age' }],
  ['children', { fr: 'Enfants', en: 'Children' }],
  ['recencyDays', { fr: 'Dernier achat', en: 'Last purchase' }],
];

/** 2. Who the segments are, side by side; the one that is too large, in three; the 80/20 check. */
export function renderProfiles(page: ClusterPage): string[] {
  const { report, say, show, fill } = page;
  const { segments, split, pareto } = report;
  return [
    `## 2. ${say({ fr: 'Les segments', en: 'The segments' })}`,
    '',
    ...page.table(
      [
        { head: 'Segment', align: 'left', cell: (row) => segments[row]?.name ?? EMPTY },
        ...HEADS.map(([name, head]) => ({
          head: say(head),
          align: 'right' as const,
          cell: (row: number) => show(segments[row]?.facts[name] ?? null),
        })),
        ...(segments[0]?.others ?? []).map(({ label }, at) => ({
          head: label.charAt(0).toUpperCase() + label.slice(1),
          align: 'right' as const,
          cell: (row: number) => show(segments[row]?.others[at]?.value ?? null),
        })),
      ],
      segments.length,
    ),
    '',
    ...pareto.flatMap((line) => [fill(line), '']),
    ...(split === null
      ? []
      : [
          `### ${say({ fr: 'Le segment trop grand, en trois', en: 'The segment that is too large, in three' })}`,
          '',
          fill(split.text),
          '',
          ...page.table(
            [
              {
                head: say({ fr: 'Sous-segment', en: 'Sub-segment' }),
                align: 'left',
                cell: (row) => split.rows[row]?.name ?? EMPTY,
              },
              {
                head: say({ fr: 'Clients', en: 'Customers' }),
                align: 'right',
                cell: (row) => show(split.rows[row]?.customers ?? null),
              },
              {
                head: say({ fr: 'Dépense', en: 'Spend' }),
                align: 'right',
                cell: (row) => show(split.rows[row]?.spend ?? null),
              },
              {
                head: say({ fr: 'Réponse', en: 'Response' }),
                align: 'right',
                cell: (row) => show(split.rows[row]?.response ?? null),
              },
            ],
            split.rows.length,
          ),
          '',
        ]),
  ];
}

/** 3. What to do with each segment, and what it should reach. */
export function renderPlays(page: ClusterPage): string[] {
  const { report, say } = page;
  return [
    `## 3. ${say({ fr: 'Que faire de chaque segment', en: 'What to do with each segment' })}`,
    '',
    ...report.segments.flatMap((segment, index) => renderPlay(segment, index, page)),
  ];
}

function renderPlay(segment: SegmentPlan, index: number, page: ClusterPage): string[] {
  const { say, show, fill } = page;
  const colon = say({ fr: '\u00a0:', en: ':' });
  const line = (head: Bilingual, text: string) => `- **${say(head)}${colon}** ${fill(text)}`;
  return [
    `### 3.${index + 1} ${segment.name}`,
    '',
    ...segment.warnings.map((warning) => `> ${fill(warning)}`),
    ...(segment.warnings.length > 0 ? [''] : []),
    line({ fr: 'Produit et prix', en: 'Product and price' }, segment.productAndPrice),
    line({ fr: 'Offres', en: 'Offers' }, segment.offers),
    line({ fr: 'Fréquence', en: 'Frequency' }, segment.frequency),
    line({ fr: 'Ton', en: 'Tone' }, segment.tone),
    line({ fr: 'Canaux', en: 'Channels' }, segment.channels),
    line({ fr: 'Actions', en: 'Actions' }, segment.actions.join(' ')),
    line({ fr: 'Chemin', en: 'Path' }, segment.growth),
    '',
    ...page.table(
      [
        {
          head: say({ fr: 'Indicateur', en: 'Indicator' }),
          align: 'left',
          cell: (row) => segment.kpis[row]?.label ?? EMPTY,
        },
        {
          head: say({ fr: 'Actuel', en: 'Current' }),
          align: 'right',
          cell: (row) => show(segment.kpis[row]?.now ?? null),
        },
        {
          head: say({ fr: 'Objectif 12 mois', en: '12-month target' }),
          align: 'right',
          cell: (row) => show(segment.kpis[row]?.target ?? null),
        },
        {
          head: say({ fr: 'À mesurer avec', en: 'To measure with' }),
          align: 'left',
          cell: (row) => segment.kpis[row]?.measuredBy ?? say({ fr: 'ce tableau', en: 'this table' }),
        },
      ],
      segment.kpis.length,
    ),
    '',
  ];
}
