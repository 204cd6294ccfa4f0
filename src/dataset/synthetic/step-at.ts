import { addDays } from '../../language/add-days.ts';
import type { LevelPath } from './level-path.ts';

/** One level until a day, another one reached some days later, at once by default. */
export function stepAt(day: string, before: number, after: number, days = 1): LevelPath {
  return [
    { day, level: before },
    { day: addDays(day, days), level: after },
  ];
}
