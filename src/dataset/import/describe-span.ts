import type { Bilingual } from '../../domain/bilingual.ts';
import { addDays } from '../../language/add-days.ts';
import { formatDay } from '../../language/format-day.ts';

/** The days that some orders cover, YYYY-MM-DD, and which of their months are partial, so that nobody reads these as a fall. */
export function describeSpan({ from, to }: { from: string; to: string }): Bilingual {
  const startsLate = !from.endsWith('-01');
  const endsEarly = !addDays(to, 1).endsWith('-01');
  const partial =
    startsLate && endsEarly
      ? { fr: '\u202f; premier et dernier mois partiels', en: '; first and last months partial' }
      : startsLate
        ? { fr: '\u202f; premier mois partiel', en: '; first month partial' }
        : endsEarly
          ? { fr: '\u202f; dernier mois partiel', en: '; last month partial' }
          : { fr: '', en: '' };
  return {
    fr: `Du ${formatDay(from, 'fr')} au ${formatDay(to, 'fr')}${partial.fr}.`,
    en: `From ${formatDay(from, 'en')} to ${formatDay(to, 'en')}${partial.en}.`,
  };
}
