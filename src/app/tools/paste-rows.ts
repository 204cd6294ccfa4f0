import { join } from 'node:path';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { openTemporaryFolder } from '../../files/open-temporary-folder.ts';
import { writePrivately } from '../../files/write-privately.ts';
import { formatCount } from '../../language/format-number.ts';

const MOST_LINES = 10_000;

/** Lends pasted rows as a file of this user's alone, for as long as `use` lasts. */
export async function pasteRows<T>(rows: string, use: (path: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const lines = rows.split('\n').length;
  if (lines > MOST_LINES) return refuseLength(lines);
  const folder = await openTemporaryFolder();
  try {
    const path = join(folder.path, 'pasted.csv');
    const written = await writePrivately(path, rows.endsWith('\n') ? rows : `${rows}\n`);
    return written.ok ? await use(path) : written;
  } finally {
    await folder.remove();
  }
}

function refuseLength(lines: number) {
  return refuse(
    'out_of_domain',
    {
      fr: `\`rows\` compte ${formatCount(lines, 'fr')} lignes ; il en faut au plus ${formatCount(MOST_LINES, 'fr')}. Importez le fichier lui-même avec \`path\`.`,
      en: `\`rows\` has ${formatCount(lines, 'en')} lines; it takes at most ${formatCount(MOST_LINES, 'en')}. Import the file itself with \`path\`.`,
    },
    ['rows'],
  );
}
