const DAY_SECONDS = 86_400;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** YYYY-MM-DD HH:MM:SS, from the seconds since the first day's midnight. */
export function writeTime(days: readonly string[], second: number): string {
  const hour = twoDigits[Math.floor((second % DAY_SECONDS) / 3600)];
  const minute = twoDigits[Math.floor((second % 3600) / 60)];
  return `${writeDay(days, second)} ${hour}:${minute}:${twoDigits[second % 60]}`;
}

/** The day alone; an empty text after the last one. */
export function writeDay(days: readonly string[], second: number): string {
  return days[Math.floor(second / DAY_SECONDS)] ?? '';
}
