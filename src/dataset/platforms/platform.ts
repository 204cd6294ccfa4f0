import type { Bilingual } from '../../domain/bilingual.ts';
import type { KindId } from '../../domain/kind-id.ts';
import type { PlatformId } from './platform-id.ts';

/** An export whose columns are known by name. Headers are written as the platform writes them; case, accents and punctuation do not count. */
export type Platform = {
  readonly id: PlatformId;
  readonly name: Bilingual;
  readonly kind: KindId;
  /** The export is recognised by all the headers of one of these sets. */
  readonly signatures: readonly (readonly string[])[];
  /** What each column holds in an export that comes without headers; its columns are then called c1, c2… */
  readonly shapes?: readonly RegExp[];
  /** Field of the kind → the header that holds it. Several: other versions or languages of the platform, by preference. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Fields whose headers are the user's own, such as questions: found as in any other file. */
  readonly guessed?: readonly string[];
  /** What its columns mean to us, and its traps. */
  readonly notes: readonly Bilingual[];
};
