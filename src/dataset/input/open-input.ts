import { basename } from 'node:path';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { readHead } from '../../files/read-head.ts';
import { openJson, recogniseJson } from './formats/open-json.ts';
import { openParquet } from './formats/open-parquet.ts';
import { openZip } from './formats/open-zip.ts';
import type { Input } from './input.ts';
import type { InputOptions } from './input-options.ts';
import { openText } from './open-text.ts';
import { recogniseBinary } from './recognise-binary.ts';
import { refuseEmpty } from './refuse-file.ts';

const HEAD_BYTES = 1 << 18;

/** Recognises the format of a file by its content, whatever its name, and converts it to delimited UTF-8 text when it is neither that nor Parquet. */
export async function openInput(path: string, options: InputOptions): Promise<Outcome<Input>> {
  const file = basename(path);
  const read = await readHead(path, HEAD_BYTES, options.caps);
  if (!read.ok) return read;
  const head = read.value;
  if (head.bytes.length === 0) return refuseEmpty(file);
  const binary = recogniseBinary(head.bytes);
  if (binary === null) {
    const json = recogniseJson(head);
    return json === null ? openText(path, head, options) : openJson(path, json, head, options);
  }
  if (typeof binary === 'object') {
    const { found, advice } = binary;
    return refuse('bad_argument', {
      fr: `Le fichier «\u00a0${file}\u00a0» est ${found.fr}. ${advice.fr}.`,
      en: `The file “${file}” is ${found.en}. ${advice.en}.`,
    });
  }
  if (head.gzip) {
    return refuse('bad_argument', {
      fr: `Le fichier «\u00a0${file}\u00a0» est une archive gzip qui contient un fichier déjà compressé (.xlsx, zip ou Parquet). Décompressez-le une fois, puis donnez ce fichier.`,
      en: `The file “${file}” is a gzip archive of an already compressed file (.xlsx, zip or Parquet). Decompress it once and give that file.`,
    });
  }
  return binary === 'zip' ? openZip(path, options) : answer(openParquet(path));
}
