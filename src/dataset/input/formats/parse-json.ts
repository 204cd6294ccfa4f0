import { unmistakableNumber } from './unmistakable-number.ts';

/** Where JavaScript would not write a number back as it stands: too many digits, an exponent, a very small fraction. */
const DELICATE = /\d{16}|\d[eE]|\.\d{15}|0\.0{5}/;

/** A JSON text as values, its numbers as texts when they could not be kept otherwise; undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return DELICATE.test(text) ? JSON.parse(text, keepNumber) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The engine of JavaScript gives the written number as the source of the value. */
function keepNumber(_key: string, value: unknown, ...[context]: { source?: string }[]): unknown {
  return typeof value === 'number' && context?.source !== undefined ? unmistakableNumber(context.source) : value;
}
