import { join } from 'node:path';
import { refuse } from '../../domain/outcome.ts';
import { renderSample, SAMPLE_FILE } from '../../evals/sample-scenarios.ts';
import { makePrivateFolder } from '../../files/make-private-folder.ts';
import { readTextIfAny } from '../../files/read-text-if-any.ts';
import { writeAtomically } from '../../files/write-atomically.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { sayRefusal } from '../say-refusal.ts';

/** Writes the sample scenarios into a folder, never over a file that is there. */
export async function writeSample(folders: readonly string[], context: CommandContext): Promise<ExitCode> {
  const { lang, json, terminal } = context;
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0) return sayRefusal(ONE_FOLDER, context);
  const path = join(folder, SAMPLE_FILE);
  if (readTextIfAny(path) !== null) return sayRefusal(refuseSample(path), context);
  await makePrivateFolder(folder);
  const written = await writeAtomically(path, renderSample());
  if (!written.ok) return sayRefusal(written, context, 2);
  if (json) terminal.out(`${JSON.stringify({ ok: true, written: path })}\n`);
  else
    terminal.err(
      { fr: `Scénarios d’exemple écrits dans ${path}.\n`, en: `Sample scenarios written to ${path}.\n` }[lang],
    );
  return 0;
}

function refuseSample(path: string) {
  return refuse('bad_argument', {
    fr: `${path} existe déjà et reste comme il est. Donnez un autre dossier.`,
    en: `${path} is there already and stays as it is. Give another folder.`,
  });
}

const ONE_FOLDER = refuse('bad_argument', {
  fr: 'Dites dans quel dossier écrire l’exemple : fidelio eval init mes-scenarios.',
  en: 'Say in which folder to write the sample: fidelio eval init my-scenarios.',
});
