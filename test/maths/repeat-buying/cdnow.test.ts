import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bgNbd } from '../../../src/maths/repeat-buying/bg-nbd.ts';
import { fitRepeatModel } from '../../../src/maths/repeat-buying/fit-repeat-model.ts';
import { mbgNbd } from '../../../src/maths/repeat-buying/mbg-nbd.ts';
import { paretoNbd } from '../../../src/maths/repeat-buying/pareto-nbd.ts';
import { lacksShared, sharedFile } from '../../outside-needs.ts';

/** The published summary: customer, x, t_x and T in weeks. */
function readSummary() {
  const text = readFileSync(sharedFile('data/cdnow/cdnow_customers_summary.csv'), 'utf8');
  const rows = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const column = (at: number) => Float64Array.from(rows, (row) => row[at] ?? 0);
  return { frequency: column(1), recency: column(2), age: column(3), customers: column(0).fill(1) };
}

/** Maximum likelihood by scipy on the same file (data/cdnow/reference.json); the papers print the same to three digits. */
test.skipIf(lacksShared('data/cdnow')).each([
  ['BG/NBD', bgNbd, [0.242_592_9, 4.413_531_5, 0.792_886_2, 2.425_754], -9582.425_56],
  ['MBG/NBD', mbgNbd, [0.524_838, 6.182_991_6, 0.891_356_1, 1.614], -9582.132_68],
  ['Pareto/NBD', paretoNbd, [0.553_275_5, 10.577_612_4, 0.606_213_7, 11.667_914_2], -9594.973_93],
])('%s finds the published parameters of CDNOW (needs ../shared)', (_, model, parameters, logLikelihood) => {
  const outcome = fitRepeatModel(model, readSummary());
  if (!outcome.ok) throw new Error(outcome.why);
  for (const [at, parameter] of parameters.entries())
    expect((outcome.fit.parameters[at] ?? 0) / parameter).toBeCloseTo(1, 4);
  expect(outcome.fit.logLikelihood).toBeCloseTo(logLikelihood, 4);
});
