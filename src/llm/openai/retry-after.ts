/** How long an endpoint asks to be left alone, in milliseconds; null when it does not say, or nothing that can be read. */
export function retryAfter(headers: Headers, now: number): number | null {
  const milliseconds = readNumber(headers.get('retry-after-ms'));
  if (milliseconds !== null) return milliseconds;
  const asked = headers.get('retry-after');
  const seconds = readNumber(asked);
  if (seconds !== null) return seconds * 1_000;
  const moment = asked === null ? Number.NaN : Date.parse(asked);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}

function readNumber(text: string | null): number | null {
  return text !== null && /^\s*\d{1,12}(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}
