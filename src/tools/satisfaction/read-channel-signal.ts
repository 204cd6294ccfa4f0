import type { Bilingual } from '../../domain/bilingual.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { healthSignalLimits } from '../../knowledge/health-signal-limits.ts';
import { formatShare } from '../../language/format-number.ts';
import { safeText } from '../../language/safe-text.ts';
import { exceeds } from '../../maths/exceeds.ts';
import { twoProportionTest } from '../../maths/two-proportion-test.ts';
import { levelOf, type SignalLevel, unknownLevel } from './signal-reading.ts';

const ALPHA = 0.05;

/** The best and the worst channel; the test is corrected for choosing them among all pairs (Bonferroni). */
export function readChannels(table: MeasureValues['channelRetention'] | undefined): SignalLevel {
  if (table === undefined) return unknownLevel('pointsOfShare', NO_CHANNELS);
  const channels = table.channel
    .map((channel, row) => ({ channel, trials: table.eligible[row] ?? 0, successes: table.retained[row] ?? 0 }))
    .filter(({ trials }) => trials >= defaults.maturedMinimum)
    .sort((a, b) => a.successes / a.trials - b.successes / b.trials || (a.channel < b.channel ? -1 : 1));
  const [worst, best] = [channels[0], channels.at(-1)];
  if (worst === undefined || best === undefined || channels.length < 2)
    return unknownLevel('pointsOfShare', FEW_CHANNELS);
  const [low, high] = [worst.successes / worst.trials, best.successes / best.trials];
  const pairs = (channels.length * (channels.length - 1)) / 2;
  const limit = healthSignalLimits['channel-friction'].retentionGapOfShare;
  const isSure = twoProportionTest(worst, best).pValue * pairs < ALPHA;
  const [worstName, bestName] = [safeText(worst.channel), safeText(best.channel)];
  return levelOf(exceeds(high - low, limit) && isSure, {
    ...{ level: high - low, limit, unit: 'pointsOfShare', base: channels.reduce((sum, { trials }) => sum + trials, 0) },
    detail: {
      fr: `Rétention à 90 jours : « ${bestName} » ${formatShare(high, 'fr')}, « ${worstName} » ${formatShare(low, 'fr')}.`,
      en: `90-day retention: “${bestName}” ${formatShare(high, 'en')}, “${worstName}” ${formatShare(low, 'en')}.`,
    },
  });
}

const NO_CHANNELS: Bilingual = {
  fr: 'Il faut des commandes avec leur canal, et des clients suivis 90 jours.',
  en: 'Orders with their channel are needed, and customers followed for 90 days.',
};
const FEW_CHANNELS: Bilingual = {
  fr: 'Il faut deux canaux d’au moins 30 clients suivis 90 jours.',
  en: 'Two channels with at least 30 customers followed for 90 days are needed.',
};
