import { shopCalendar } from './shop-calendar.ts';
import type { Story } from './stories.ts';

/** The basket level of every day of the calendar: straight lines between the story's points. */
export function basketLevels({ basket }: Story): Float64Array {
  const points = basket.map(({ day, level }) => ({ at: shopCalendar.days.indexOf(day), level }));
  const levels = new Float64Array(shopCalendar.days.length);
  for (const [index, from] of points.entries()) {
    const to = points[index + 1] ?? from;
    for (let day = from.at; day <= to.at; day++) {
      const progress = to.at === from.at ? 0 : (day - from.at) / (to.at - from.at);
      levels[day] = from.level + progress * (to.level - from.level);
    }
  }
  return levels;
}
