import { type CumulativeScale, cumulativeScale } from '../../maths/cumulative-scale.ts';

const OPENING = Date.UTC(2024, 4, 1);
const MONTHS_OPEN = 30;
const DAY_MS = 86_400_000;

/** Demand by month, January first; 1 is an average month. */
const DEMAND_BY_MONTH = [0.95, 0.92, 0.98, 1, 1.02, 0.98, 0.85, 0.8, 1, 1.03, 1.2, 1.27];
/** The opening brings this many times the usual newcomers on top; the excess falls by 1/e every `fadeDays`. */
const LAUNCH = { excess: 12, fadeDays: 40 };

/**
 * The days a made-up shop is open, 2024-05-01 to 2026-10-31, whatever the clock says. It opens empty, so that every first
 * order is in the file; a strong launch gives it within months the mix of old and new customers it then keeps.
 */
export type ShopCalendar = {
  /** YYYY-MM-DD, one by one. */
  readonly days: readonly string[];
  /** How much is bought on each day: the clock of returning customers. */
  readonly demand: CumulativeScale;
  /** How many newcomers each day brings, relative to the others. */
  readonly newcomers: CumulativeScale;
};

function listDays(): Date[] {
  const opening = new Date(OPENING);
  const closing = Date.UTC(opening.getUTCFullYear(), opening.getUTCMonth() + MONTHS_OPEN, 1);
  return Array.from({ length: (closing - OPENING) / DAY_MS }, (_, day) => new Date(OPENING + day * DAY_MS));
}

function openCalendar(): ShopCalendar {
  const dates = listDays();
  const demand = dates.map((date) => DEMAND_BY_MONTH[date.getUTCMonth()] ?? 1);
  return {
    days: dates.map((date) => date.toISOString().slice(0, 10)),
    demand: cumulativeScale(demand),
    newcomers: cumulativeScale(
      demand.map((level, day) => level * (1 + LAUNCH.excess * Math.exp(-day / LAUNCH.fadeDays))),
    ),
  };
}

export const shopCalendar: ShopCalendar = openCalendar();
