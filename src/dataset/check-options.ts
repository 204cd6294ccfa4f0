import { day } from '../domain/numbers.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import { quoteFound } from './input/quote-found.ts';

/** What reaches the SQL of an import as it is: the name of its table, the current day, the time zone. */
type Given = { table: string; today: string; timeZone: string };

/** The first of these that must not reach the engine, refused; null when all may. */
export function checkOptions({ table, today, timeZone }: Given): Refusal | null {
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
