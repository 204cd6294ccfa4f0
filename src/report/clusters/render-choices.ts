import { type ClusterPage, EMPTY } from './cluster-page.ts';

/** 1. Who is in the segments, how many segments, for and against each number. */
export function renderChoices(page: ClusterPage): string[] {
  const { report, say, show, fill } = page;
  const { base, choices, choice, warnings } = report;
  return [
    `## 1. ${say({ fr: 'Combien de segments', en: 'How many segments' })}`,
    '',
    fill(base.text),
    '',
    ...page.table(
      [
        { head: say({ fr: 'Segments', en: 'Segments' }), align: 'right', cell: (row) => show(choices[row]?.k ?? null) },
        { head: 'Silhouette', align: 'right', cell: (row) => show(choices[row]?.silhouette ?? null) },
        {
          head: say({ fr: 'Plus grand', en: 'Largest' }),
          align: 'right',
          cell: (row) => show(choices[row]?.largestShare ?? null),
        },
        {
          head: say({ fr: 'Plus petit (clients)', en: 'Smallest (customers)' }),
          align: 'right',
          cell: (row) => show(choices[row]?.smallest ?? null),
        },
        {
          head: say({ fr: 'Pour', en: 'For' }),
          align: 'left',
          cell: (row) => choices[row]?.reasonsFor.join(' ') || EMPTY,
        },
        {
          head: say({ fr: 'Contre', en: 'Against' }),
          align: 'left',
          cell: (row) => choices[row]?.reasonsAgainst.join(' ') || EMPTY,
        },
      ],
      choices.length,
    ),
    '',
    `**${say({ fr: 'Choix\u00a0:', en: 'Choice:' })}** ${fill(choice)}`,
    '',
    ...warnings.flatMap((warning) => [`- ${fill(warning)}`]),
    ...(warnings.length > 0 ? [''] : []),
  ];
}
