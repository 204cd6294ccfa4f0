import type { Lang } from '../../domain/bilingual.ts';
import { KindId } from '../../domain/kind-id.ts';
import { kinds } from './kinds.ts';

/** The name of a field of a kind of data for a reader; the id itself when the kind has no such field, as for a column it keeps as it is. */
export function fieldName(kind: string, field: string, lang: Lang): string {
  const known = KindId.safeParse(kind);
  const fields = known.success ? kinds[known.data].fields : {};
  return Object.entries(fields).find(([id]) => id === field)?.[1].name[lang] ?? field;
}
