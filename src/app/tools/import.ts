import { basename } from 'node:path';
import { z } from 'zod';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { KindId } from '../../domain/kind-id.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';
import { defineApplicationTool } from '../../mcp/application-tool.ts';
import type { ImportSummary } from '../import-summary.ts';
import { LoadOptions } from '../load-options.ts';
import { allowedFile, lendAllowed } from './allowed-file.ts';
import { argumentWords } from './argument-words.ts';
import { inToolWords } from './in-tool-words.ts';
import { pasteRows } from './paste-rows.ts';

export type ImportOrder = {
  paths: readonly string[];
  options: LoadOptions;
  dryRun: boolean;
  signal: AbortSignal | undefined;
  onProgress: (share: number) => void;
};

export type ImportParts = {
  /** Folders whose files a client may name; none: only pasted rows. */
  folders: readonly string[];
  /** Imports into the workspace, and serves it from then on. */
  importFiles(order: ImportOrder): Promise<Outcome<ImportSummary & { dataset: string | null }>>;
};

const LONGEST_PATH = 4096;
/** Characters that may be pasted: more is a file. */
const MOST_CHARACTERS = 500_000;

const Input = z.object({
  path: z.string().min(1).max(LONGEST_PATH).optional(),
  rows: z.string().min(1).max(MOST_CHARACTERS).optional(),
  kind: KindId.optional(),
  map: z.record(z.string(), z.string()).optional(),
  dateOrder: LoadOptions.shape.dateOrder,
  timeZone: z.string().optional(),
  currency: LoadOptions.shape.currency,
  duplicates: LoadOptions.shape.duplicates,
  encoding: LoadOptions.shape.encoding,
  scale: LoadOptions.shape.scale,
  dryRun: z.boolean().default(false),
});

const Count = z.number().int().min(0);
const Balance = z.object({ read: Count, imported: Count, merged: Count, duplicates: Count, rejected: Count });

const ImportedFile = z.object({
  file: z.string(),
  kind: z.string(),
  /** The same file was already there: nothing was done. */
  already: z.boolean(),
  rows: Balance,
  /** Why rows were left out, and how many. */
  reasons: z.array(z.object({ id: z.string(), text: z.string(), rows: Count })),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Field → header of the column it is read from, as it stands in the file. */
  columns: z.record(z.string(), z.string()),
  ignoredColumns: Count,
  notes: z.array(z.string()),
});

/** Puts a file the user allowed, or pasted rows, into the workspace. No cell of a file is in the answer. */
export function importTool({ folders, importFiles }: ImportParts, lang: Lang) {
  return defineApplicationTool({
    name: 'import',
    title: { fr: 'Importer des données', en: 'Import data' },
    description: {
      fr: 'Range un fichier (commandes, abonnements, factures, enquêtes, tickets… en CSV, Excel, JSON ou Parquet) dans l’espace de travail, et le rend aux autres outils sous un identifiant. `path` : un fichier d’un dossier que l’utilisateur a ouvert ; ou `rows` : quelques lignes collées, en-tête compris. `dryRun` montre ce qui serait lu sans rien écrire. Vérifiez `columns` et `rows` dans la réponse avant de conclure.',
      en: 'Puts a file (orders, subscriptions, invoices, surveys, tickets… as CSV, Excel, JSON or Parquet) into the workspace, and gives it to the other tools under an id. `path`: a file of a folder the user opened; or `rows`: a few pasted lines, header included. `dryRun` shows what would be read and writes nothing. Check `columns` and `rows` in the answer before concluding.',
    },
    input: Input,
    output: z.object({
      /** What the other tools name it; null after a dry run. */
      dataset: z.string().nullable(),
      dryRun: z.boolean(),
      rows: Balance,
      files: z.array(ImportedFile),
    }),
    words: argumentWords,
    writes: true,
    async confirm({ path, rows }) {
      const one = oneOf(path, rows);
      if (!one.ok) return one;
      if (path === undefined) return answer(null);
      const file = await allowedFile(path, folders);
      return file.ok ? answer(askAbout(file.value)) : file;
    },
    async run({ path, rows, kind, map, dryRun, ...reading }, { signal, progress }) {
      const one = oneOf(path, rows);
      if (!one.ok) return one;
      const options = LoadOptions.parse({ ...reading, ...(kind && { as: kind }), ...(map && { map }) });
      const onProgress = (share: number) => progress?.({ done: share, total: 1, text: READING });
      const order = { options, dryRun, signal, onProgress };
      const done =
        path === undefined
          ? await pasteRows(rows ?? '', (pasted) => importFiles({ ...order, paths: [pasted] }))
          : await lendAllowed(path, folders, { signal, use: (lent) => importFiles({ ...order, paths: [lent] }) });
      if (!done.ok) return refuse(done.code, inToolWords(done.message), toolNeeds(done.needs));
      return answer(summarise(done.value, lang));
    },
    reading: (value) => ({ fr: sayImport(value, 'fr'), en: sayImport(value, 'en') }),
  });
}

