import type { Lang } from '../domain/bilingual.ts';
import { formatShare } from '../language/format-number.ts';
import { safeText } from '../language/safe-text.ts';
import type { Breach } from './check-baseline.ts';
import { scoreLabel } from './score-label.ts';

/** Why a suite is below its baseline, a line a reason, and what to do; one line when it is not. */
export function renderBreaches(suite: string, breaches: readonly Breach[], lang: Lang): string {
  const name = safeText(suite);
  if (breaches.length === 0) {
    return { fr: `${name} : au niveau de la référence.\n`, en: `${name}: level with the baseline.\n` }[lang];
  }
  const head = {
    fr: `${name} : sous la référence (${breaches.length}). Corrigez, ou acceptez avec fidelio eval accept.`,
    en: `${name}: below the baseline (${breaches.length}). Mend it, or accept it with fidelio eval accept.`,
  }[lang];
  return `${[head, ...breaches.map((breach) => `- ${sayBreach(breach, lang)}`)].join('\n')}\n`;
}

function sayBreach(breach: Breach, lang: Lang): string {
  if (breach.kind === 'score') {
    const { was, now } = breach;
    const label = `${scoreLabel(breach.score, lang)}${breach.lang === null ? '' : ` (${breach.lang})`}`;
    const from = formatShare(was, lang, 2);
    const to = now === null ? '–' : formatShare(now, lang, 2);
    return { fr: `${label} : de ${from} à ${to}`, en: `${label}: from ${from} to ${to}` }[lang];
  }
  const id = safeText(breach.id);
  const said = {
    regressed: { fr: `${id} réussissait et échoue`, en: `${id} passed and now fails` },
    stale: { fr: `${id} devait échouer et réussit`, en: `${id} was expected to fail and passes` },
    gone: { fr: `${id} est dans la référence et n’existe plus`, en: `${id} is in the baseline and is gone` },
  } as const;
  return said[breach.kind][lang];
}
