import type { Bilingual } from '../../domain/bilingual.ts';
import { answer, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { quoteFound } from '../input/quote-found.ts';
import { type Alignment, alignColumns } from './align-columns.ts';
import { checkAgreement } from './check-agreement.ts';
import { checkDoubt } from './check-doubt.ts';
import { checkNumbering } from './check-numbering.ts';
import { importId } from './import-id.ts';
import type { ImportTransaction } from './import-transaction.ts';
import { leaveOutRepeated } from './leave-out-repeated.ts';
import type { ImportedTable, ImportRecord } from './manifest.ts';
import { forgetMet, type Met, meetKeys, mergeRows, movedOrdersSql } from './merge-rows.ts';
import { MANY, noteAdded, noteChanged } from './refresh-orders.ts';
import { refuseWorkspaceFault } from './refuse-workspace.ts';
import { findKey, type KeyedTable, type StagedTable } from './staged-table.ts';
import { countRows, stored } from './stored-tables.ts';

/** A file as its import reports it, before it meets what the workspace holds; `rows` are its own. */
export type FileRecord = Omit<ImportRecord, 'id' | 'number' | 'importedAt' | 'tables' | 'met'>;

/** `already`: the same file was imported before in the same way, and nothing was done. */
export type Appended = { kind: 'appended' | 'already'; record: ImportRecord };

/**
 * Appends the rows of one file to the canonical tables, each from its staged table, the first of which the account is
 * about. Refuses, and appends nothing, when they cannot be counted together with what is there, or may be there already
 * and `duplicates` does not say what to do then. Ends the transaction on a fault of the disk.
 */
export async function appendImport(
  transaction: ImportTransaction,
  file: FileRecord,
  parts: readonly StagedTable[],
  duplicates: 'keep' | 'drop' | undefined,
): Promise<Outcome<Appended>> {
  const { draft } = transaction;
  const before = draft.imports.find(({ kind, digest }) => kind === file.kind && digest === file.digest);
  if (before !== undefined)
    return isReadAlike(before, file) ? answer({ kind: 'already', record: before }) : refuseReread(before);
  try {
    const keyed: KeyedTable[] = [];
    for (const part of parts) keyed.push(await findKey(transaction.engine, part));
    const agreed = checkAgreement(draft.imports, file, keyed[0]?.filled.has('currency') === true);
    if (!agreed.ok) return agreed;
    const plans: Plan[] = [];
    for (const part of keyed) {
      const plan = await planAppend(transaction, part, file.file, duplicates);
      if (!plan.ok) return plan;
      plans.push(plan.value);
    }
    const moves: Moved[] = [];
    for (const plan of plans) moves.push(await append(transaction, plan, duplicates === 'drop'));
    const [{ same, updated, leftOut } = { same: 0, updated: 0, leftOut: 0 }] = moves;
    const { rows } = file;
    const record: ImportRecord = {
      ...file,
      id: importId(draft.imports, file),
      number: draft.nextNumber,
      importedAt: transaction.now,
      tables: plans.map(({ part: { name, key, date } }) => ({ name, key: [...key], date })),
      rows: {
        ...rows,
        imported: rows.imported - same - updated - leftOut,
        merged: rows.merged + same + updated,
        duplicates: rows.duplicates + leftOut,
      },
      met: { same, updated, leftOut },
      notes: [...file.notes, ...agreed.value, ...noteMet({ same, updated, leftOut }, file.kind)],
    };
    draft.imports.push(record);
    draft.nextNumber += 1;
    draft.changed = true;
    return answer({ kind: 'appended', record });
  } catch (error) {
    await transaction.abort();
    return refuseWorkspaceFault(error);
  }
}

type Plan = { part: KeyedTable; alignment: Alignment; met: Met; isDoubtful: boolean };
type Moved = Met & { leftOut: number };

async function planAppend(
  { engine, draft }: ImportTransaction,
  part: KeyedTable,
  file: string,
  duplicates: 'keep' | 'drop' | undefined,
): Promise<Outcome<Plan>> {
  const other = draft.imports.find(({ tables }) => tables.some((known) => hasOtherKey(known, part)));
  if (other !== undefined) return refuseOtherKey(other, part, file);
  const alignment = await alignColumns(engine, part);
  if (alignment.retyped && part.name === 'orders') draft.touched = 'all';
  const met = await meetKeys(engine, part, alignment);
  const numbered = met.updated === 0 ? answer(null) : await checkNumbering(engine, part, alignment, file);
  if (!numbered.ok) return numbered;
  const doubt = await checkDoubt(engine, part, file, duplicates);
  return doubt.ok ? answer({ part, alignment, met, isDoubtful: doubt.value }) : doubt;
}

async function append(
  { engine, draft }: ImportTransaction,
  { part, alignment, met, isDoubtful }: Plan,
  leavesOut: boolean,
): Promise<Moved> {
  const present = await countRows(engine, stored(part.name));
  const leftOut = isDoubtful && leavesOut ? await leaveOutRepeated(engine, part, alignment) : 0;
  await mergeRows(engine, part, alignment, { ...met, number: draft.nextNumber });
  if (part.name === 'orders' && draft.touched !== 'all') {
    const isLarge = (await countRows(engine, part.staged)) > present * MANY;
    draft.touched = isLarge ? 'all' : 'some';
    const { added, changed } = movedOrdersSql(part, met);
    if (draft.touched === 'some') await noteAdded(engine, added);
    if (draft.touched === 'some' && changed !== null) await noteChanged(engine, changed);
  }
  await forgetMet(engine, part);
  await engine.run(`DROP TABLE ${part.staged}`);
  return { ...met, leftOut };
}

function hasOtherKey(known: ImportedTable, { name, key }: KeyedTable): boolean {
  const isOther = known.key.length > 0 && key.length > 0 && known.key.join() !== key.join();
  return known.name === name && isOther;
}

function refuseOtherKey({ id, tables }: ImportRecord, { name, key }: KeyedTable, file: string): Refusal {
  const theirs = tables.find((known) => known.name === name)?.key.join(' + ');
  const [found, ours] = [quoteFound(file), key.join(' + ')];
  return refuse('bad_argument', {
    fr: `Les lignes de «\u00a0${found}\u00a0» se reconnaissent à ${ours}, celles déjà importées à ${theirs}\u00a0: rien ne dit lesquelles sont les mêmes. Indiquez la colonne avec --map, ou retirez d’abord l’import ${id}.`,
    en: `The rows of “${found}” are known by ${ours}, those already imported by ${theirs}: nothing tells which are the same. Name the column with --map, or remove import ${id} first.`,
  });
}

/** Whether a file was read then as it is now: the same digest then gives the same rows. */
function isReadAlike(before: ImportRecord, now: FileRecord): boolean {
  const settings = ({ conventions, options }: FileRecord) =>
    JSON.stringify([conventions, options].map((texts) => Object.entries(texts).sort()));
  return settings(before) === settings(now);
}

function refuseReread({ id, file, importedAt }: ImportRecord): Refusal {
  const [name, day] = [quoteFound(file), importedAt.slice(0, 10)];
  return refuse('bad_argument', {
    fr: `Ce fichier est déjà importé («\u00a0${name}\u00a0», import ${id} du ${day}), avec d’autres options. Pour le relire autrement, retirez d’abord cet import\u00a0: \`fidelio import remove ${id}\`.`,
    en: `This file is already imported (“${name}”, import ${id} of ${day}), with other options. To read it another way, remove that import first: \`fidelio import remove ${id}\`.`,
  });
}

/** What the rows that were there already became. */
function noteMet({ same, updated, leftOut }: Moved, kind: string): Bilingual[] {
  const what = kind === 'orders' ? { fr: 'Commandes', en: 'Orders' } : { fr: 'Lignes', en: 'Rows' };
  const notes: Bilingual[] = [];
  if (same > 0) {
    notes.push({
      fr: `${what.fr} déjà importées à l’identique, non ajoutées\u00a0: ${formatCount(same, 'fr')}.`,
      en: `${what.en} already imported and identical, not added: ${formatCount(same, 'en')}.`,
    });
  }
  if (updated > 0) {
    notes.push({
      fr: `${what.fr} déjà importées dans un autre état, que ce fichier remplace par le sien\u00a0: ${formatCount(updated, 'fr')}.`,
      en: `${what.en} already imported in another state, which this file replaces with its own: ${formatCount(updated, 'en')}.`,
    });
  }
  if (leftOut > 0) {
    notes.push({
      fr: `Lignes pareilles à d’autres déjà importées, laissées de côté\u00a0: ${formatCount(leftOut, 'fr')}.`,
      en: `Rows alike to others already imported, left out: ${formatCount(leftOut, 'en')}.`,
    });
  }
  return notes;
}
