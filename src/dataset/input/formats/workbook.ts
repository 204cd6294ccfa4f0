import { CapError } from '../../../files/cap-error.ts';
import { type ZipEntry, ZipError } from '../../../files/list-zip.ts';
import { readZipEntry } from '../../../files/read-zip-entry.ts';
import { callerSignal } from '../../interest.ts';
import type { Caps } from '../caps.ts';
import { builtInStyle, type NumberStyle, styleOfCode } from './excel-number.ts';
import { attributeOf, decodeXml, elementsOf, splitElements } from './xml-elements.ts';

/** A sheet of a workbook, in the order of its tabs. */
export type Sheet = { name: string; hidden: boolean; part: ZipEntry };

/** What the cells of a workbook refer to. */
export type Workbook = {
  path: string;
  caps: Caps;
  sheets: readonly Sheet[];
  is1904: boolean;
  /** By style number of a cell. */
  styles: readonly NumberStyle[];
  sharedTexts: readonly string[];
};

/** An element is a row, a text or a few attributes. */
export const LONGEST_ELEMENT = 16 * 2 ** 20;

const sheetsIn = elementsOf('sheet');
const relationsIn = elementsOf('Relationship');
const propertiesIn = elementsOf('workbookPr');
const formatsIn = elementsOf('numFmt');
const cellStylesIn = elementsOf('cellXfs');
const styleIn = elementsOf('xf');
const textsIn = elementsOf('t');
const [id, name, state] = [attributeOf('id'), attributeOf('name'), attributeOf('state')];
const [relationId, type, target] = [attributeOf('Id'), attributeOf('Type'), attributeOf('Target')];
const [formatId, formatCode, system] = [attributeOf('numFmtId'), attributeOf('formatCode'), attributeOf('date1904')];

/** Reads everything of a workbook but its sheets. `parts` are the files of the archive by name, `main` the one that lists the sheets. */
export async function readWorkbook(
  path: string,
  { parts, main, caps }: { parts: ReadonlyMap<string, ZipEntry>; main: string; caps: Caps },
): Promise<Workbook> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const readWhole = async (part: ZipEntry | undefined): Promise<string> => {
    if (part === undefined) return '';
    if (part.inflatedBytes > caps.memoryBytes) throw new CapError('inflated', caps.memoryBytes);
    let text = '';
    for await (const piece of readText(path, part, caps)) text += piece;
    return text;
  };
  const list = await readWhole(parts.get(main));
  const relations = relationsIn(await readWhole(parts.get(`${folder}_rels/${main.slice(folder.length)}.rels`))).map(
    ({ attributes }) => {
      const path = target(attributes) ?? '';
      const part = parts.get(path.startsWith('/') ? path.slice(1) : folder + path.replace(/^\.\//, ''));
      return { id: relationId(attributes), kind: (type(attributes) ?? '').replace(/^.*\//, ''), part };
    },
  );
  const partOf = (kind: string): ZipEntry | undefined => relations.find((relation) => relation.kind === kind)?.part;
  const sheets = sheetsIn(list).flatMap(({ attributes }) => {
    const relation = relations.find((candidate) => candidate.id === id(attributes));
    if (relation?.kind !== 'worksheet') return [];
    if (relation.part === undefined) throw new ZipError('a sheet is missing');
    return [
      { name: name(attributes) ?? '', hidden: (state(attributes) ?? 'visible') !== 'visible', part: relation.part },
    ];
  });
  const [properties] = propertiesIn(list);
  return {
    path,
    caps,
    sheets,
    is1904: /^(?:1|true)$/.test(system(properties?.attributes ?? '') ?? ''),
    styles: readStyles(await readWhole(partOf('styles'))),
    sharedTexts: await readSharedTexts(path, partOf('sharedStrings'), caps),
  };
}

/** The text of a part of a workbook, piece by piece. */
export async function* readText(path: string, part: ZipEntry, caps: Caps): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const signal = callerSignal();
  for await (const chunk of readZipEntry(path, part, caps)) {
    signal?.throwIfAborted();
    yield decoder.decode(chunk, { stream: true });
  }
}

function readStyles(text: string): NumberStyle[] {
  const custom = new Map(
    formatsIn(text).map(({ attributes }) => [formatId(attributes), styleOfCode(formatCode(attributes) ?? '')]),
  );
  return styleIn(cellStylesIn(text)[0]?.content ?? '').map(({ attributes }) => {
    const format = formatId(attributes);
    return custom.get(format) ?? builtInStyle(Number(format ?? 0));
  });
}

/** The texts that cells share, by rank. They are all held in memory: their size is capped. */
async function readSharedTexts(path: string, part: ZipEntry | undefined, caps: Caps): Promise<string[]> {
  if (part === undefined) return [];
  if (part.inflatedBytes > caps.memoryBytes) throw new CapError('inflated', caps.memoryBytes);
  const split = splitElements('si', LONGEST_ELEMENT);
  const texts: string[] = [];
  for await (const text of readText(path, part, caps)) {
    for (const { content } of split(text)) texts.push(readRuns(content));
  }
  return texts;
}

const GUIDE = /<(?:[\w.-]+:)?rPh[\s>][\s\S]*?<\/(?:[\w.-]+:)?rPh>/g;

/** A text that may be cut into runs of different looks; how it is pronounced is no part of it. */
export function readRuns(content: string): string {
  const runs = textsIn(content.includes('rPh') ? content.replace(GUIDE, '') : content);
  return unescapeExcel(runs.map(({ content: run }) => decodeXml(run)).join(''));
}

/** _x000D_ stands for a character that XML cannot hold. */
export function unescapeExcel(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
