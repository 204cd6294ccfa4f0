/** 1.234 may be a thousand written with a point, as a text; as a number it is not, and 1.2340 says so to any reader. */
export function unmistakableNumber(written: string): string {
  return /^-?\d{1,3}\.\d{3}$/.test(written) ? `${written}0` : written;
}
