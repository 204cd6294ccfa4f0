import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FileEngine, openEngine } from '../../../src/dataset/duckdb.ts';
import { importOrdersFile } from '../../../src/dataset/import-file.ts';
import { openOrderSource } from '../../../src/dataset/order-source.ts';
import { recogniseFile } from '../../../src/dataset/recognise-file.ts';
import type { MeasureSource } from '../../../src/domain/measure-source.ts';
import { ValueForecast } from '../../../src/tools/forecast/value-forecast-output.ts';
import { callTool } from '../../dataset/call-tool.ts';
import { reductions, rule } from '../../dataset/open-shop.ts';
import { lacksShared, sharedFile } from '../../outside-needs.ts';

const OPTIONS = { returns: 'exclude', zero: 'keep', duplicates: 'keep', timeZone: 'UTC', today: '2026-01-01' } as const;
const CALIBRATION = { calibrationTo: '1997-09-30', horizonDays: 273 };

/** The published sample of CDNOW, from its log; values of data/cdnow/reference.json (scipy on exact days). */
describe.skipIf(lacksShared('data/cdnow'))('CDNOW (needs ../shared)', () => {
  let engine: FileEngine;
  let source: MeasureSource;

  beforeAll(async () => {
    engine = await openEngine();
    const path = fileURLToPath(sharedFile('data/cdnow/CDNOW_sample.txt'));
    const file = await recogniseFile(path, { folder: tmpdir() });
    if (!file.ok) throw new Error(file.message.en);
    const imported = await importOrdersFile(engine, file.value, OPTIONS);
    if (!imported.ok) throw new Error(imported.message.en);
    const about = { id: 'shop', engine, digest: 'cdnow', columns: new Set(['customer', 'date', 'amount']) };
    const shape = { hasAmount: true, rowsRead: 6919, currency: null, timeZone: 'UTC', conventions: {} };
    const days = { from: '1997-01-01', to: '1998-06-30', asOf: '1998-07-01' };
    source = openOrderSource({ ...about, ...shape, ...days }, reductions, rule);
  });
  afterAll(() => engine.close());

  async function forecast(args: Readonly<Record<string, unknown>>): Promise<ValueForecast> {
    const result = await callTool(source, 'value_forecast', args);
    if (!result.ok) throw new Error(result.message);
    return ValueForecast.strict().parse(result.value);
  }

  test.each([
    ['bg_nbd', { r: 0.242_595, alpha: 4.413_6, a: 0.792_922, b: 2.425_907 }, -9582.4292, 1653.42, 0.7855],
    ['mbg_nbd', { r: 0.524_843, alpha: 6.183_085, a: 0.891_359, b: 1.614_002 }, -9582.1357, 1576.74, 0.7648],
    ['pareto_nbd', { r: 0.553_277, alpha: 10.577_683, s: 0.606_24, beta: 11.668_741 }, -9594.9762, 1665.53, 0.7545],
  ])(
    '%s: parameters, likelihood and holdout are the reference',
    async (model, params, logLikelihood, predicted, mae) => {
      const value = await forecast({ model, ...CALIBRATION });
      for (const [name, parameter] of Object.entries(params))
        expect((value.params?.[name] ?? 0) / parameter).toBeCloseTo(1, 4);
      expect(value.logLikelihood).toBeCloseTo(logLikelihood, 3);
      expect(value.backtest).toMatchObject({ customers: 2357, actual: 1882, holdoutDays: 273 });
      // By loops over the file outside the project: quintiles at the end of the calibration, mean of what was bought in it.
      expect(value.backtest?.segmentMeanMae).toBeCloseTo(0.954_971_609, 8);
      expect(value.backtest?.segmentMeanPredicted).toBeCloseTo(2466.033, 3);
      expect((value.backtest?.predicted ?? 0) / predicted).toBeCloseTo(1, 4);
      expect(value.backtest?.mae).toBeCloseTo(mae, 3);
      expect(value.backtest?.sameRateMae).toBeCloseTo(1.0237, 4);
      expect(value.backtest?.sameRatePredicted).toBeCloseTo(2930.1, 1);
      expect(value).toMatchObject({ usable: true, reason: null, flags: [], fittedTo: '1997-09-30' });
    },
  );

  test('the spend of 946 customers gives the published Gamma-Gamma, little correlated with frequency', async () => {
    const { params, spend } = await forecast({ model: 'bg_nbd', ...CALIBRATION });
    expect(params?.p).toBeCloseTo(6.2496, 3);
    expect(params?.q).toBeCloseTo(3.7442, 3);
    expect(params?.v).toBeCloseTo(15.4435, 3);
    expect(spend).toMatchObject({ usable: true, customers: 946 });
    expect(spend?.logLikelihood).toBeCloseTo(-4055.9177, 3);
    expect(spend?.correlation).toBeCloseTo(0.1139, 3);
    expect(spend?.meanSpend).toBeCloseTo(35.17, 2);
  });

  test('the means by calibration frequency are the published ones', async () => {
    const { backtest } = await forecast({ model: 'pareto_nbd', ...CALIBRATION });
    const [none, one, two] = backtest?.groups ?? [];
    expect(backtest?.groups.map(({ customers }) => customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    expect([none?.actualMean, one?.actualMean, two?.actualMean].map((mean) => mean?.toFixed(4))).toEqual([
      '0.2367',
      '0.6970',
      '1.3925',
    ]);
    expect(none?.predictedMean).toBeCloseTo(0.1384, 3);
    expect(two?.predictedMean).toBeCloseTo(1.1958, 3);
  });

  test('on its own split, auto is usable without a flag, ahead of both baselines', async () => {
    const { usable, flags, backtest, candidates, fittedTo } = await forecast({});
    expect([usable, flags, fittedTo]).toEqual([true, [], '1998-06-30']);
    expect(backtest).toMatchObject({ calibrationTo: '1997-12-30', holdoutDays: 182 });
    expect(backtest?.mae).toBeLessThan(Math.min(backtest?.sameRateMae ?? 0, backtest?.segmentMeanMae ?? 0));
    expect(candidates.map(({ problem }) => problem)).toEqual([null, null, null]);
  });

  test('a calibration up to the last day is refused', async () => {
    expect(await callTool(source, 'value_forecast', { calibrationTo: '1998-06-30' })).toMatchObject({
      ok: false,
      code: 'out_of_domain',
      needs: ['calibrationTo'],
    });
  });

  test('the three values of a customer stand side by side', async () => {
    const result = await callTool(source, 'value_comparison', {});
    expect(result).toMatchObject({ ok: true, value: { basis: 'revenue', predicted: { reason: null } } });
  });
});
