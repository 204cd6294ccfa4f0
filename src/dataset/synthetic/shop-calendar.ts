import { type CumulativeScale, cumulativeScale } from '../../maths/cumulative-scale.ts';
import { drawNormal } from '../../maths/draw-normal.ts';
import type { Random } from '../../maths/seeded-random.ts';
import { levelsOf } from './level-path.ts';
import type { ShopPlan } from './shop-plan.ts';

const CLOSING = Date.UTC(2026, 10, 1);
const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const DAYS_A_YEAR = 365.25;

/** The days a made-up shop is open, until 2026-10-31, whatever the clock says. */
export type ShopCalendar = {
  /** YYYY-MM-DD, one by one. */
  readonly days: readonly string[];
  /** How much is bought on each day: the clock of returning customers. */
  readonly demand: CumulativeScale;
  /** How many newcomers each day brings, relative to the others. */
  readonly newcomers: CumulativeScale;
  /** The share of each day's newcomers that the wave brings. */
  readonly waveShare: Float64Array;
  /** The level of each day's baskets. */
  readonly basket: Float64Array;
};

/** Lays the plan out day by day; `draw` is used only by a shop with noise. */
export function openCalendar(plan: ShopPlan, draw: Random): ShopCalendar {
  const dates = listDays(plan.opens);
  const days = dates.map((date) => date.toISOString().slice(0, 10));
  const noise = () => drawWeeks(draw, plan.weeklyNoise, days.length);
  const [inDemand, inNewcomers, inBaskets] = [noise(), noise(), noise()];
  const season = dates.map((date) => plan.season[date.getUTCMonth()] ?? 1);
  const { excess, fadeDays } = plan.launch;
  const usual = season.map(
    (level, day) =>
      level * plan.growth ** (day / DAYS_A_YEAR) * (inNewcomers[day] ?? 1) * (1 + excess * Math.exp(-day / fadeDays)),
  );
  const wave = plan.wave === null ? new Float64Array(days.length) : levelsOf(plan.wave.excess, days);
  const newcomers = usual.map((level, day) => level + (wave[day] ?? 0));
  return {
    days,
    demand: cumulativeScale(season.map((level, day) => level * (inDemand[day] ?? 1))),
    newcomers: cumulativeScale(newcomers),
    waveShare: wave.map((level, day) => level / (newcomers[day] ?? 1)),
    basket: levelsOf(plan.basket, days).map((level, day) => level * (inBaskets[day] ?? 1) ** 0.25),
  };
}

function listDays(opens: string): Date[] {
  const opening = Date.parse(opens);
  return Array.from({ length: (CLOSING - opening) / DAY_MS }, (_, day) => new Date(opening + day * DAY_MS));
}

/** A level around 1 for each day, the same for the days of a week. */
function drawWeeks(draw: Random, sigma: number, days: number): Float64Array {
  const levels = new Float64Array(days).fill(1);
  if (sigma === 0) return levels;
  for (let day = 0; day < days; day += WEEK_DAYS) levels.fill(Math.exp(sigma * drawNormal(draw)), day, day + WEEK_DAYS);
  return levels;
}
