import { day } from '../../domain/numbers.ts';
import { type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import type { Engine } from '../duckdb.ts';
import type { OpenTable } from '../input/open-table.ts';
import { quoteFound } from '../input/quote-found.ts';
import { refuseEngineFault } from '../input/refuse-file.ts';
import type { ImportOptions } from './import-options.ts';
import { keepOrders } from './keep-orders.ts';
import type { OrderColumns } from './order-columns.ts';
import type { OrdersImport } from './orders-import.ts';
import { planReading } from './plan-reading.ts';
import { readRows } from './read-rows.ts';
import { settleDates } from './refine-reading.ts';
import { dropStaged } from './stage-rows.ts';

/**
 * Reads a file of orders into a table of the engine, one row per kept order: customer (BIGINT when every id is a whole
 * number, else VARCHAR), day DATE, amount DECIMAL(18, 4) (NULL without an amount column), and place, channel, category
 * when the file has them. Right, or refused with a reason; every row of the file is accounted for.
 */
export async function importOrders(
  engine: Engine,
  { input, head }: OpenTable,
  columns: OrderColumns,
  options: ImportOptions,
): Promise<Outcome<OrdersImport>> {
  const fault = checkOptions(options);
  if (fault !== null) return fault;
  const table = options.table ?? 'orders';
  const staging = `${table}_staged`;
  try {
    const planned = planReading(head, columns);
    const { reading, sample } = planned;
    const settled = await settleDates(engine, reading, options, sample(reading.columns.date));
    if (!settled.ok) return settled;
    const plan = { ...planned, reading: settled.value };
    const fingerprint = options.duplicates === 'drop' || !looksDistinct(sample(reading.columns.order));
    const rows = await readRows(engine, plan, options, { table: staging, fingerprint });
    if (!rows.ok) return rows;
    const file = input.source ?? rows.value.file;
    return await keepOrders(engine, { ...rows.value, file }, options, { table, staging, fingerprint });
  } catch (error) {
    return refuseEngineFault(input.file, error);
  } finally {
    await dropStaged(engine, staging).catch(() => undefined);
  }
}

/** Whether order ids of the head are all different: then no two lines of the file can be the same, if that holds to its end. */
function looksDistinct(orderIds: readonly string[]): boolean {
  return orderIds.length > 0 && new Set(orderIds).size === orderIds.length;
}

function checkOptions({ timeZone, today, table = 'orders' }: ImportOptions): Refusal | null {
  if (!/^[a-z][a-z0-9_]*$/.test(table)) {
    return refuse('bad_argument', {
      fr: `«\u00a0${quoteFound(table)}\u00a0» n’est pas un nom de table\u00a0: lettres minuscules, chiffres et _ seulement.`,
      en: `“${quoteFound(table)}” is not a table name: lower-case letters, digits and _ only.`,
    });
  }
  if (!day.safeParse(today).success) {
    return refuse('bad_argument', {
      fr: `La date du jour «\u00a0${quoteFound(today)}\u00a0» n’est pas de la forme AAAA-MM-JJ.`,
      en: `The current day “${quoteFound(today)}” is not of the form YYYY-MM-DD.`,
    });
  }
  if (isTimeZone(timeZone)) return null;
  return refuse(
    'bad_argument',
    {
      fr: `Fuseau horaire «\u00a0${quoteFound(timeZone)}\u00a0» inconnu. Donnez un nom comme Europe/Paris ou UTC.`,
      en: `Unknown time zone “${quoteFound(timeZone)}”. Give a name such as Europe/Paris or UTC.`,
    },
    ['timeZone'],
  );
}

/** Names only: they go into SQL, and offsets such as +02:00 know no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]+(?:[/_-][A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
