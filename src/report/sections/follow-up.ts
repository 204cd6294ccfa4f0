import type { Alert } from '../../domain/strategy/follow-up.ts';
import { formatDay } from '../../language/format-day.ts';
import type { Page } from '../page.ts';

/** 5. The dashboard and the alerts. */
export function renderFollowUp(page: Page): string[] {
  const { strategy, say, show } = page;
  return [
    `## 5. ${say({ fr: 'Indicateurs de suivi', en: 'KPIs' })}`,
    '',
    `### 5.1 ${say({ fr: 'Tableau de bord', en: 'Dashboard' })}`,
    '',
    ...page.table(
      ['KPI', say({ fr: 'Formule', en: 'Formula' }), 'Source', say({ fr: 'Fréquence', en: 'Frequency' })],
      strategy.kpis.map(({ label, formula, source, frequency }) => [label, formula, source, frequency]),
    ),
    '',
    `### 5.2 ${say({ fr: 'Alertes', en: 'Alerts' })}`,
    '',
    ...page.table(
      [
        say({ fr: 'Alerte', en: 'Alert' }),
        say({ fr: 'Niveau', en: 'Level' }),
        say({ fr: 'Seuil', en: 'Threshold' }),
        say({ fr: 'État', en: 'State' }),
        say({ fr: 'Réponse', en: 'Response' }),
      ],
      strategy.alerts.map((alert) => [
        alert.label,
        show(alert.level),
        show(alert.threshold),
        alert.firing
          ? say({ fr: 'DÉCLENCHÉE', en: 'FIRING' })
          : alert.level === null || alert.threshold === null
            ? say(unknown(alert))
            : say({ fr: 'calme', en: 'quiet' }),
        alert.response,
      ]),
      ['left', 'right', 'right', 'left', 'left'],
    ),
    '',
  ];
}

function unknown({ knownFrom }: Alert) {
  if (knownFrom === null) return { fr: 'pas encore évaluée', en: 'not assessed yet' };
  return {
    fr: `pas connaissable avant le ${formatDay(knownFrom, 'fr')}`,
    en: `cannot be known before ${formatDay(knownFrom, 'en')}`,
  };
}
