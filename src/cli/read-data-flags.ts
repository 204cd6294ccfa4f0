import type { DataRequest } from '../app/app.ts';
import { LoadOptions } from '../app/load-options.ts';
import type { Config } from '../config/config.ts';
import type { Bilingual } from '../domain/bilingual.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { Flags } from './parse-flags.ts';

/** The flags that say how files are read, shared by every command that takes data. */
export const dataFlagNames = {
  texts: [
    ...[
      'as',
      'scale',
      'encoding',
      'date-order',
      'returns',
      'zero',
      'duplicates',
      'currency',
      'rates',
      'time-zone',
      'as-of',
    ],
    'workspace',
  ],
  lists: ['map'],
} as const;

/** Where data imported once is kept. */
export const DEFAULT_WORKSPACE = '.fidelio';

export const dataFlagHelp = [
  {
    flag: '--as KIND',
    text: {
      fr: 'dit ce que sont les lignes (orders, subscriptions, surveys…) quand les colonnes ne suffisent pas',
      en: 'says what the rows are (orders, subscriptions, surveys…) when the columns do not tell',
    },
  },
  {
    flag: '--map FIELD=COLUMN',
    text: {
      fr: 'dit quelle colonne lire (champs : docs/imports.fr.md) ; se répète',
      en: 'says which column to read (fields: docs/imports.md); may be repeated',
    },
  },
  {
    flag: '--scale 0-10|1-5|1-7|0-100',
    text: {
      fr: 'échelle des notes d’une enquête, quand rien ne la dit',
      en: 'scale of the marks of a survey, when nothing tells it',
    },
  },
  {
    flag: '--encoding E',
    text: {
      fr: 'codage du texte : utf-8, utf-16le, utf-16be, windows-1252, macintosh (défaut : reconnu)',
      en: 'text encoding: utf-8, utf-16le, utf-16be, windows-1252, macintosh (default: recognised)',
    },
  },
  {
    flag: '--date-order dmy|mdy|ymd',
    text: {
      fr: 'ordre du jour et du mois, quand le fichier est ambigu',
      en: 'order of day and month, when the file is ambiguous',
    },
  },
  {
    flag: '--returns exclude|net',
    text: { fr: 'retours écartés (défaut) ou déduits', en: 'returns left out (default) or deducted' },
  },
  {
    flag: '--zero exclude|keep',
    text: {
      fr: 'lignes à montant nul écartées (défaut) ou gardées',
      en: 'zero-amount lines left out (default) or kept',
    },
  },
  {
    flag: '--duplicates keep|drop',
    text: { fr: 'lignes en double gardées (défaut) ou retirées', en: 'duplicate lines kept (default) or dropped' },
  },
  {
    flag: '--currency CODE',
    text: {
      fr: 'ne garde que les commandes dans cette devise (EUR, USD…)',
      en: 'keeps only the orders in this currency (EUR, USD…)',
    },
  },
  {
    flag: '--rates FILE',
    text: {
      fr: 'convertit les montants : taux datés, colonnes date, currency, rate, base',
      en: 'converts amounts: dated rates, columns date, currency, rate, base',
    },
  },
  {
    flag: '--time-zone ZONE',
    text: {
      fr: 'fuseau des dates qui portent un décalage horaire (défaut : UTC)',
      en: 'time zone for dates that carry an offset (default: UTC)',
    },
  },
  {
    flag: '--as-of DATE',
    text: {
      fr: 'date d’arrêt des chiffres (défaut : lendemain de la dernière commande)',
      en: 'date the figures stop at (default: the day after the last order)',
    },
  },
  {
    flag: '--workspace DIR',
    text: {
      fr: `dossier des données importées, lu quand aucun fichier n’est donné (défaut : ${DEFAULT_WORKSPACE})`,
      en: `folder of the imported data, read when no file is given (default: ${DEFAULT_WORKSPACE})`,
    },
  },
] as const;

/**
 * The data that files and flags name; without files, the workspace when it is named or,
 * if `implied`, the ClickHouse server that is configured, else the workspace when there is one.
 */
export async function readDataFlags(
  paths: readonly string[],
  flags: Flags,
  { implied, clickhouse }: { implied: boolean; clickhouse: Config['clickhouse'] },
): Promise<Outcome<DataRequest>> {
  const options = readLoadOptions(flags);
  if (!options.ok) return options;
  if (paths.length > 0) return { ok: true, value: { kind: 'files', paths, options: options.value } };
  const named = flags.texts.workspace;
  const folder = named ?? DEFAULT_WORKSPACE;
  if (named === undefined) {
    if (implied && clickhouse !== null) {
      if (!clickhouse.ok) return clickhouse;
      return { ok: true, value: { kind: 'clickhouse', settings: clickhouse.value, options: options.value } };
    }
    const { isWorkspace } = await import('../app/is-workspace.ts');
    if (!implied || !(await isWorkspace(folder))) return { ok: true, value: { kind: 'none' } };
  }
  return { ok: true, value: { kind: 'workspace', folder, options: options.value } };
}

/** How files are to be read, from the flags. */
export function readLoadOptions({ texts, lists }: Flags): Outcome<LoadOptions> {
  const map: Record<string, string> = {};
  for (const pair of lists.map ?? []) {
    const at = pair.indexOf('=');
    if (at <= 0) {
      return refuse('bad_argument', {
        fr: `--map attend CHAMP=COLONNE, par exemple --map customer="N° client" ; reçu : ${pair}.`,
        en: `--map expects FIELD=COLUMN, for example --map customer="Customer no"; received: ${pair}.`,
      });
    }
    map[pair.slice(0, at)] = pair.slice(at + 1);
  }
  const options = LoadOptions.safeParse({
    map,
    as: texts.as,
    scale: texts.scale,
    encoding: texts.encoding?.toLowerCase(),
    currency: texts.currency?.toUpperCase(),
    rates: texts.rates,
    dateOrder: texts['date-order'],
    returns: texts.returns,
    zero: texts.zero,
    duplicates: texts.duplicates,
    timeZone: texts['time-zone'],
    asOf: texts['as-of'],
  });
  if (!options.success) {
    const [issue] = options.error.issues;
    const name = String(issue?.path[0] ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const usage = dataFlagHelp.find(({ flag }) => flag.startsWith(`--${name} `))?.flag ?? `--${name}`;
    const expected = EXAMPLES[name] ?? { fr: usage, en: usage };
    const found = texts[name] ?? '';
    return refuse('bad_argument', {
      fr: `Valeur incorrecte pour --${name}\u00a0: «\u00a0${found}\u00a0». Attendu\u00a0: ${expected.fr}.`,
      en: `Wrong value for --${name}: “${found}”. Expected: ${expected.en}.`,
    });
  }
  return { ok: true, value: options.data };
}

/** What is expected where the usage does not show it. */
const EXAMPLES: Readonly<Record<string, Bilingual>> = {
  'as-of': { fr: 'une date, année-mois-jour, comme 2026-03-31', en: 'a date, year-month-day, such as 2026-03-31' },
  currency: { fr: 'un code de trois lettres, comme EUR', en: 'a code of three letters, such as EUR' },
};
