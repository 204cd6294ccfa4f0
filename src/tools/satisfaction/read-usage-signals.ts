import type { Bilingual } from '../../domain/bilingual.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { healthSignalLimits } from '../../knowledge/health-signal-limits.ts';
import { medianOfCounts } from '../../maths/median-of-counts.ts';
import { twoProportionTest } from '../../maths/two-proportion-test.ts';
import { levelOf, type SignalLevel, unknownLevel } from './signal-reading.ts';

type Changes = MeasureValues['usageChanges'] | undefined;
type Windows = MeasureValues['onboardingWindows'] | undefined;

const ALPHA = 0.05;
const ROUNDING = 1e-9;

/** The typical customer's last week against their own median; how many are below the limit. */
export function readUsage(changes: Changes): SignalLevel {
  if (changes === undefined) return unknownLevel('share', NO_USAGE);
  const counted = Array.from(changes.ratio, (value, row) => ({ value, count: changes.customers[row] ?? 0 }));
  const base = counted.reduce((sum, { count }) => sum + count, 0);
  if (base < defaults.maturedMinimum) return unknownLevel('share', FEW_USERS);
  const limit = -healthSignalLimits['usage-drop'].dropShare;
  const isBelow = (ratio: number) => ratio - 1 <= limit + ROUNDING;
  const affected = counted.reduce((sum, { value, count }) => sum + (isBelow(value) ? count : 0), 0);
  const typical = medianOfCounts(counted);
  return levelOf(isBelow(typical), { level: typical - 1, limit, unit: 'share', base, affected });
}

/** Completion by newcomers of the last four weeks that can be judged, against the four before: a fall must be significant. */
export function readOnboarding(windows: Windows): SignalLevel {
  if (windows === undefined) return unknownLevel('pointsOfShare', NO_ONBOARDING);
  const [previous, recent] = ['previous', 'recent'].map((name) => {
    const row = windows.window.indexOf(name);
    return { successes: windows.completed[row] ?? 0, trials: windows.newcomers[row] ?? 0 };
  });
  if (
    previous === undefined ||
    recent === undefined ||
    Math.min(previous.trials, recent.trials) < defaults.maturedMinimum
  )
    return unknownLevel('pointsOfShare', FEW_NEWCOMERS);
  const change = recent.successes / recent.trials - previous.successes / previous.trials;
  const limit = -healthSignalLimits['onboarding-drop'].dropOfShare;
  const isSure = twoProportionTest(previous, recent).pValue < ALPHA;
  return levelOf(change <= limit + ROUNDING && isSure, {
    ...{ level: change, limit, unit: 'pointsOfShare', base: recent.trials },
  });
}

const NO_USAGE: Bilingual = {
  fr: 'Il faut les événements d’usage par client et par jour, sur neuf semaines au moins.',
  en: 'Usage events by customer and day are needed, over nine weeks at least.',
};
const FEW_USERS: Bilingual = {
  fr: 'Moins de 30 clients ont un usage habituel sur les huit dernières semaines.',
  en: 'Fewer than 30 customers have a usual level over the last eight weeks.',
};
const NO_ONBOARDING: Bilingual = {
  fr: 'Il faut quatorze semaines d’événements où la fin de l’accueil se reconnaît ; nommez cet événement avec `onboardingEvent`.',
  en: 'Fourteen weeks of events are needed in which the end of the onboarding can be told; name that event with `onboardingEvent`.',
};
const FEW_NEWCOMERS: Bilingual = {
  fr: 'Moins de 30 nouveaux clients dans l’une des deux périodes de quatre semaines.',
  en: 'Fewer than 30 newcomers in one of the two periods of four weeks.',
};
