import { basename } from 'node:path';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { cutFile } from '../../files/cut-file.ts';
import { fileRefusal } from '../../files/file-refusal.ts';
import { readTextIfAny } from '../../files/read-text-if-any.ts';
import { readExchanges } from './read-exchanges.ts';

/**
 * Makes sure that exchanges can be added to a file: there is none yet, it is empty, or it is a recording, whose last line goes when it
 * was cut while it was written. Any other file is refused, and stays as it is.
 */
export async function prepareRecording(file: string): Promise<Outcome<null>> {
  const text = readTextIfAny(file);
  if (text === null || text === '') return answer(null);
  const name = basename(file);
  if (!readExchanges(text, name).ok)
    return refuse('bad_argument', {
      fr: `«\u00a0${name}\u00a0» existe déjà et n’est pas un enregistrement d’échanges\u00a0: rien n’y est ajouté. Donnez un autre nom à --record.`,
      en: `“${name}” is there already and is no recording of exchanges: nothing is added to it. Give --record another name.`,
    });
  if (text.endsWith('\n')) return answer(null);
  try {
    await cutFile(file, Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)));
    return answer(null);
  } catch (error) {
    return fileRefusal(file, error, true);
  }
}
