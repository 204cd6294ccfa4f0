import type { Lang } from '../../domain/bilingual.ts';
import type { Alert } from '../../domain/strategy/follow-up.ts';
import { alertRules } from '../../knowledge/alert-rules.ts';
import { defaults } from '../../knowledge/defaults.ts';
import type { Ledger } from '../ledger.ts';

/** The watches of the dashboard with their level and threshold; those that no figure feeds say what would. */
export function writeAlerts(ledger: Ledger, lang: Lang): Alert[] {
  ledger.state({
    id: 'alert.atRisk.threshold',
    label: { fr: 'Seuil À risque + Dormants, première revue', en: 'At risk + Dormant threshold, first review' }[lang],
    value: defaults.atRiskShareFirstReview,
    unit: 'share',
    origin: {
      kind: 'assumed',
      why: { fr: 'convention pour une première revue', en: 'convention for a first review' }[lang],
    },
  });
  const atRisk = ledger.take({
    id: 'rfm_segments.atRiskShare',
    call: 'rfm_segments',
    path: '/atRiskShare',
    unit: 'share',
    label: { fr: 'À risque + Dormants, part de la base', en: 'At risk + Dormant, share of the base' }[lang],
  });
  const sources: Record<string, { level: string | null; threshold: string | null; missing: string }> = {
    'churn-spike': {
      level: have(ledger, 'churn_by_tenure.last.rate'),
      threshold: have(ledger, 'churn_by_tenure.alertThreshold'),
      missing: 'churn-per-segment',
    },
    'nps-drop': { level: have(ledger, 'fact.nps'), threshold: null, missing: 'nps-csat-history' },
    'at-risk-share': { level: atRisk, threshold: 'alert.atRisk.threshold', missing: 'rfm-computable' },
  };
  return alertRules.map(({ id, name, action, trigger }) => {
    const { level = null, threshold = null, missing = 'transaction-history' } = sources[id] ?? {};
    const knownFrom = id === 'churn-spike' && threshold === null ? churnAlertDay(ledger) : null;
    const [now, limit] = [ledger.number(level), ledger.number(threshold)];
    return {
      id,
      label: name[lang],
      trigger: trigger[lang],
      level,
      threshold,
      firing: now !== null && limit !== null && now > limit,
      response: action[lang],
      missing: level === null && knownFrom === null ? missing : null,
      knownFrom,
    };
  });
}

function have(ledger: Ledger, id: string): string | null {
  return ledger.has(id) ? id : null;
}

/** The day from which a usual churn can be known; null when the data cannot tell. */
function churnAlertDay(ledger: Ledger): string | null {
  const day = ledger.value('data_readiness', '/churnAlertFrom');
  return typeof day === 'string' ? day : null;
}
