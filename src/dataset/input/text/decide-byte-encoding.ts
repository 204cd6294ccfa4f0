import { answer, type Outcome } from '../../../domain/outcome.ts';
import { refuseMixedEncodings, refuseUnknownEncoding } from '../refuse-encoding.ts';
import type { ByteEncoding } from './byte-table.ts';
import type { TextWeight } from './weigh-text.ts';

/** From this share of plausible characters on, an encoding is taken to be the right one. */
const PLAUSIBLE = 0.75;

/**
 * The encoding of a text that is not UTF-8 throughout: of windows-1252 and Mac Roman, the one under which more of its
 * characters stand where they may; windows-1252 when they are equal. Refuses a text that is UTF-8 in part, and one
 * that makes no sense under either.
 */
export function decideByteEncoding(file: string, weight: TextWeight): Outcome<ByteEncoding> {
  const { utf8Line, notUtf8Line, highBytes, plausible } = weight;
  const line = notUtf8Line ?? 1;
  if (utf8Line !== null) return refuseMixedEncodings(file, utf8Line, line);
  const best: ByteEncoding = plausible.macintosh > plausible['windows-1252'] ? 'macintosh' : 'windows-1252';
  return plausible[best] >= highBytes * PLAUSIBLE ? answer(best) : refuseUnknownEncoding(file, line);
}
