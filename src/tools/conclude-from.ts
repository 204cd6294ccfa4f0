import { z } from 'zod';
import { Bilingual } from '../domain/bilingual.ts';
import { defaults } from '../knowledge/defaults.ts';
import { addDays } from '../language/add-days.ts';
import { formatCount } from '../language/format-number.ts';
import { formatQuantity } from '../language/format-quantity.ts';
import { hasAmounts, hasOrders, type Inventory } from './inventory.ts';

/** What someone may want to conclude from their files. */
export const ConclusionId = z.enum([
  'retention_90d',
  'repeat_purchase_rate',
  'cohorts',
  'rfm',
  'churn_on_orders',
  'ltv',
  'ltv_cac',
  'nps',
  'monthly_churn',
]);
export type ConclusionId = z.infer<typeof ConclusionId>;

/** Whether a conclusion may be drawn from the loaded files, and if not, why. */
export const DataConclusion = z.object({ allowed: z.boolean(), why: Bilingual.optional() });
export type DataConclusion = z.infer<typeof DataConclusion>;

/** Null: nothing stands in the way. */
type Obstacle = (inventory: Inventory) => Bilingual | null;

const noOrders: Obstacle = (inventory) =>
  hasOrders(inventory)
    ? null
    : {
        fr: 'Il faut un fichier de commandes, avec au moins le client et la date.',
        en: 'An orders file is needed, with at least the customer and the date.',
      };

const noAmounts: Obstacle = (inventory) =>
  hasAmounts(inventory)
    ? null
    : { fr: 'Il faut une colonne de montant dans les commandes.', en: 'The orders need an amount column.' };

const shorterThan =
  (days: number): Obstacle =>
  ({ historyDays }) =>
    historyDays >= days
      ? null
      : {
          fr: `L’historique couvre ${formatQuantity(historyDays, 'days', 'fr')} : il en faut ${formatCount(days, 'fr')}.`,
          en: `The history covers ${formatQuantity(historyDays, 'days', 'en')}; ${formatCount(days, 'en')} are needed.`,
        };

const tooFew: Obstacle = ({ customers }) =>
  customers >= defaults.maturedMinimum
    ? null
    : {
        fr: `Base trop petite, en clients : ${formatCount(customers, 'fr')} ; il en faut ${formatCount(defaults.maturedMinimum, 'fr')}.`,
        en: `Base too small, in customers: ${formatCount(customers, 'en')}; ${formatCount(defaults.maturedMinimum, 'en')} are needed.`,
      };

const noKind =
  (kind: string, why: Bilingual): Obstacle =>
  ({ kinds }) =>
    kinds.includes(kind) ? null : why;

const always =
  (why: Bilingual): Obstacle =>
  () =>
    why;

/** `knownFrom` undefined: the rhythm of purchases, which decides it, is not known. */
const churnNotVisible =
  (knownFrom: string | undefined): Obstacle =>
  ({ from, historyDays }) => {
    if (from === null) return null;
    if (knownFrom === undefined)
      return {
        fr: 'Le rythme d’achat de la base est inconnu : donnez `churnKnownFrom`, ou les données elles-mêmes.',
        en: 'The base’s rhythm of purchases is unknown: give `churnKnownFrom`, or the data themselves.',
      };
    return addDays(from, historyDays) >= knownFrom
      ? null
      : {
          fr: `Un départ ne se voit qu’après un long silence : au rythme d’achat de la base, le premier mois mesurable sera complet le ${knownFrom}.`,
          en: `A lost customer shows only after a long silence: at the base’s rhythm, the first month that can be measured will be complete on ${knownFrom}.`,
        };
  };

const noCost = always({
  fr: 'Aucun fichier ne donne le coût d’acquisition d’un client : indiquez-le.',
  en: 'No file gives the cost of acquiring a customer: state it.',
});

const noSurveys = noKind('surveys', {
  fr: 'Il faut un fichier de réponses à l’enquête de satisfaction, avec leurs notes.',
  en: 'A file of satisfaction survey responses is needed, with their scores.',
});

const noSubscriptions = noKind('subscriptions', {
  fr: 'Il faut un fichier d’abonnements : sur des commandes, un départ se déduit du silence et ne vaut pas une résiliation.',
  en: 'A subscriptions file is needed: with orders, churn is inferred from silence and is not a cancellation.',
});

const enough = [noOrders, shorterThan(defaults.minHistoryDays), tooFew];

/**
 * Which conclusions the loaded files allow; a refused one carries its first obstacle. `churnKnownFrom` is the day on which the
 * first month of churn that can be measured is complete.
 */
export function concludeFrom(inventory: Inventory, churnKnownFrom?: string): Record<ConclusionId, DataConclusion> {
  const unless = (...obstacles: Obstacle[]): DataConclusion => {
    const why = obstacles.map((obstacle) => obstacle(inventory)).find((found) => found !== null);
    return why === undefined || why === null ? { allowed: true } : { allowed: false, why };
  };
  return {
    retention_90d: unless(...enough),
    repeat_purchase_rate: unless(...enough),
    cohorts: unless(...enough),
    rfm: unless(...enough, noAmounts),
    churn_on_orders: unless(...enough, churnNotVisible(churnKnownFrom)),
    ltv: unless(...enough, noAmounts),
    ltv_cac: unless(noCost),
    nps: unless(noSurveys),
    monthly_churn: unless(noSubscriptions),
  };
}
