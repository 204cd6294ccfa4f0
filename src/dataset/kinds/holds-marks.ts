import { filledTexts, type SampledTable } from './sampled-table.ts';

const HIGHEST = 10;
/** Most texts of a column of marks are marks; the few others are rejected one by one later. */
const MOST = 0.8;
/** 9 · 4,5 · 4/5 · 10 - Very likely · Satisfied (4): one number, and possibly the scale or a label. */
const MARK = /^(?:[^\d]*[\s(:=–-])?(\d{1,2}(?:[.,]\d+)?)(?:\s*(?:\/|sur|out of|of)\s*\d{1,2})?(?:[^\d]*)$/i;

/** Whether a column holds marks from 0 to 10 in the sample; true when the sample has none. */
export function holdsMarks(table: SampledTable, column: number): boolean {
  const texts = filledTexts(table, column);
  const marks = texts.filter((text) => {
    const [, mark = ''] = MARK.exec(text) ?? [];
    return mark !== '' && Number(mark.replace(',', '.')) <= HIGHEST;
  });
  return marks.length >= texts.length * MOST;
}
