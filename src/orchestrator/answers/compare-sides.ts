import type { Lang } from '../../domain/bilingual.ts';
import { Breakdown } from '../../domain/population.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';
import { describePeriod } from '../../language/periods/describe-period.ts';
import { findPeriods } from '../../language/periods/find-periods.ts';
import type { Ledger } from '../ledger.ts';
import type { Asked, Lines } from './asked.ts';
import { findSegment } from './find-segment.ts';
import { readMetric } from './read-metric.ts';

/** Periods compared carry their year: the day they are read on changes nothing. */
const ANY_DAY = '2000-01-01';

/**
 * Two things compared: two periods or two segments are two calls, two groups of a breakdown are one. Null when the tools cannot
 * tell the two apart: the question is then answered as a whole, with what is possible.
 */
export async function compareSides(
  ledger: Ledger,
  asked: Asked,
  compare: readonly string[],
  lang: Lang,
): Promise<Lines | null> {
  const periods = compare.map((words) => findPeriods(words, lang, ANY_DAY)[0]);
  const segments = compare.map((words) => findSegment(words));
  const sides = compare.map((words, index): { name: string; asked: Asked } | null => {
    const [period, segment] = [periods[index], segments[index]];
    const prefix = `${asked.prefix}.${index + 1}`;
    if (period !== undefined) {
      const span = { from: period.from, to: period.to };
      return { name: describePeriod(span, lang), asked: { ...asked, period: span, by: null, prefix } };
    }
    if (segment === null || segment === undefined) return null;
    const name = rfmSegments.find(({ id }) => id === segment)?.name[lang] ?? words;
    return { name, asked: { ...asked, segment, by: null, prefix } };
  });
  if (sides.every((side) => side !== null)) {
    const read = await Promise.all(sides.map((side) => readMetric(ledger, side.asked, lang)));
    return {
      lines: read.flatMap(({ lines }, index) => [heading(sides[index]?.name ?? '', lang), ...lines]),
      found: read.some(({ found }) => found),
    };
  }
  if (Breakdown.safeParse(asked.by).success) return readMetric(ledger, { ...asked, only: compare }, lang);
  const whole = await readMetric(ledger, asked, lang);
  return { lines: [...whole.lines, cannotTell(lang)], found: whole.found };
}

function heading(name: string, lang: Lang): string {
  return lang === 'fr' ? `${name} :` : `${name}:`;
}

function cannotTell(lang: Lang): string {
  return lang === 'fr'
    ? 'Je ne sais pas séparer ces deux groupes dans vos données. Je compare deux périodes, deux segments RFM, ou deux valeurs d’une colonne : canal, catégorie ou lieu.'
    : 'I cannot tell these two groups apart in your data. I compare two periods, two RFM segments, or two values of a column: channel, category or place.';
}
