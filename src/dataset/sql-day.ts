/** A calendar day as an SQL literal; throws on anything but YYYY-MM-DD, so that no text reaches the engine unread. */
export function sqlDay(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`expected a day as YYYY-MM-DD, found "${day}"`);
  return `DATE '${day}'`;
}
