import { type ClusterPage, EMPTY } from './cluster-page.ts';

/** 6. The year: goals, phases, first weeks; 7. what to do and not to do; 8. how it was computed. */
export function renderYear(page: ClusterPage): string[] {
  const { report, say, show, fill } = page;
  const { goals, calendar, dos, donts, base, method } = report;
  return [
    `## 6. ${say({ fr: 'Plan de 12 mois', en: '12-month plan' })}`,
    '',
    ...(goals.length === 0
      ? []
      : [
          ...page.table(
            [
              {
                head: say({ fr: 'Objectif de l’année', en: 'Goal of the year' }),
                align: 'left',
                cell: (row) => goals[row]?.label ?? EMPTY,
              },
              {
                head: say({ fr: 'Aujourd’hui', en: 'Today' }),
                align: 'right',
                cell: (row) => show(goals[row]?.now ?? null),
              },
              {
                head: say({ fr: 'Dans un an', en: 'In a year' }),
                align: 'right',
                cell: (row) => show(goals[row]?.target ?? null),
              },
            ],
            goals.length,
          ),
          '',
        ]),
    ...calendar.phases.map(
      ({ when, name, tasks }) =>
        `- **${when} – ${name}${say({ fr: '\u00a0:', en: ':' })}** ${tasks.join(say({ fr: '\u202f; ', en: '; ' }))}.`,
    ),
    '',
    `### ${say({ fr: 'Premières semaines', en: 'First weeks' })}`,
    '',
    ...calendar.weeks.map(({ when, task }) => `- **${when}${say({ fr: '\u00a0:', en: ':' })}** ${task}.`),
    '',
    `## 7. ${say({ fr: 'À faire, à éviter', en: 'To do, to avoid' })}`,
    '',
    `**${say({ fr: 'À faire', en: 'To do' })}**`,
    '',
    ...dos.map((text) => `- ${text}`),
    '',
    `**${say({ fr: 'À éviter', en: 'To avoid' })}**`,
    '',
    ...donts.map((text) => `- ${text}`),
    '',
    `## 8. ${say({ fr: 'Méthode et limites', en: 'Method and limits' })}`,
    '',
    ...method.map((text) => `- ${fill(text)}`),
    ...base.notes.map((text) => `- ${fill(text)}`),
  ];
}
