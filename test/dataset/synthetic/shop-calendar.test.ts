import { describe, expect, it } from 'vitest';
import { basketLevels } from '../../../src/dataset/synthetic/basket-levels.ts';
import { shopCalendar } from '../../../src/dataset/synthetic/shop-calendar.ts';
import { stories } from '../../../src/dataset/synthetic/stories.ts';

const { days, demand, newcomers } = shopCalendar;

function weightOn(scale: typeof demand, day: string): number {
  const index = days.indexOf(day);
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
});

describe('basketLevels', () => {
  it.each(Object.entries(stories))('passes through the points of %s and covers every day', (_, story) => {
    const levels = basketLevels(story);
    for (const { day, level } of story.basket) expect(levels[days.indexOf(day)]).toBeCloseTo(level, 12);
    expect(levels.every((level) => level > 0)).toBe(true);
  });

  it('goes straight from a point to the next', () => {
    const levels = basketLevels({
      ...stories.healthy,
      basket: [
        { day: '2024-05-01', level: 1 },
        { day: '2024-05-05', level: 2 },
        { day: '2026-10-31', level: 2 },
      ],
    });
    expect([...levels.slice(0, 6)]).toEqual([1, 1.25, 1.5, 1.75, 2, 2]);
  });
});
