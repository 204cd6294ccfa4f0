import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import type { Engine } from '../duckdb.ts';
import { quoteFound } from '../input/quote-found.ts';
import { sameDaysSql } from './leave-out-repeated.ts';
import { keyedSql, listSql } from './row-sql.ts';
import type { KeyedTable } from './staged-table.ts';
import { stored } from './stored-tables.ts';

const Doubt = z.object({
  rows: z.number(),
  keyless: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
const Flag = z.object({ some: z.boolean() });

/** Whether some arriving rows may be there already without a key to tell; refused unless the caller has said what to do then. */
export async function checkDoubt(
  engine: Engine,
  part: KeyedTable,
  file: string,
  duplicates: 'keep' | 'drop' | undefined,
): Promise<Outcome<boolean>> {
  const keyed = keyedSql(part);
  const day = part.date === null ? 'NULL' : listSql([part.date]);
  const [[found], [arriving]] = await Promise.all([
    engine.rows(
      Doubt,
      `SELECT count(*)::DOUBLE AS rows, count(*) FILTER (NOT ${keyed})::DOUBLE AS keyless,
         min(${day})::VARCHAR AS "from", max(${day})::VARCHAR AS "to"
       FROM ${stored(part.name)} WHERE ${sameDaysSql(part)}`,
    ),
    engine.rows(Flag, `SELECT coalesce(bool_or(NOT ${keyed}), false) AS some FROM ${part.staged}`),
  ]);
  const { rows, keyless, from, to } = found ?? { rows: 0, keyless: 0, from: null, to: null };
  const doubtful = arriving?.some === true ? rows : keyless;
  if (doubtful === 0 || duplicates !== undefined) return answer(doubtful > 0);
  const name = quoteFound(file);
  const days: Bilingual = {
    fr: from === null ? '' : `du ${from} au ${to}\u00a0: `,
    en: from === null ? '' : `${from} to ${to}: `,
  };
  const like = likenessOf(part);
  return refuse(
    'bad_argument',
    {
      fr: `Des lignes des mêmes jours sont déjà importées (${days.fr}${formatCount(doubtful, 'fr')}), et sans numéro rien ne dit si celles de «\u00a0${name}\u00a0» sont les mêmes. Relancez avec --duplicates drop pour laisser de côté celles qui sont pareilles (${like.fr}), ou avec --duplicates keep pour tout ajouter.`,
      en: `Rows of the same days are already imported (${days.en}${formatCount(doubtful, 'en')}), and without a number nothing tells whether those of “${name}” are the same. Run again with --duplicates drop to leave out those that are alike (${like.en}), or with --duplicates keep to add them all.`,
    },
    ['duplicates'],
  );
}

function likenessOf({ likeness }: KeyedTable): Bilingual {
  return likeness.join() === 'customer,day,amount'
    ? { fr: 'mêmes client, jour et montant', en: 'same customer, day and amount' }
    : { fr: 'mêmes valeurs partout', en: 'same values throughout' };
}
