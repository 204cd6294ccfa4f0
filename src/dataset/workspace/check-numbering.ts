import { z } from 'zod';
import { answer, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount } from '../../language/format-number.ts';
import type { Engine } from '../duckdb.ts';
import { quoteFound } from '../input/quote-found.ts';
import type { Alignment } from './align-columns.ts';
import { arrivingSql, listSql } from './row-sql.ts';
import type { KeyedTable } from './staged-table.ts';
import { stored } from './stored-tables.ts';

/** Of the orders whose number is known, how many may be of another customer and another day: beyond, two shops are suspected. */
const MOST_FOREIGN = 0.01;
/** How many may have changed customer, or day: beyond, these are suspected of being read from another column. */
const MOST_CHANGED = 0.1;
const FEWEST_CHANGED = 5;

const Met = z.object({ met: z.number(), both: z.number(), customer: z.number(), day: z.number() });

/**
 * Refuses orders whose numbers are those of stored orders without being the same orders: two shops that both count
 * from 1 would overwrite each other, and another column read as customer would split each customer in two.
 */
export async function checkNumbering(
  engine: Engine,
  part: KeyedTable,
  alignment: Alignment,
  file: string,
): Promise<Outcome<null>> {
  if (part.name !== 'orders') return answer(null);
  const [customer, day] = ['a.customer IS DISTINCT FROM b.customer', 'a.day IS DISTINCT FROM b.day'];
  const [found] = await engine.rows(
    Met,
    `SELECT count(*)::DOUBLE AS met, count(*) FILTER (${customer} AND ${day})::DOUBLE AS both,
       count(*) FILTER (${customer})::DOUBLE AS customer, count(*) FILTER (${day})::DOUBLE AS day
     FROM ${stored(part.name)} AS b JOIN ${arrivingSql(part, alignment)} AS a USING (${listSql(part.key)})`,
  );
  if (found === undefined || found.met === 0) return answer(null);
  const isTooMany = (changed: number) => changed >= FEWEST_CHANGED && changed > found.met * MOST_CHANGED;
  if (found.both > found.met * MOST_FOREIGN) return refuseOtherShop(file, found.both);
  if (isTooMany(found.customer)) return refuseOtherCustomers(file, found.customer);
  if (isTooMany(found.day)) return refuseOtherDays(file, found.day);
  return answer(null);
}

function refuseOtherShop(file: string, orders: number): Refusal {
  const name = quoteFound(file);
  return refuse('bad_argument', {
    fr: `${formatCount(orders, 'fr')}\u00a0numéros de «\u00a0${name}\u00a0» sont déjà ceux d’autres commandes (autre client, autre jour)\u00a0: ces fichiers viennent sans doute de deux boutiques. Importez celui-ci dans un autre espace de travail (--workspace).`,
    en: `${formatCount(orders, 'en')} numbers in “${name}” already belong to other orders (another customer, another day): these files probably come from two shops. Import this one into another workspace (--workspace).`,
  });
}

function refuseOtherCustomers(file: string, orders: number): Refusal {
  const name = quoteFound(file);
  return refuse('bad_argument', {
    fr: `${formatCount(orders, 'fr')}\u00a0commandes de «\u00a0${name}\u00a0» sont déjà importées sous un autre client\u00a0: l’identifiant n’est sans doute pas lu dans la même colonne. Indiquez-la avec --map customer=COLONNE, ou retirez d’abord l’import précédent.`,
    en: `${formatCount(orders, 'en')} orders in “${name}” are already imported under another customer: the identifier is probably not read from the same column. Name it with --map customer=COLUMN, or remove the earlier import first.`,
  });
}

function refuseOtherDays(file: string, orders: number): Refusal {
  const name = quoteFound(file);
  return refuse('bad_argument', {
    fr: `${formatCount(orders, 'fr')}\u00a0commandes de «\u00a0${name}\u00a0» sont déjà importées à un autre jour\u00a0: la date n’est sans doute pas lue dans la même colonne ou dans le même ordre. Indiquez-les avec --map date=COLONNE et --date-order, ou retirez d’abord l’import précédent.`,
    en: `${formatCount(orders, 'en')} orders in “${name}” are already imported on another day: the date is probably not read from the same column or in the same order. Name them with --map date=COLUMN and --date-order, or remove the earlier import first.`,
  });
}
