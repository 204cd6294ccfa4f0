import type { Lang } from '../../domain/bilingual.ts';
import { SegmentId } from '../../domain/segment.ts';
import type { ToolResult } from '../../domain/tool-result.ts';

/** Groups of fewer people than this are shown to no model. */
const FEWEST_PEOPLE = 5;
/** The most a model is shown of one result, in characters. */
const LONGEST = 4_000;
/** How many rows of each table are kept, latest last, until the result is short enough. */
const ROWS = [Number.POSITIVE_INFINITY, 24, 12, 6, 3, 1, 0];

/** Fields that count people. */
const PEOPLE =
  /^(?:n|base|size|count|lost|eligible|retained|(?:\w*c|c)ustomers|clients|\w*buyers|members|atRisk|active\w*|promoters|passives|detractors|responses|newcomers)$/i;
/** Fields that may name somebody or hold text of the data. */
const NAMING = /^(?:key|name|label|title|email|e-mail|phone|customer|customerId|row|text|comment)$/i;
/** Ids of ours, months, days, codes. */
const CODE = /^(?:\d{4}-(?:\d\d(?:-\d\d)?|[QT]\d)|\d{3}|[a-z][a-z0-9_-]{0,31}|advice(?:\.[A-Za-z0-9_/-]+)+)$/;

/**
 * A tool's result as a model sees it: the numbers of its value, without rows of few people, names or text, and cut to a length; a
 * refusal with its reason.
 */
export function showResult(result: ToolResult, lang: Lang): string {
  if (!result.ok)
    return JSON.stringify({ ok: false, code: result.code, message: result.messages[lang], needs: result.needs }).slice(
      0,
      LONGEST,
    );
  for (const rows of ROWS) {
    const shown = JSON.stringify({ ok: true, value: shownFields(result.value, rows) });
    if (shown.length <= LONGEST) return shown;
  }
  return JSON.stringify({ ok: true, value: {} });
}

function shownFields(value: object, rows: number): Record<string, unknown> {
  const entries = Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    if (typeof field === 'string' && isNaming(key, field)) return [];
    if (typeof field === 'number' && isFew(key, field)) return [];
    const shown = shownValue(field, rows);
    return shown === undefined ? [] : [[key, shown]];
  });
  return Object.fromEntries(entries);
}

function shownValue(value: unknown, rows: number): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(6)) : undefined;
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'string') return CODE.test(value) ? value : undefined;
  if (typeof value !== 'object') return undefined;
  if (Array.isArray(value))
    return rows === 0
      ? undefined
      : value.slice(-Math.min(rows, value.length)).flatMap((row: unknown) => {
          const shown = shownValue(row, rows);
          return shown === undefined ? [] : [shown];
        });
  return isSmallGroup(value) ? undefined : shownFields(value, rows);
}

/** The only ids shown are those of segments: others are customers' own. */
function isNaming(key: string, field: string): boolean {
  return key === 'id' ? !SegmentId.safeParse(field).success : NAMING.test(key);
}

/** Counts by code: `{ "111": 1, "555": 40 }`. */
function isFew(key: string, field: number): boolean {
  return (PEOPLE.test(key) || /^\d+$/.test(key)) && field < FEWEST_PEOPLE;
}

/** A group that is small, or a part of one that is: what is left of it tells of few people. */
function isSmallGroup(value: object): boolean {
  return Object.entries(value).some(
    ([key, field]) => typeof field === 'number' && PEOPLE.test(key) && field < FEWEST_PEOPLE,
  );
}
