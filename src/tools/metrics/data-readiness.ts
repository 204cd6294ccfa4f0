import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { count, day } from '../../domain/numbers.ts';
import { answer, refuse } from '../../domain/outcome.ts';
import { auditItems } from '../../knowledge/audit-items.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { addDays } from '../../language/add-days.ts';
import { formatCount } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { shiftMonths } from '../../language/shift-months.ts';
import { ConclusionId, concludeFrom, DataConclusion } from '../conclude-from.ts';
import { defineTool } from '../define-tool.ts';
import { type Evidence, evidenceOf } from '../evidence-of.ts';
import { hasOrders, type Inventory, isEnough } from '../inventory.ts';
import { BASELINE_MONTHS } from '../raise-churn-alarm.ts';

const Item = z.object({ item: z.string(), text: Bilingual });
const Gap = Item.extend({ unlocks: Bilingual });

const exampleInventory: Inventory = {
  kinds: ['orders'],
  columns: ['customer', 'day', 'amount'],
  customers: 250,
  orders: 400,
  from: '2024-01-01',
  to: '2024-03-30',
  historyDays: 90,
};

/**
 * What the loaded files hold, what is missing, what each gap would unlock, and which conclusions they allow.
 * Enough means thirty customers and, where there are orders, 120 days of them. Confused with data quality, which the import reports.
 * A missing file proves nothing about the business: what no file can tell is listed as unknown.
 */
export default defineTool({
  name: 'data_readiness',
  title: { fr: 'État des données', en: 'Data readiness' },
  description: {
    fr: 'Ce que contiennent les fichiers chargés, ce qui manque et ce que chaque ajout permettrait, les conclusions permises et la date à laquelle l’historique suffira. La qualité des lignes n’est pas jugée ici : l’import s’en charge.',
    en: 'What the loaded files hold, what is missing and what each addition would unlock, which conclusions are allowed and the date on which the history will be long enough. Does not judge the rows: the import does.',
  },
  formula:
    'enough = customers ≥ 30 and, with orders, historyDays ≥ 120; enoughFrom = from + 120 days; churnAlertFrom = churnFrom + 3 months',
  source: 'reference framework and convention',
  input: z.object({
    inventory: measures.inventory.schema,
    churnKnownFrom: measures.churnKnownFrom.schema.optional(),
  }),
  output: z.object({
    has: z.array(Item),
    missing: z.array(Gap),
    /** For a person to answer: no file can tell. */
    unknown: z.array(Gap),
    conclusions: z.record(ConclusionId, DataConclusion),
    /** Kinds of data loaded. */
    kinds: z.array(z.string()),
    customers: count,
    orders: count,
    historyDays: count,
    enough: z.boolean(),
    daysMissing: count,
    customersMissing: count,
    /** Day from which the history is long enough; null when it already is, or has not begun. */
    enoughFrom: day.nullable(),
    /**
     * Days on which churn on orders, then its usual level and so its alert, can be known at the earliest; null when they already
     * can, or when the base's rhythm is not known.
     */
    churnFrom: day.nullable(),
    churnAlertFrom: day.nullable(),
  }),
  example: {
    input: { inventory: exampleInventory, churnKnownFrom: '2024-08-01' },
    output: describe(exampleInventory, '2024-08-01'),
  },
  run({ inventory, churnKnownFrom }) {
    if (inventory.from !== null && inventory.to !== null && inventory.from > inventory.to)
      return refuse(
        'out_of_domain',
        {
          fr: 'L’inventaire se termine avant de commencer. Corrigez `from` ou `to`.',
          en: 'The inventory ends before it begins. Correct `from` or `to`.',
        },
        ['inventory'],
      );
    return answer(describe(inventory, churnKnownFrom));
  },
  reading({ enough, missing, enoughFrom }, { inventory }) {
    const say = (lang: 'fr' | 'en') => ({
      customers: formatCount(inventory.customers, lang),
      days: formatQuantity(inventory.historyDays, 'days', lang),
    });
    const [fr, en] = [say('fr'), say('en')];
    const from =
      enoughFrom === null ? { fr: '', en: '' } : { fr: ` avant le ${enoughFrom}`, en: ` before ${enoughFrom}` };
    return {
      fr: `Historique de ${fr.days}, clients : ${fr.customers} ; ${enough ? 'c’est assez pour conclure' : `c’est trop peu pour conclure${from.fr}`} (éléments manquants : ${missing.length}).`,
      en: `History of ${en.days}, customers: ${en.customers}; ${enough ? 'enough to conclude' : `too little to conclude${from.en}`} (items missing: ${missing.length}).`,
    };
  },
});

function describe(inventory: Inventory, churnKnownFrom?: string) {
  const daysMissing = hasOrders(inventory) ? Math.max(0, defaults.minHistoryDays - inventory.historyDays) : 0;
  const withEvidence = (evidence: Evidence) => auditItems.filter(({ id }) => evidenceOf(id, inventory) === evidence);
  const asGap = ({ id, text, unlocks }: (typeof auditItems)[number]) => ({ item: id, text, unlocks });
  return {
    has: withEvidence('has').map(({ id, text }) => ({ item: id, text })),
    missing: withEvidence('missing').map(asGap),
    unknown: withEvidence('unknown').map(asGap),
    conclusions: concludeFrom(inventory, churnKnownFrom),
    kinds: inventory.kinds,
    customers: inventory.customers,
    orders: inventory.orders,
    historyDays: inventory.historyDays,
    enough: isEnough(inventory),
    daysMissing,
    customersMissing: Math.max(0, defaults.maturedMinimum - inventory.customers),
    enoughFrom: daysMissing === 0 || inventory.from === null ? null : addDays(inventory.from, defaults.minHistoryDays),
    churnFrom: churnKnownFrom === undefined ? null : ifAhead(inventory, churnKnownFrom),
    churnAlertFrom:
      churnKnownFrom === undefined ? null : ifAhead(inventory, shiftMonths(churnKnownFrom, BASELINE_MONTHS)),
  };
}

/** A day that the history has not reached yet, else null. */
function ifAhead({ from, historyDays }: Inventory, day: string): string | null {
  return from !== null && addDays(from, historyDays) < day ? day : null;
}
