import { drawBeta } from '../src/maths/draw-beta.ts';
import { drawGamma } from '../src/maths/draw-gamma.ts';
import { seededRandom } from '../src/maths/seeded-random.ts';
import type { DayHistories } from '../src/tools/forecast/group-histories.ts';

/** CDNOW as published: customers who join over twelve weeks, seen for up to thirty-nine. */
const [R, ALPHA, A, B] = [0.243, 4.414, 0.793, 2.426];
const [SHORTEST_DAYS, ARRIVAL_DAYS] = [189, 84];

/** Purchase histories of customers who follow BG/NBD, one row each, in whole days. */
export function makeHistories(customers: number, seed: number): DayHistories {
  const random = seededRandom(seed);
  const frequency = new Float64Array(customers);
  const recencyDays = new Float64Array(customers);
  const ageDays = new Float64Array(customers);
  for (let row = 0; row < customers; row++) {
    const age = SHORTEST_DAYS + Math.floor(ARRIVAL_DAYS * random());
    const [rate, chance] = [drawGamma(random, R) / ALPHA / 7, drawBeta(random, A, B)];
    let [repeats, last] = [0, 0];
    for (let moment = 0; moment < age; ) {
      moment -= Math.log(random()) / rate;
      const day = Math.ceil(moment);
      if (day > age) break;
      if (day > last) repeats += 1;
      last = day;
      if (random() < chance) break;
    }
    frequency[row] = repeats;
    recencyDays[row] = last;
    ageDays[row] = age;
  }
  return { frequency, recencyDays, ageDays, customers: new Float64Array(customers).fill(1) };
}
