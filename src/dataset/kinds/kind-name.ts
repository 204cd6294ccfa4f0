import type { Lang } from '../../domain/bilingual.ts';
import { KindId } from '../../domain/kind-id.ts';
import { kinds } from './kinds.ts';

/** The name of a kind of data for a reader; the id itself when no kind bears it. */
export function kindName(id: string, lang: Lang): string {
  const known = KindId.safeParse(id);
  return known.success ? kinds[known.data].name[lang] : id;
}
