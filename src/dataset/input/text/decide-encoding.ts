import { answer, type Outcome } from '../../../domain/outcome.ts';
import { digestFile, type FileDigest } from '../../../files/digest-file.ts';
import type { Head } from '../../../files/read-head.ts';
import { callerSignal } from '../../interest.ts';
import type { Encoding } from '../input.ts';
import type { InputOptions } from '../input-options.ts';
import { refuseImposedEncoding } from '../refuse-encoding.ts';
import { watchEncoding } from '../watch-encoding.ts';
import { decideByteEncoding } from './decide-byte-encoding.ts';
import { recogniseMark } from './recognise-mark.ts';
import { type TextWeight, weighText } from './weigh-text.ts';

/** An encoding, and the digest of the file when it had to be read whole to tell. */
export type DecidedEncoding = { encoding: Encoding; source: FileDigest | null };

type TextFile = { path: string; file: string; head: Head };

/**
 * The encoding of a text file: the one asked for, the one its first bytes announce, UTF-8 when its head is, which is
 * nearly always and leaves the rest unread; else what the whole file shows. Refuses an encoding asked for that the file
 * contradicts.
 */
export async function decideEncoding(
  { path, file, head }: TextFile,
  { encoding: imposed, careful = false, caps }: InputOptions,
): Promise<Outcome<DecidedEncoding>> {
  const marked = recogniseMark(head.bytes);
  if (imposed !== undefined && marked !== null && marked !== imposed) return refuseImposedEncoding(file, imposed, null);
  const announced = marked ?? imposed;
  if (announced === 'utf-16le' || announced === 'utf-16be') return answer({ encoding: announced, source: null });
  const fault = findFault(head);
  if (fault !== null && announced === 'utf-8') return refuseImposedEncoding(file, announced, fault);
  if (fault === null && !careful && (imposed === undefined || imposed === 'utf-8')) {
    return answer({ encoding: 'utf-8', source: null });
  }
  const weigher = weighText();
  const digested = await digestFile(path, {
    gzip: head.gzip,
    ...(caps && { caps }),
    visit: weigher.feed,
    signal: callerSignal(),
  });
  if (!digested.ok) return digested;
  const encoding = settle(file, weigher.end(), announced);
  return encoding.ok ? answer({ encoding: encoding.value, source: digested.value }) : encoding;
}

function settle(file: string, weight: TextWeight, announced: Encoding | undefined): Outcome<Encoding> {
  const { notUtf8Line, undefinedLine } = weight;
  if (announced === undefined) return notUtf8Line === null ? answer('utf-8') : decideByteEncoding(file, weight);
  const line = announced === 'utf-8' ? notUtf8Line : announced === 'windows-1252' ? undefinedLine : null;
  return line === null ? answer(announced) : refuseImposedEncoding(file, announced, line);
}

/** The first line of the head that is not UTF-8. */
function findFault({ bytes, complete }: Head): number | null {
  const watch = watchEncoding();
  watch.feed(bytes, 1);
  return complete ? watch.end(1) : watch.faultyLine();
}
