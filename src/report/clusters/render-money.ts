import type { FigureCell } from '../../domain/clusters/figure-cell.ts';
import { type ClusterPage, EMPTY } from './cluster-page.ts';

/** 4. The budget over the segments, with its reasons; 5. the quick wins of the first week. */
export function renderMoney(page: ClusterPage): string[] {
  return [...renderBudget(page), ...renderQuickWins(page)];
}

function renderBudget(page: ClusterPage): string[] {
  const { report, say, show, fill } = page;
  const { intro, rows, total, notes } = report.budget;
  const cell = (key: 'budget' | 'share' | 'perCustomer' | 'expected', totalCell: FigureCell) => (row: number) =>
    row === rows.length ? show(totalCell) : show(rows[row]?.[key] ?? null);
  return [
    `## 4. ${say({ fr: 'Budget par segment', en: 'Budget by segment' })}`,
    '',
    fill(intro),
    '',
    ...(rows.length === 0
      ? []
      : [
          ...page.table(
            [
              {
                head: 'Segment',
                align: 'left',
                cell: (row) => rows[row]?.segment ?? say({ fr: 'Total', en: 'Total' }),
              },
              { head: 'Budget', align: 'right', cell: cell('budget', total?.budget ?? null) },
              { head: say({ fr: 'Part', en: 'Share' }), align: 'right', cell: cell('share', null) },
              {
                head: say({ fr: 'Par client', en: 'Per customer' }),
                align: 'right',
                cell: cell('perCustomer', total?.perCustomer ?? null),
              },
              {
                head: say({ fr: 'Marge attendue', en: 'Expected margin' }),
                align: 'right',
                cell: cell('expected', total?.expected ?? null),
              },
              { head: say({ fr: 'Pourquoi', en: 'Why' }), align: 'left', cell: (row) => rows[row]?.why ?? EMPTY },
            ],
            rows.length + (total === null ? 0 : 1),
          ),
          '',
        ]),
    ...notes.flatMap((note) => [`- ${fill(note)}`]),
    ...(notes.length > 0 ? [''] : []),
  ];
}

function renderQuickWins(page: ClusterPage): string[] {
  const { report, say, show, fill } = page;
  const { intro, rows, total } = report.quickWins;
  const cell = (key: 'customers' | 'cost' | 'revenue' | 'perEuro') => (row: number) =>
    row === rows.length ? show(total?.[key] ?? null) : show(rows[row]?.[key] ?? null);
  return [
    `## 5. ${say({ fr: 'Gains rapides de la semaine 1', en: 'Quick wins of week 1' })}`,
    '',
    fill(intro),
    '',
    ...(rows.length === 0
      ? []
      : [
          ...page.table(
            [
              {
                head: 'Segment',
                align: 'left',
                cell: (row) => rows[row]?.segment ?? say({ fr: 'Total', en: 'Total' }),
              },
              { head: 'Action', align: 'left', cell: (row) => fill(rows[row]?.action ?? EMPTY) },
              { head: say({ fr: 'Clients', en: 'Customers' }), align: 'right', cell: cell('customers') },
              {
                head: say({ fr: 'Réponse', en: 'Response' }),
                align: 'right',
                cell: (row) => show(rows[row]?.response ?? null),
              },
              {
                head: say({ fr: 'Panier', en: 'Basket' }),
                align: 'right',
                cell: (row) => show(rows[row]?.basket ?? null),
              },
              { head: say({ fr: 'Coût supposé', en: 'Assumed cost' }), align: 'right', cell: cell('cost') },
              { head: say({ fr: 'Ventes attendues', en: 'Expected sales' }), align: 'right', cell: cell('revenue') },
              { head: say({ fr: 'Pour 1', en: 'For 1' }), align: 'right', cell: cell('perEuro') },
            ],
            rows.length + (total === null ? 0 : 1),
          ),
          '',
        ]),
  ];
}
