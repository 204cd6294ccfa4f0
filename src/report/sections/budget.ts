import { formatDecimal } from '../../language/format-number.ts';
import { EMPTY, type Page } from '../page.ts';

/** 4. Tools, team and the first year. */
export function renderBudget(page: Page): string[] {
  const { strategy, say, show, fill } = page;
  const { tools, monthly, team, total, advice } = strategy.budget;
  return [
    `## 4. ${say({ fr: 'Budget', en: 'Budget' })}`,
    '',
    `### 4.1 ${say({ fr: 'Outils', en: 'Tools' })}`,
    '',
    fill(monthly.text),
    '',
    ...page.table(
      [
        say({ fr: 'Outil', en: 'Tool' }),
        say({ fr: 'Fonction', en: 'Function' }),
        say({ fr: 'Coût mensuel', en: 'Monthly cost' }),
        say({ fr: 'Priorité', en: 'Priority' }),
      ],
      tools.map(({ tools: names, function: role, priority }) => [
        names.join(', '),
        role,
        say({ fr: 'compris', en: 'included' }),
        priority,
      ]),
    ),
    '',
    `### 4.2 ${say({ fr: 'Équipe', en: 'Team' })}`,
    '',
    ...page.table(
      [
        say({ fr: 'Rôle', en: 'Role' }),
        say({ fr: 'Mission', en: 'Mission' }),
        say({ fr: 'ETP', en: 'FTE' }),
        say({ fr: 'Interne ou externe', en: 'Internal or external' }),
      ],
      team.map(({ role, mission, fte, sourcing }) => [
        role,
        mission,
        `${plain(page, fte.low)} – ${plain(page, fte.high)}`,
        sourcing,
      ]),
    ),
    '',
    `### 4.3 ${say({ fr: 'Première année', en: 'First year' })}`,
    '',
    ...page.table(
      [
        say({ fr: 'Poste', en: 'Line' }),
        say({ fr: 'Bas', en: 'Low' }),
        say({ fr: 'Haut', en: 'High' }),
        say({ fr: 'Base', en: 'Basis' }),
      ],
      total.map(({ label, low, high, note }) => [label, show(low), show(high), fill(note)]),
      ['left', 'right', 'right', 'left'],
    ),
    '',
    ...(advice === null ? [] : [fill(advice), '']),
  ];
}

/** A figure's number alone, under a header that names its unit. */
function plain({ strategy }: Page, id: string | null): string {
  const value = id === null ? undefined : strategy.figures[id]?.value;
  return typeof value === 'number' ? formatDecimal(value, strategy.lang, 1) : EMPTY;
}
