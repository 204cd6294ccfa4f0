import { LoadOptions } from '../app/load-options.ts';
import type { DataRequest } from '../app/open-app.ts';
import { type Outcome, refuse } from '../domain/outcome.ts';
import type { Flags } from './parse-flags.ts';

/** The flags that say how files are read, shared by every command that takes data. */
export const dataFlagNames = {
  texts: ['date-order', 'returns', 'zero', 'duplicates', 'time-zone', 'as-of'],
  lists: ['map'],
} as const;

export const dataFlagHelp = [
  {
    flag: '--map FIELD=COLUMN',
    text: {
      fr: 'dit quelle colonne lire (champs : customer, date, order, amount, quantity, unitPrice, status…)',
      en: 'says which column to read (fields: customer, date, order, amount, quantity, unitPrice, status…)',
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
] as const;

export function readDataFlags(paths: readonly string[], { texts, lists }: Flags): Outcome<DataRequest> {
  if (paths.length === 0) return { ok: true, value: { kind: 'none' } };
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
    dateOrder: texts['date-order'],
    returns: texts.returns,
    zero: texts.zero,
    duplicates: texts.duplicates,
    timeZone: texts['time-zone'],
    asOf: texts['as-of'],
  });
  if (!options.success) {
    const [issue] = options.error.issues;
    const flag = `--${String(issue?.path[0] ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const expected = dataFlagHelp.find((help) => help.flag.startsWith(`${flag} `))?.flag ?? flag;
    return refuse('bad_argument', {
      fr: `Valeur incorrecte pour ${flag}. Attendu : ${expected}.`,
      en: `Wrong value for ${flag}. Expected: ${expected}.`,
    });
  }
  return { ok: true, value: { kind: 'files', paths, options: options.data } };
}
