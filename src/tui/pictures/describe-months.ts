import type { Lang } from '../../domain/bilingual.ts';
import { formatPeriod, shortenPeriod } from '../../language/periods/format-period.ts';
import type { StyledLine, StyledSpan } from '../styled-text.ts';
import type { MonthlyMeasure } from './monthly-measures.ts';
import { styled } from './styled.ts';

/** A measure in one sentence: its last month, how that compares with the same month a year before, its lowest and its highest month. */
export function describeMonths(measure: MonthlyMeasure, lang: Lang): StyledLine {
  const { name, values, format } = measure;
  const months = [...values].sort(([a], [b]) => a.localeCompare(b, 'en'));
  const [month = '', value = 0] = months.at(-1) ?? [];
  const before = values.get(`${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
  const low = months.reduce((least, found) => (found[1] < least[1] ? found : least), months[0] ?? [month, value]);
  const high = months.reduce((most, found) => (found[1] > most[1] ? found : most), months[0] ?? [month, value]);
  const at = (found: readonly [string, number]) => `${format(found[1])} (${shortenPeriod(found[0], lang)})`;
  const range = { fr: ` ; de ${at(low)} à ${at(high)}`, en: `; from ${at(low)} to ${at(high)}` };
  return [
    styled(`${name}${{ fr: '\u00a0: ', en: ': ' }[lang]}`),
    styled(format(value), 'figure'),
    styled({ fr: ` en ${formatPeriod(month, lang)}`, en: ` in ${formatPeriod(month, lang)}` }[lang]),
    ...(before === undefined || before <= 0 ? [] : [styled(', '), compare(measure, before, value, lang)]),
    styled(high[1] > low[1] ? range[lang] : '', 'dim'),
  ];
}

function compare({ change, adverse }: MonthlyMeasure, before: number, value: number, lang: Lang): StyledSpan {
  if (before === value) return styled({ fr: 'stable en un an', en: 'unchanged in a year' }[lang]);
  const since = { fr: 'en un an', en: 'in a year' };
  return styled(`${change(before, value)} ${since[lang]}`, value > before === adverse ? 'bad' : 'good');
}