const READING: Bilingual = { fr: 'Lecture', en: 'Reading' };

function oneOf(path: string | undefined, rows: string | undefined): Outcome<null> {
  if ((path === undefined) !== (rows === undefined)) return answer(null);
  return refuse(
    'bad_argument',
    {
      fr: 'Donnez `path` (un fichier) ou `rows` (des lignes collées), l’un des deux.',
      en: 'Give `path` (a file) or `rows` (pasted lines), one of the two.',
    },
    ['path', 'rows'],
  );
}

/** The arguments that would answer a refusal: an option of the command line has another name here, a field is for `map`. */
function toolNeeds(needs: readonly string[]): string[] {
  const names = needs.flatMap((name) => {
    if (Object.hasOwn(Input.shape, name)) return [name];
    if (name === 'as') return ['kind'];
    return name === 'rates' ? [] : ['map'];
  });
  return [...new Set(names)];
}

function askAbout(path: string): Bilingual {
  const name = shorten(safeText(basename(path)));
  const place = safeText(path);
  return {
    fr: `Importer « ${name} » (${place}) dans l’espace de travail de Fidelio ? Les données restent sur cette machine ; l’assistant en verra des comptes et des mesures, aucune ligne.`,
    en: `Import “${name}” (${place}) into Fidelio’s workspace? The data stays on this machine; the assistant will see counts and metrics, no row.`,
  };
}

function summarise({ files, dryRun, dataset }: ImportSummary & { dataset: string | null }, lang: Lang) {
  const total = (of: keyof z.infer<typeof Balance>) => files.reduce((sum, { rows }) => sum + rows[of], 0);
  return {
    dataset,
    dryRun,
    rows: {
      ...{ read: total('read'), imported: total('imported'), merged: total('merged') },
      ...{ duplicates: total('duplicates'), rejected: total('rejected') },
    },
    files: files.map(({ file, kind, already, rows, reasons, from, to, columns, ignored, notes }) => ({
      ...{ file: shown(basename(file)), kind, already, rows, from, to },
      reasons: reasons.map(({ id, text, rows: many }) => ({ id, text: text[lang], rows: many })),
      columns: Object.fromEntries(Object.entries(columns).map(([field, header]) => [field, shown(header)])),
      ignoredColumns: ignored.length,
      notes: notes.map((note) => inToolWords(note)[lang]),
    })),
  };
}

function shown(text: string): string {
  return shorten(safeText(text).replace(/\s+/gu, ' '));
}

type Imported = ReturnType<typeof summarise>;

function sayImport({ dataset, dryRun, rows, files }: Imported, lang: Lang): string {
  const n = (value: number) => formatCount(value, lang);
  const balance = {
    fr: `Lignes lues : ${n(rows.read)} = importées ${n(rows.imported)} + regroupées ${n(rows.merged)} + doublons retirés ${n(rows.duplicates)} + écartées ${n(rows.rejected)}.`,
    en: `Rows read: ${n(rows.read)} = imported ${n(rows.imported)} + merged ${n(rows.merged)} + duplicates dropped ${n(rows.duplicates)} + rejected ${n(rows.rejected)}.`,
  };
  const end = dryRun
    ? { fr: 'Essai seulement : rien n’a été écrit.', en: 'Dry run: nothing was written.' }
    : {
        fr: `Jeu de données à nommer : ${dataset ?? ''}.`,
        en: `Data set to name: ${dataset ?? ''}.`,
      };
  const kept = files.every(({ already }) => already) && !dryRun;
  const known = kept ? [{ fr: 'Déjà importé : rien n’a changé.', en: 'Already imported: nothing has changed.' }] : [];
  return [balance, ...known, end].map((line) => line[lang]).join(' ');
}
