import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { answer, type Outcome } from '../../domain/outcome.ts';
import { fileBytes } from '../../files/file-bytes.ts';
import { makePrivate } from '../../files/make-private.ts';
import { syncPath } from '../../files/sync-path.ts';
import { temporaries } from '../../files/temporaries.ts';
import type { Engine } from '../duckdb.ts';
import type { ImportDraft } from './import-transaction.ts';
import { type Manifest, WORKSPACE_FORMAT } from './manifest.ts';
import { refreshOrders } from './refresh-orders.ts';
import { listSql } from './row-sql.ts';
import { writeSealed } from './sealed-json.ts';
import { probeHash, STORE, stored } from './stored-tables.ts';
import { layout } from './workspace-layout.ts';

const Span = z.object({ rows: z.number(), from: z.string().nullable(), to: z.string().nullable() });

type Generation = { folder: string; number: number; engine: Engine; draft: ImportDraft };

/**
 * Makes a generation lasting, then the current one: derived tables, then everything on the disk for good, then the
 * pointer. A crash before the pointer's rename leaves the former generation current, one after it the new one.
 */
export async function commitImport({ folder, number, engine, draft }: Generation): Promise<Outcome<Manifest>> {
  await refreshOrders(engine, draft.touched);
  const tables = await measureTables(engine, draft);
  const hashProbe = await probeHash(engine);
  await engine.run(`CHECKPOINT ${STORE}`);
  await engine.run(`DETACH ${STORE}`);
  await engine.close();
  const data = layout.data(folder, number);
  await makePrivate(data);
  await syncPath(data);
  const manifest: Manifest = {
    format: WORKSPACE_FORMAT,
    generation: number,
    imports: draft.imports,
    nextNumber: draft.nextNumber,
    tables,
    hashProbe,
    data: { bytes: (await fileBytes(data)) ?? 0 },
  };
  const described = await writeSealed(layout.manifest(folder, number), manifest);
  if (!described.ok) return described;
  await syncPath(layout.generations(folder));
  await syncPath(layout.rejectsFolder(folder));
  await syncPath(dirname(resolve(folder)));
  for (const path of [
    layout.generation(folder, number),
    ...draft.imports.map(({ id }) => layout.rejects(folder, id)),
  ]) {
    temporaries.forget(path);
  }
  const pointed = await writeSealed(layout.current(folder), { format: WORKSPACE_FORMAT, generation: number });
  return pointed.ok ? answer(manifest) : pointed;
}

/** The rows and days of each table that an import has filled. */
async function measureTables(engine: Engine, { imports }: ImportDraft): Promise<Manifest['tables']> {
  const dates = new Map(imports.flatMap(({ tables }) => tables.map(({ name, date }) => [name, date] as const)));
  const found: Manifest['tables'] = {};
  for (const [name, date] of [...dates].sort()) {
    const day = date === null ? 'NULL' : listSql([date]);
    const [span] = await engine.rows(
      Span,
      `SELECT count(*)::DOUBLE AS rows, min(${day})::DATE::VARCHAR AS "from", max(${day})::DATE::VARCHAR AS "to" FROM ${stored(name)}`,
    );
    found[name] = span ?? { rows: 0, from: null, to: null };
  }
  return found;
}
