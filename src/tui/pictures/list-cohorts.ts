import { formatShare } from '../../language/format-number.ts';
import { shortenPeriod } from '../../language/periods/format-period.ts';
import type { StyledLine, StyledSpan } from '../styled-text.ts';
import { type CohortTable, laterOffsets, offsetNames } from './cohort-table.ts';
import { countPeople } from './count-people.ts';
import type { PictureOptions } from './picture-options.ts';
import { styled } from './styled.ts';

/** The delays people ask about, where periods are counted; else the first ones. */
const MILESTONES = [1, 2, 3, 6, 12];
const COHORTS = 12;

/** The cohorts as names and values, for a narrow screen: the mean, then the latest cohorts that have a rate. */
export function listCohorts(table: CohortTable, { lang }: PictureOptions): StyledLine[] {
  const names = offsetNames(table, lang);
  const offsets = names.counted ? MILESTONES : laterOffsets(table).slice(0, MILESTONES.length);
  const values = (cells: readonly { offset: number; rate: number | null }[]): StyledSpan[] =>
    offsets
      .flatMap((offset) => {
        const rate = cells.find((cell) => cell.offset === offset)?.rate ?? null;
        return rate === null
          ? []
          : [[styled(`${names.long(offset)}\u00a0`), styled(formatShare(rate, lang, 0), 'figure')]];
      })
      .flatMap((pair, index) => (index === 0 ? pair : [styled('\u00a0· '), ...pair]));
  const mean = values(table.weightedMean);
  const cohorts = table.cohorts.map(({ cohort, size, cells }) => ({ cohort, size, shown: values(cells) }));
  const latest = cohorts.filter(({ shown }) => shown.length > 0).slice(-COHORTS);
  const few = { fr: 'pas encore assez de clients', en: 'not enough customers yet' };
  return [
    [styled({ fr: 'Moyenne', en: 'Mean' }[lang], 'strong')],
    [styled('  '), ...(mean.length === 0 ? [styled(few[lang], 'dim')] : mean)],
    ...latest.flatMap(({ cohort, size, shown }): StyledLine[] => [
      [styled(shortenPeriod(cohort, lang), 'strong'), styled(`\u00a0· ${countPeople(size, lang)}`)],
      [styled('  '), ...shown],
    ]),
  ];
}
