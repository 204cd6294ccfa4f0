import type { Bilingual } from '../domain/bilingual.ts';

/** That traces do not arrive, and why: an HTTP status, no answer in time, or no connection. Names the host, no key and no reply. */
export function outageNotice(host: string, fault: number | 'slow' | 'unreachable'): Bilingual {
  const what = typeof fault === 'number' ? answered(fault) : FAULTS[fault];
  return {
    fr: `Les traces n’arrivent pas à ${host} : ${what.fr}. Le résultat n’en dépend pas.`,
    en: `Traces do not reach ${host}: ${what.en}. The result does not depend on them.`,
  };
}

const FAULTS = {
  slow: { fr: 'pas de réponse à temps', en: 'no answer in time' },
  unreachable: {
    fr: 'connexion impossible, vérifiez LANGFUSE_BASE_URL',
    en: 'no connection, check LANGFUSE_BASE_URL',
  },
};

function answered(status: number): Bilingual {
  if (status !== 401 && status !== 403) return { fr: `réponse HTTP ${status}`, en: `HTTP status ${status}` };
  return {
    fr: `clés refusées (HTTP ${status}), vérifiez LANGFUSE_PUBLIC_KEY et LANGFUSE_SECRET_KEY`,
    en: `keys refused (HTTP ${status}), check LANGFUSE_PUBLIC_KEY and LANGFUSE_SECRET_KEY`,
  };
}
