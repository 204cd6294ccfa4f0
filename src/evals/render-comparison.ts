import type { Bilingual, Lang } from '../domain/bilingual.ts';
import { formatShare, formatSharePoints } from '../language/format-number.ts';
import { safeText } from '../language/safe-text.ts';
import { markdownTable } from '../report/markdown-table.ts';
import { type Comparison, hasMoved, type ScoreChange } from './compare-suites.ts';
import { scoreLabel } from './score-label.ts';

const WORDS = {
  score: { fr: 'Score', en: 'Score' },
  was: { fr: 'avant', en: 'before' },
  now: { fr: 'après', en: 'after' },
  change: { fr: 'écart', en: 'change' },
  fixed: { fr: 'N’échouent plus', en: 'No longer fail' },
  broken: { fr: 'Échouent désormais', en: 'Fail from now on' },
} as const satisfies Record<string, Bilingual>;

const SAME = { fr: 'Aucun score n’a changé.', en: 'No score has changed.' } as const;

/** What changed, score by score and scenario by scenario; scores that did not move are left out. */
export function renderComparison({ scores, fixed, broken }: Comparison, lang: Lang): string {
  const moved = scores.filter(hasMoved);
  const named = (title: Bilingual, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [`${title[lang]} (${ids.length})${lang === 'fr' ? '\u00a0:' : ':'} ${safeText(ids.join(', '))}`];
  const headers = [WORDS.score, WORDS.was, WORDS.now, WORDS.change].map((words) => words[lang]);
  const table =
    moved.length === 0
      ? [SAME[lang]]
      : markdownTable(
          headers,
          moved.map((change) => scoreRow(change, lang)),
          ['left', 'right', 'right', 'right'],
        );
  return `${[...table, ...named(WORDS.fixed, fixed), ...named(WORDS.broken, broken)].join('\n')}\n`;
}

function scoreRow({ score, was, now }: ScoreChange, lang: Lang): string[] {
  const show = (ratio: number | null) => (ratio === null ? '–' : formatShare(ratio, lang));
  const change = was === null || now === null ? '–' : formatSharePoints(now - was, lang);
  return [safeText(scoreLabel(score, lang)), show(was), show(now), change];
}
