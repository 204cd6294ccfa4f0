import type { SuiteBaseline } from './baseline.ts';

/** Why a run is below its baseline. */
export type Breach =
  /** Passed, and fails now. */
  | { kind: 'regressed'; id: string }
  /** Expected to fail, and passes now. */
  | { kind: 'stale'; id: string }
  /** In the baseline, and nowhere now. */
  | { kind: 'gone'; id: string }
  /** A score that may not go down, or the macro-F1 that lost more than a point. */
  | { kind: 'score'; score: string; lang: 'fr' | 'en' | null; was: number; now: number | null };

const HARD_GATES = ['escalationPrecision', 'escalationRecall', 'calculations'] as const;
const MACRO_F1 = 'primaryBranchF1';
const F1_SLACK = 0.01;
/** Ratios are kept rounded. */
const ROUNDING = 1e-6;

/** What a run lost of its baseline. When it is not `whole`, only the scenarios that were run are looked at. */
export function checkBaseline(before: SuiteBaseline, now: SuiteBaseline, whole: boolean): Breach[] {
  const [passing, failing] = [new Set(now.passing), new Set(now.failing)];
  const regressed = before.passing.filter((id) => failing.has(id)).map((id) => ({ kind: 'regressed', id }) as const);
  const stale = before.failing.filter((id) => passing.has(id)).map((id) => ({ kind: 'stale', id }) as const);
  if (!whole) return [...regressed, ...stale];
  const gone = [...before.passing, ...before.failing]
    .filter((id) => !passing.has(id) && !failing.has(id))
    .map((id) => ({ kind: 'gone', id }) as const);
  return [...regressed, ...lostScores(before, now), ...stale, ...gone];
}

function lostScores(before: SuiteBaseline, now: SuiteBaseline): Breach[] {
  const places = [
    { lang: null, was: before.scores, is: now.scores },
    { lang: 'fr', was: before.byLang.fr, is: now.byLang.fr },
    { lang: 'en', was: before.byLang.en, is: now.byLang.en },
  ] as const;
  const bars = [
    ...places.flatMap((place) => HARD_GATES.map((score) => ({ ...place, score, slack: ROUNDING }))),
    { ...places[0], score: MACRO_F1, slack: F1_SLACK + ROUNDING },
  ];
  return bars.flatMap(({ lang, was, is, score, slack }): Breach[] => {
    const [old, fresh] = [was[score] ?? null, is[score] ?? null];
    if (old === null || (fresh !== null && fresh >= old - slack)) return [];
    return [{ kind: 'score', score, lang, was: old, now: fresh }];
  });
}
