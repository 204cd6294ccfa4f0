/**
 * Amounts in whole units (hundredths unless told otherwise) that add up to a whole number of them: each is rounded down, and
 * what is left goes one unit at a time to those cut most. Domain: amounts ≥ 0 whose sum is `total`, up to rounding; `units` of
 * them make 1. Source: largest remainders.
 */
export function shareOut(amounts: readonly number[], total: number, units = 100): number[] {
  const whole = amounts.map((amount) => Math.floor(amount * units + 1e-9));
  const left = Math.round(total * units) - whole.reduce((sum, value) => sum + value, 0);
  const order = amounts
    .map((amount, index) => ({ index, cut: amount * units - (whole[index] ?? 0) }))
    .sort((a, b) => b.cut - a.cut || a.index - b.index);
  for (const { index } of order.slice(0, Math.max(0, left))) whole[index] = (whole[index] ?? 0) + 1;
  return whole.map((value) => value / units);
}
