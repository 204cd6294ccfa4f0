import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import { refuseScale } from './refuse-table.ts';
import { SCALE_ENDS, ScoreScale } from './score-scale.ts';
import { scoreSql, writtenScaleSql } from './score-sql.ts';

/** Marks that do not fit a scale are errors up to this share of all marks. */
const FEW = 0.05;
/** With fewer marks than this, nobody above 7 does not mean that nobody could answer more. */
const ENOUGH = 30;

const Marks = z.object({
  marks: z.number(),
  zeros: z.number(),
  above5: z.number(),
  above7: z.number(),
  above10: z.number(),
  written: z.number().nullable(),
  allWritten: z.boolean(),
});
type Marks = z.infer<typeof Marks>;

/** A column of marks; `words` are its header and the name of its field, which may say the scale. */
export type ScoreColumn = { column: string; header: string; words: string };

/**
 * The scale of a column of marks: the one that its header states, 0 to 10 for a recommendation, else the one asked for,
 * else the one written beside the marks or that the whole column needs. Refuses marks that leave it open.
 */
export async function decideScale(
  engine: Engine,
  table: string,
  { column, header, words }: ScoreColumn,
  { file, requested }: { file: string; requested: ScoreScale | undefined },
): Promise<Outcome<ScoreScale>> {
  const stated = scaleInWords(words);
  if (stated !== null) return answer(stated);
  const [found] = await engine.rows(
    Marks,
    `SELECT count(*)::DOUBLE AS marks, count(*) FILTER (mark >= 0 AND mark < 1)::DOUBLE AS zeros,
       count(*) FILTER (mark > 5)::DOUBLE AS above5, count(*) FILTER (mark > 7)::DOUBLE AS above7,
       count(*) FILTER (mark > 10)::DOUBLE AS above10, max(written) AS written,
       coalesce(min(written) = max(written) AND count(written) = count(*), false) AS "allWritten"
     FROM (SELECT ${scoreSql(column)} AS mark, ${writtenScaleSql(column)} AS written FROM ${table}) WHERE mark <= 100`,
  );
  if (found === undefined) return refuseScale(file, header);
  const scale = isRecommendation(words)
    ? (recommendationScale(found) ?? requested ?? null)
    : (requested ?? scaleOf(found));
  return scale === null ? refuseScale(file, header) : answer(scale);
}

function isRecommendation(words: string): boolean {
  return /\bnps\b|promoter|recomm[ae]nd|conseill|how likely/i.test(words.replaceAll('_', ' '));
}

/** « de 0 à 10 », 1-5, /5, « sur 100 ». */
function scaleInWords(words: string): ScoreScale | null {
  const plain = words.replaceAll('_', ' ');
  const range =
    /\b[01]\s*(?:-|–|à|a|to)\s*(5|7|100?)\b/i.exec(plain) ?? /(?:\/|sur|out of)\s*(5|7|100?)\b/i.exec(plain);
  return range === null ? null : scaleUpTo(Number(range[1]));
}

/** The recommendation question goes from 0 to 10; many answers of which none is above 5 were given on another scale. */
function recommendationScale({ marks, above5 }: Marks): ScoreScale | null {
  return marks >= ENOUGH && above5 === 0 ? null : '0-10';
}

function scaleUpTo(highest: number): ScoreScale | null {
  return ScoreScale.options.find((scale) => SCALE_ENDS[scale][1] === highest) ?? null;
}

function scaleOf({ marks, zeros, above5, above7, above10, written, allWritten }: Marks): ScoreScale | null {
  const areFew = (some: number): boolean => some <= marks * FEW;
  if (written !== null) return allWritten ? scaleUpTo(written) : null;
  if (!areFew(above10)) return above10 * 2 > marks ? '0-100' : null;
  if (above7 > above10) return '0-10';
  if (above5 > above10) return marks < ENOUGH ? null : areFew(zeros) ? '1-7' : '0-10';
  return areFew(zeros) ? '1-5' : null;
}
