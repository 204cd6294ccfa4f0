import { readChunks } from '../../../files/read-chunks.ts';
import { callerSignal } from '../../interest.ts';
import type { Caps } from '../caps.ts';
import { type FlatRecord, flattenRecord } from './flatten-record.ts';
import { JsonFault } from './json-fault.ts';
import { findJsonLists } from './json-list.ts';
import type { JsonShape } from './json-shape.ts';
import { parseJson } from './parse-json.ts';
import { splitJsonLines, splitJsonList } from './split-json.ts';

/** A JSON file to read. */
export type JsonSource = { path: string; gzip: boolean; encoding: string; shape: JsonShape; caps: Caps };

/** One record: a row, or the text of what is no JSON object; an empty text for a blank line. */
export type JsonRecord = FlatRecord | string;

/** An object is longer than the line made of it: its lists are left aside. */
const LINES_IN_RECORD = 8;

/** The records of a JSON file, one by one. Throws `JsonFault` where the file stops being JSON, and what `readChunks` throws. */
export async function* readJsonRecords(source: JsonSource): AsyncGenerator<JsonRecord> {
  if (source.shape === 'document') {
    yield* await readDocument(source);
    return;
  }
  const longest = Math.min(source.caps.memoryBytes, LINES_IN_RECORD * source.caps.lineBytes);
  const splitter = source.shape === 'lines' ? splitJsonLines(longest) : splitJsonList(longest);
  for await (const text of decode(source)) {
    for (const record of splitter.push(text)) yield readRecord(record, source.shape, longest);
  }
  const last = splitter.end();
  if (last === null) throw new JsonFault('cut');
  for (const record of last) yield readRecord(record, source.shape, longest);
}

function readRecord(text: string, shape: JsonShape, longest: number): JsonRecord {
  if (text.length > longest) throw new JsonFault('large');
  const record = flattenRecord(parseJson(text));
  if (record !== null) return record;
  if (shape === 'list') throw new JsonFault('broken');
  return text.trim();
}

/** Only a document that is no list is held whole. */
async function readDocument(source: JsonSource): Promise<JsonRecord[]> {
  let text = '';
  for await (const piece of decode(source)) {
    text += piece;
    if (text.length > source.caps.memoryBytes) throw new JsonFault('large');
  }
  const document = parseJson(text);
  if (document === undefined) throw new JsonFault('broken');
  const lists = findJsonLists(document);
  if (lists.length > 1)
    throw new JsonFault(
      'several',
      lists.map(({ path }) => path),
    );
  const values = lists[0]?.values ?? [document];
  return values.map((value) => {
    const record = flattenRecord(value);
    if (record === null) throw new JsonFault('broken');
    return record;
  });
}

async function* decode({ path, gzip, encoding, caps }: JsonSource): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of readChunks(path, { gzip, caps, signal: callerSignal() }))
      yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new JsonFault('characters');
    throw error;
  }
}
