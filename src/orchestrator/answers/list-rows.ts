import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { rfmSegments } from '../../knowledge/rfm-segments.ts';
import { fold } from '../../language/fold.ts';
import { formatPeriod } from '../../language/periods/format-period.ts';
import { safeText } from '../../language/safe-text.ts';
import { follow, type Ledger } from '../ledger.ts';
import type { AnalysisSource, PlanSeries } from './analysis-plan.ts';
import type { Asked, Lines } from './asked.ts';

/** Rows shown: the last ones of a series in time, the first ones of any other. */
const MOST = 12;

type Row = { name: string; reference: string | null; why: string };

/** The rows of a list inside a tool's value; those without a number are left out. */
export function listSeries(
  ledger: Ledger,
  call: string,
  { list, key, value, unit }: PlanSeries,
  only: readonly string[],
  lang: Lang,
): Lines {
  const items = z.array(z.record(z.string(), z.unknown())).safeParse(ledger.value(call, list)).data ?? [];
  const rows = items.flatMap((item, index): Row[] => {
    const name = nameOf(
      key.split('+').map((part) => item[part]),
      key,
      lang,
    );
    const path = `${list}/${index}/${value}`;
    const id = ledger.take({ id: `${call}${path.replaceAll('/', '.')}`, call, path, unit, label: name });
    return id === null ? [] : [{ name, reference: id, why: '' }];
  });
  const kept = keepNamed(rows, only);
  return write(key === 'month' || key === 'cohort' ? kept.slice(-MOST) : kept.slice(0, MOST), lang);
}

/** The groups of a breakdown, each with its number or the reason it has none. */
export function listBreakdown(
  ledger: Ledger,
  call: string,
  source: AnalysisSource,
  { by, only }: Pick<Asked, 'by' | 'only'>,
  lang: Lang,
): Lines {
  const result = ledger.result(call);
  const [figure] = source.figures;
  if (!result?.ok || figure === undefined) return { lines: [], found: false };
  const rows = (result.breakdown ?? []).map(({ key, value, refusal }, index): Row => {
    const name = nameOf([key], by === 'cohort' ? 'cohort' : 'id', lang);
    const number = value === undefined ? undefined : follow(value, figure.path);
    if (typeof number !== 'number') return { name, reference: null, why: refusal?.message ?? '–' };
    const path = `/breakdown/${index}/value${figure.path}`;
    const id = ledger.state({
      id: `${call}${path.replaceAll('/', '.')}`,
      label: `${figure.label[lang]}, ${name}`,
      value: number,
      unit: figure.unit,
      origin: { kind: 'computed', tool: source.tool, call, path },
    });
    return { name, reference: id, why: '' };
  });
  const kept = keepNamed(rows, only);
  const missing = only.filter((wanted) => !rows.some(({ name }) => isNamed(name, wanted)));
  const { lines, found } = write(kept.slice(0, MOST), lang);
  return { lines: [...lines, ...missing.map((name) => notFound(name, rows, lang))], found };
}

function write(rows: readonly Row[], lang: Lang): Lines {
  return {
    lines: rows.map(({ name, reference, why }) => {
      const value = reference === null ? why : `{{figure:${reference}}}`;
      return lang === 'fr' ? `- ${name} : ${value}` : `- ${name}: ${value}`;
    }),
    found: rows.some(({ reference }) => reference !== null),
  };
}

/** Names come from data, or are those of segments and of offsets of a cohort. */
function nameOf(parts: readonly unknown[], key: string, lang: Lang): string {
  return parts
    .map((part) => {
      const both = Bilingual.safeParse(part);
      if (both.success) return both.data[lang];
      if (key === 'offset')
        return lang === 'fr' ? `mois ${String(part)} après l’arrivée` : `month ${String(part)} after arrival`;
      if (key === 'month' || key === 'cohort') return formatPeriod(String(part), lang);
      const segment = key === 'id' || key === 'segment' ? rfmSegments.find(({ id }) => id === part) : undefined;
      return segment?.name[lang] ?? safeText(String(part));
    })
    .join(' + ');
}

function keepNamed(rows: readonly Row[], only: readonly string[]): readonly Row[] {
  if (only.length === 0) return rows;
  const named = rows.filter(({ name }) => only.some((wanted) => isNamed(name, wanted)));
  return named.length > 0 ? named : rows;
}

/** « Lyon » names the group Lyon, and so does « boutique de Lyon ». */
function isNamed(name: string, wanted: string): boolean {
  const [a, b] = [fold(name), fold(wanted)];
  return a === b || b.split(/[ ,'-]+/).includes(a) || a.split(/[ ,'-]+/).includes(b);
}

function notFound(wanted: string, rows: readonly Row[], lang: Lang): string {
  const names = rows
    .slice(0, MOST)
    .map(({ name }) => name)
    .join(', ');
  return lang === 'fr'
    ? `« ${safeText(wanted)} » ne figure pas dans les données. Valeurs trouvées : ${names}.`
    : `“${safeText(wanted)}” is not in the data. Values found: ${names}.`;
}
