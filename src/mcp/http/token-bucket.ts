/** How many requests may come: `burst` at once, `perSecond` for as long as one likes. */
export type Rate = { readonly perSecond: number; readonly burst: number };

/** Zero when `cost` requests may enter, else the milliseconds after which they could. */
export type TokenBucket = (cost: number) => number;

/** Limits a rate by a bucket that fills by itself; `now` in milliseconds that only go forward. */
export function openTokenBucket({ perSecond, burst }: Rate, now: () => number): TokenBucket {
  let level = burst;
  let last = now();
  return (cost) => {
    const time = now();
    level = Math.min(burst, level + ((time - last) / 1000) * perSecond);
    last = time;
    if (cost > level) return Math.ceil(((Math.min(cost, burst) - level) / perSecond) * 1000);
    level -= cost;
    return 0;
  };
}
