import { basename } from 'node:path';
import type { Bilingual } from '../../../domain/bilingual.ts';
import { answer, type Outcome } from '../../../domain/outcome.ts';
import { digestFile } from '../../../files/digest-file.ts';
import { fileRefusal } from '../../../files/file-refusal.ts';
import type { Head } from '../../../files/read-head.ts';
import { writeTableText } from '../../../files/write-table-text.ts';
import { callerSignal } from '../../interest.ts';
import { CAPS } from '../caps.ts';
import type { Input } from '../input.ts';
import type { InputOptions } from '../input-options.ts';
import { listColumns } from '../quote-found.ts';
import { refuseHeaderOnly, refuseManyColumns } from '../refuse-file.ts';
import { COMMA, csvLine } from './csv-line.ts';
import { JsonFault } from './json-fault.ts';
import { type JsonSource, readJsonRecords } from './json-records.ts';
import { type JsonShape, jsonShape } from './json-shape.ts';
import { refuseJson } from './refuse-json.ts';

/** JSON found in the head of a file, and how its characters are written. */
export type JsonFound = { shape: JsonShape; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' };

/** Recognises JSON by its first characters; null for anything else. */
export function recogniseJson({ bytes, complete }: Head): JsonFound | null {
  const mark = bytes.subarray(0, 2).toString('latin1');
  const encoding = mark === '\u00ff\u00fe' ? 'utf-16le' : mark === '\u00fe\u00ff' ? 'utf-16be' : 'utf-8';
  const shape = jsonShape(new TextDecoder(encoding).decode(bytes), complete);
  return shape === null ? null : { shape, encoding };
}

/**
 * Reads a JSON file twice: for its columns, then to write its records as delimited text, one a line. A row is an object;
 * a line of JSON Lines that is none becomes a line without the right fields, and is rejected as such.
 */
export async function openJson(
  path: string,
  { shape, encoding }: JsonFound,
  { gzip }: Head,
  { folder, caps = CAPS }: InputOptions,
): Promise<Outcome<Input>> {
  const file = basename(path);
  const json: JsonSource = { path, gzip, encoding, shape, caps };
  const signal = callerSignal();
  const source = await digestFile(path, { gzip: false, caps, signal });
  if (!source.ok) return source;
  const columns = new Set<string>();
  const lists = new Set<string>();
  let read = 0;
  try {
    for await (const record of readJsonRecords(json)) {
      if (typeof record === 'string') continue;
      read++;
      for (const name of record.cells.keys()) columns.add(name);
      for (const name of record.lists) lists.add(name);
      if (columns.size > caps.columns) return refuseManyColumns(file, columns.size, caps.columns);
    }
    if (read === 0) return refuseHeaderOnly(file);
    const converted = await writeTableText(folder, writeLines(json, [...columns]));
    const format = shape === 'lines' ? 'json lines' : 'json';
    const notes = [...noteLists([...lists]), ...(shape === 'lines' ? [] : [RANKS])];
    return answer({
      path: converted,
      gzip: false,
      file,
      format,
      encoding,
      source: source.value,
      delimiter: COMMA,
      lineShift: -1,
      notes,
    });
  } catch (error) {
    signal?.throwIfAborted();
    return error instanceof JsonFault ? refuseJson(file, error, read) : fileRefusal(path, error);
  }
}

async function* writeLines(json: JsonSource, columns: readonly string[]): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const record of readJsonRecords(json)) {
    yield csvLine(typeof record === 'string' ? [record] : columns.map((name) => record.cells.get(name) ?? ''));
  }
}

const RANKS: Bilingual = {
  fr: 'Fichier JSON\u00a0: la «\u00a0ligne\u00a0» d’un rejet est le rang de l’objet dans la liste.',
  en: 'JSON file: the “line” of a reject is the rank of the object in the list.',
};

function noteLists(lists: readonly string[]): Bilingual[] {
  if (lists.length === 0) return [];
  const names = listColumns(lists);
  return [
    {
      fr: `Listes du JSON laissées de côté, un objet restant une ligne\u00a0: ${names}.`,
      en: `Lists of the JSON left aside, an object being one row: ${names}.`,
    },
  ];
}
