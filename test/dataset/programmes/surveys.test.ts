import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayText } from '../../oracle/calendar.ts';
import { rowsOf } from '../measure.ts';
import { openTables } from './open-tables.ts';

/** 2024-01-01, in days since 1970. */
const START = 19_723;
type Answer = {
  customer: string | null;
  day: number | null;
  score: number | null;
  csat: number | null;
  comment: string | null;
};

const answer: fc.Arbitrary<Answer> = fc.record({
  customer: fc.option(fc.constantFrom('a', 'b', 'c')),
  day: fc.option(fc.integer({ min: START, max: START + 100 }), { freq: 8 }),
  score: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 8 }),
  csat: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }),
  comment: fc.constantFrom(
    null,
    '',
    'Livraison en RETARD !',
    'too expensive, late parcel',
    'Parfait',
    'Prix élevé, qualité moyenne',
  ),
});
const world = fc.record({
  answers: fc.array(answer, { minLength: 1, maxLength: 40 }),
  asOf: fc.integer({ min: START + 20, max: START + 105 }),
});

const delivery = (comment: string) => /Livraison|parcel/.test(comment);
const price = (comment: string) => /expensive|Prix/.test(comment);

function countsOf(answers: readonly Answer[]) {
  const count = (test: (answer: Answer) => boolean) => answers.filter(test).length;
  const score = (test: (score: number) => boolean) => count((each) => each.score !== null && test(each.score));
  return {
    promoters: score((mark) => mark >= 9),
    passives: score((mark) => mark === 7 || mark === 8),
    detractors: score((mark) => mark <= 6),
    satisfied: count(({ csat }) => csat === 4 || csat === 5),
    rated: count(({ csat }) => csat !== null),
  };
}

test('the counts of surveys are those of a loop over the answers, by month too, and themes are only counted', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ answers, asOf }) => {
      // A mark of 10 and one of 1 out of 5 fix the scales, outside the days that are asked about.
      const all: Answer[] = [...answers, { customer: 'z', day: START + 300, score: 10, csat: 1, comment: null }];
      const { engine, source } = await openTables(
        {
          surveys: {
            columns: { customer: 'VARCHAR', answeredAt: 'DATE', score: 'DOUBLE', csat: 'DOUBLE', comment: 'VARCHAR' },
            rows: all.map((row) => [
              row.customer,
              row.day === null ? null : dayText(row.day),
              row.score,
              row.csat,
              row.comment,
            ]),
          },
        },
        { asOf: dayText(asOf) },
      );
      try {
        const names = [
          'promoters',
          'passives',
          'detractors',
          'satisfied',
          'total',
          'surveyScales',
          'surveyMonths',
          'commentThemes',
        ] as const;
        const found = await source.measures(names, { dataset: 'shop' });
        if (!found.ok) throw new Error(found.message.en);
        const values = found.value.groups[0]?.values ?? {};
        const known = answers.filter(({ day }) => day === null || day < asOf);
        const { rated, ...counts } = countsOf(known);
        expect(values).toMatchObject({ ...counts, total: rated });
        expect(values.surveyScales).toMatchObject({ nps: '0-10', csat: '1-5', satisfiedFrom: 4 });
        const months = Map.groupBy(
          known.filter(({ day }) => day !== null),
          ({ day }) => dayText(day ?? 0).slice(0, 7),
        );
        const rows = rowsOf(values.surveyMonths ?? {});
        expect(rows.map(({ month }) => month)).toEqual([...months.keys()].sort());
        for (const row of rows) {
          const month = String(row.month);
          expect(row).toMatchObject(countsOf(months.get(month) ?? []));
          const next =
            month === '2024-12' ? '2025-01-01' : `2024-${String(Number(month.slice(5)) + 1).padStart(2, '0')}-01`;
          expect(row.complete).toBe(next <= dayText(asOf) ? 1 : 0);
        }
        const said = known.filter(({ comment }) => comment !== null && comment !== '');
        const isLow = ({ score, csat }: Answer) => (score === null ? csat !== null && csat < 4 : score <= 6);
        const themes = new Map(rowsOf(values.commentThemes ?? {}).map(({ theme, ...row }) => [theme, row]));
        for (const [theme, speaks] of [
          ['delivery', delivery],
          ['price', price],
        ] as const) {
          const own = said.filter(({ comment }) => speaks(comment ?? ''));
          expect(themes.get(theme)).toEqual(
            own.length === 0 ? undefined : { comments: own.length, low: own.filter(isLow).length },
          );
        }
        expect(themes.get('other')?.comments ?? 0).toBe(said.filter(({ comment }) => comment === 'Parfait').length);
        expect(values.surveyScales?.comments).toBe(said.length);
      } finally {
        await engine.close();
      }
    }),
    { seed: 20_241_122, numRuns: 25, endOnFailure: true },
  );
});
