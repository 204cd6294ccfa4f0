/** The same calendar day a year earlier; 29 February becomes 1 March. */
export function yearBefore(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const before = `${String(Number(year) - 1).padStart(4, '0')}-${month}-${date}`;
  return `${month}-${date}` === '02-29' ? `${String(Number(year) - 1)}-03-01` : before;
}
