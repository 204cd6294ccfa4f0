import type { KindId } from '../../domain/kind-id.ts';
import type { FieldColumns } from '../kinds/define-kind.ts';
import { kinds } from '../kinds/kinds.ts';
import { matchColumns } from '../kinds/match-columns.ts';
import { filledTexts, type SampledTable } from '../kinds/sampled-table.ts';
import { plainHeader } from './plain-header.ts';
import type { Platform } from './platform.ts';
import type { PlatformId } from './platform-id.ts';
import { platforms } from './platforms.ts';

/** A known export, and where its columns stand in this file. */
export type RecognisedPlatform = { readonly id: PlatformId; readonly kind: KindId; readonly columns: FieldColumns };

/**
 * The platform whose headers are all there, or without headers what they head; null when none is, or when `as` names another kind. Of two, the one that
 * more headers prove.
 */
export function recognisePlatform(table: SampledTable, as?: KindId): RecognisedPlatform | null {
  const headers = table.headers.map(plainHeader);
  const proofOf = ({ signatures, shapes = [] }: Platform): number =>
    Math.max(
      hasShapes(shapes, table) ? shapes.length : 0,
      ...signatures
        .filter((set) => set.every((header) => headers.includes(plainHeader(header))))
        .map((set) => set.length),
    );
  const [best] = platforms
    .filter(({ kind }) => as === undefined || kind === as)
    .map((platform) => ({ platform, proof: proofOf(platform) }))
    .filter(({ proof }) => proof > 0)
    .sort((a, b) => b.proof - a.proof);
  if (best === undefined) return null;
  const { id, kind, columns, guessed = [] } = best.platform;
  const placed = Object.entries(columns).flatMap(([field, spellings]) => {
    const column = place(field, spellings, headers, table);
    return column === undefined ? [] : [[field, column] as const];
  });
  const known: FieldColumns = Object.fromEntries(placed);
  const found = guessed.length === 0 ? {} : matchColumns(kinds[kind], table, known);
  const added = Object.entries(found).filter(([field]) => guessed.includes(field));
  return { id, kind, columns: { ...known, ...Object.fromEntries(added) } };
}

/** Whether a table without headers holds in each column what the platform writes there. */
function hasShapes(shapes: readonly RegExp[], { headers, sample }: SampledTable): boolean {
  if (shapes.length === 0 || headers.length !== shapes.length || sample.length === 0) return false;
  if (!headers.every((header, column) => header === `c${column + 1}`)) return false;
  return sample.every((row) => shapes.every((shape, column) => shape.test((row[column] ?? '').trim())));
}

/** The first of the spellings that is there; for the customer, the first that is filled. */
function place(
  field: string,
  spellings: readonly string[],
  headers: readonly string[],
  table: SampledTable,
): number | undefined {
  const found = spellings.map((spelling) => headers.indexOf(plainHeader(spelling))).filter((column) => column >= 0);
  const filled = field === 'customer' ? found.find((column) => filledTexts(table, column).length > 0) : undefined;
  return filled ?? found[0];
}
