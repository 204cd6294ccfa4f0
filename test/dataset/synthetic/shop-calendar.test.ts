import { describe, expect, it } from 'vitest';
import { plainShop } from '../../../src/dataset/synthetic/plain-shop.ts';
import { openCalendar } from '../../../src/dataset/synthetic/shop-calendar.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';

const calendar = openCalendar(plainShop, seededRandom(1));
const { days, demand, newcomers } = calendar;

function weightOn(scale: typeof demand, day: string, of = days): number {
  const index = of.indexOf(day);
  return (scale.starts[index + 1] ?? 0) - (scale.starts[index] ?? 0);
}

describe('the calendar of made-up shops', () => {
  it('has thirty whole months, every day once', () => {
    expect([days[0], days.at(-1)]).toEqual(['2024-05-01', '2026-10-31']);
    expect(new Set(days).size).toBe(914);
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(30);
  });

  it('repeats the same seasons every year', () => {
    expect(weightOn(demand, '2025-12-10')).toBeCloseTo(weightOn(demand, '2024-12-10'), 9);
    expect(weightOn(demand, '2025-08-10')).toBeLessThan(weightOn(demand, '2025-12-10'));
  });

  it('opens with a rush of newcomers, then brings as many each year', () => {
    expect(weightOn(newcomers, '2024-05-01')).toBeGreaterThan(5 * weightOn(newcomers, '2025-05-01'));
    expect(weightOn(newcomers, '2026-05-01') / weightOn(newcomers, '2025-05-01')).toBeCloseTo(1, 2);
  });

  it('starts when the shop opens and ends on the same day whatever happens', () => {
    const late = openCalendar({ ...plainShop, opens: '2026-08-10' }, seededRandom(1));
    expect([late.days[0], late.days.at(-1), late.days.length]).toEqual(['2026-08-10', '2026-10-31', 83]);
  });

  it('multiplies the newcomers of a year by the growth', () => {
    const growing = openCalendar({ ...plainShop, launch: { excess: 0, fadeDays: 1 }, growth: 3 }, seededRandom(1));
    const [before, after] = ['2025-05-01', '2026-05-01'].map((day) => weightOn(growing.newcomers, day));
    expect((after ?? 0) / (before ?? 1)).toBeCloseTo(3, 1);
  });

  it('gives the wave its share of the newcomers of its days', () => {
    const excess = [
      { day: '2025-06-01', level: 0 },
      { day: '2025-06-02', level: 3 },
      { day: '2025-07-01', level: 3 },
      { day: '2025-07-02', level: 0 },
    ];
    const waved = openCalendar({ ...plainShop, wave: { excess, channel: null } }, seededRandom(1));
    const shareOn = (day: string) => waved.waveShare[days.indexOf(day)] ?? Number.NaN;
    expect(shareOn('2025-05-20')).toBe(0);
    expect(shareOn('2025-06-15')).toBeCloseTo(3 / (3 + 0.98), 3);
    expect(shareOn('2025-07-10')).toBe(0);
  });

  it('has the same noise all week, other noise the next week, and none unless asked', () => {
    const noisy = openCalendar({ ...plainShop, weeklyNoise: 0.4 }, seededRandom(1));
    const ratios = days.slice(0, 14).map((day) => weightOn(noisy.demand, day) / weightOn(demand, day));
    expect(new Set(ratios.slice(0, 7).map((ratio) => ratio.toFixed(6))).size).toBe(1);
    expect(ratios[7]).not.toBeCloseTo(ratios[0] ?? 0, 3);
  });
});
