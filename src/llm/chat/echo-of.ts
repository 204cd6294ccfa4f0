import { safeText } from '../../language/safe-text.ts';

/** The first `most` characters of an answer that will not do, as the model that wrote it is shown them to answer again. */
export function echoOf(text: string, most: number): string {
  const echo = safeText(text.slice(0, most)).toWellFormed();
  return echo.trim() === '' ? '{}' : echo;
}
