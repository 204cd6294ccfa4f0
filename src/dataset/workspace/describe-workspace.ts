import { createHash } from 'node:crypto';
import { DERIVED_ORDERS } from './derived-orders.ts';
import type { ImportRecord, Manifest } from './manifest.ts';

/** One kind of data in a workspace. */
export type KindInWorkspace = {
  readonly kind: string;
  readonly tables: readonly string[];
  /** Rows of its own table, the first. */
  readonly rows: number;
  /** First and last day, YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
  /** Fields that at least one file had. */
  readonly columns: ReadonlySet<string>;
  /** Currencies that files name; amounts in several are never added. */
  readonly currencies: readonly string[];
  /** Whether its rows have amounts; null for a kind that has none. */
  readonly hasAmount: boolean | null;
  readonly conventions: Readonly<Record<string, string>>;
  readonly imports: readonly ImportRecord[];
};

/** What a workspace holds, as a data set is made of it. */
export type WorkspaceContent = {
  /** Changes with any file, with the order of the imports, and with how they were read; SHA-256, hex. */
  readonly digest: string;
  readonly kinds: readonly KindInWorkspace[];
  /** Rows that all files held. */
  readonly rowsRead: number;
  /** Tables ready for the day after the last order and all customers; null without orders. */
  readonly ready: typeof DERIVED_ORDERS | null;
};

export function describeWorkspace({ imports, tables }: Manifest): WorkspaceContent {
  const names = [...new Set(imports.map(({ kind }) => kind))];
  const read = imports.map(({ kind, digest, conventions, options, met }) => [
    kind,
    digest,
    Object.entries(conventions).sort(),
    Object.entries(options).sort(),
    met.leftOut,
  ]);
  return {
    digest: createHash('sha256').update(JSON.stringify(read)).digest('hex'),
    kinds: names.map((kind) =>
      describeKind(
        kind,
        imports.filter((record) => record.kind === kind),
        tables,
      ),
    ),
    rowsRead: imports.reduce((sum, { rows }) => sum + rows.read, 0),
    ready: tables.orders === undefined ? null : DERIVED_ORDERS,
  };
}

function describeKind(kind: string, imports: readonly ImportRecord[], tables: Manifest['tables']): KindInWorkspace {
  const names = [...new Set(imports.flatMap((record) => record.tables.map(({ name }) => name)))];
  const { rows, from, to } = tables[names[0] ?? ''] ?? { rows: 0, from: null, to: null };
  return {
    kind,
    tables: names,
    rows,
    from,
    to,
    columns: new Set(imports.flatMap(({ columns }) => Object.keys(columns))),
    currencies: [...new Set(imports.flatMap(({ currency }) => currency ?? []))],
    hasAmount: imports[0]?.hasAmount ?? null,
    conventions: Object.assign({}, ...imports.map(({ conventions }) => conventions)),
    imports,
  };
}
