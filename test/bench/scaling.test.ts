import { describe, expect, it } from 'vitest';
import { measureScaling } from '../../bench/scaling.ts';

const at = (orders: number, medianMilliseconds: number) => ({
  scale: { side: 'ours', orders },
  sides: [
    { side: 'peer', medianMilliseconds: 1 },
    { side: 'ours', medianMilliseconds },
  ].map((side) => ({
    ...side,
    p95Milliseconds: 0,
    ratio: 1,
    cpuSeconds: null,
    peakMegabytes: null,
    durations: 1,
  })),
});

describe('how time grows with size', () => {
  it('is 1 when ten times the orders take ten times as long, whatever the order of the results', () => {
    const scaling = measureScaling([at(1e7, 1000), at(1e5, 10), at(1e6, 100)]);
    expect(scaling).toMatchObject({ orders: [1e5, 1e6, 1e7], met: true });
    expect(scaling?.exponent).toBeCloseTo(1, 12);
  });

  it('is 2 when they take a hundred times as long, which is too much', () => {
    const scaling = measureScaling([at(1e5, 1), at(1e6, 100), at(1e7, 10_000)]);
    expect(scaling?.exponent).toBeCloseTo(2, 12);
    expect(scaling?.met).toBe(false);
  });

  it('is unknown from two sizes, and from results that follow no side', () => {
    expect(measureScaling([at(1e5, 1), at(1e6, 10), { sides: [] }])).toBeNull();
  });
});
