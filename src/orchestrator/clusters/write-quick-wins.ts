import type { QuickWinPlan } from '../../domain/clusters/quick-win-plan.ts';
import type { Unit } from '../../domain/unit.ts';
import { clusterAims } from '../../knowledge/cluster-aims.ts';
import type { ClusterPlay } from '../../knowledge/cluster-play.ts';
import { clusterPlayOf } from '../../knowledge/cluster-play-of.ts';
import { lowPlay } from '../../knowledge/cluster-plays/low-play.ts';
import { refer } from '../figure-id.ts';
import type { ClusterWriting } from './cluster-writing.ts';
import type { FoundProfile } from './found-clusters.ts';

const CALL = 'quick_wins';

/** One small action per segment for the first week: an assumed cost, and sales from the segment's own response and basket. */
export async function writeQuickWins({ ledger, lang, kept, request }: ClusterWriting): Promise<QuickWinPlan> {
  const chosen = kept.profiles.flatMap((profile, index) => {
    const quickWin = choosePaying(profile, [clusterPlayOf(index, kept.profiles.length), lowPlay]);
    return quickWin === null ? [] : [{ profile, quickWin }];
  });
  if (chosen.length === 0) {
    const intro = {
      fr: 'Aucune action à chiffrer : le panier des segments manque (dépense et nombre d’achats), ou leur réponse ne paierait pas le coût.',
      en: 'No action to cost: the segments’ basket is missing (spend and number of purchases), or their response would not pay the cost.',
    }[lang];
    return { intro, rows: [], total: null };
  }
  await ledger.call(CALL, CALL, {
    wins: chosen.map(({ profile: { id, customers, response, basket }, quickWin }) => ({
      ...{ id, customers, response: response ?? clusterAims.assumedResponse, basket },
      costPerCustomer: quickWin.costPerCustomer,
    })),
  });
  const take = (id: string, path: string, unit: Unit, label: string) =>
    ledger.take({ id: `quickWins.${id}`, call: CALL, path, unit, label });
  const words = {
    customers: { fr: 'Clients visés', en: 'Customers aimed at' }[lang],
    cost: { fr: 'Coût', en: 'Cost' }[lang],
    revenue: { fr: 'Ventes attendues', en: 'Expected sales' }[lang],
    perEuro: { fr: 'Ventes pour un euro', en: 'Sales per euro' }[lang],
  };
  const total = {
    customers: take('total.customers', '/total/customers', 'count', words.customers),
    cost: take('total.cost', '/total/cost', 'moneyEstimate', words.cost),
    revenue: take('total.revenue', '/total/revenue', 'moneyEstimate', words.revenue),
    perEuro: take('total.perEuro', '/total/perEuro', 'ratio', words.perEuro),
  };
  const what = {
    fr: 'Une action par segment, prête en une semaine, là où les ventes attendues dépassent le coût. Le coût par client est une hypothèse ; la réponse et le panier sont ceux du segment. Ce sont des ventes, dont une part se serait faite sans l’action : gardez un groupe témoin.',
    en: 'One action per segment, ready within a week, where expected sales exceed the cost. The cost per customer is an assumption; response and basket are the segment’s own. These are sales, part of which would have come without the action: keep a control group.',
  }[lang];
  const tooDear = {
    fr: ' Le coût supposé dépasse le budget : commencez par le premier segment.',
    en: ' The assumed cost exceeds the budget: start with the first segment.',
  }[lang];
  return {
    intro: request.budget !== null && (ledger.number(total.cost) ?? 0) > request.budget ? what + tooDear : what,
    rows: chosen.map(({ profile: { id, name, response }, quickWin }, index) => {
      const each = ledger.state({
        id: `quickWins.${id}.costPerCustomer`,
        label: { fr: 'Coût par client', en: 'Cost per customer' }[lang],
        value: quickWin.costPerCustomer,
        unit: 'money',
        origin: {
          kind: 'assumed',
          why: { fr: 'convention, à remplacer par votre coût', en: 'convention, to be replaced with your cost' }[lang],
        },
      });
      const row = (key: 'customers' | 'cost' | 'revenue' | 'perEuro', unit: Unit) =>
        take(`${id}.${key}`, `/wins/${index}/${key}`, unit, `${words[key]}, ${name[lang]}`);
      return {
        segment: name[lang],
        action: {
          fr: `${quickWin.title.fr} (${refer(each)} par client, supposé)`,
          en: `${quickWin.title.en} (${refer(each)} a customer, assumed)`,
        }[lang],
        customers: row('customers', 'count'),
        response: response === null ? 'aim.response' : `clusters.${id}.response`,
        basket: `clusters.${id}.basket`,
        cost: row('cost', 'moneyEstimate'),
        revenue: row('revenue', 'moneyEstimate'),
        perEuro: row('perEuro', 'ratio'),
      };
    }),
    total,
  };
}

/** The first of the actions whose expected sales are above its cost; null when none is, or the basket is not known. */
function choosePaying(
  { response, basket }: FoundProfile,
  plays: readonly ClusterPlay[],
): ClusterPlay['quickWin'] | null {
  const sales = (response ?? clusterAims.assumedResponse) * (basket ?? 0);
  return plays.map(({ quickWin }) => quickWin).find(({ costPerCustomer }) => sales > costPerCustomer) ?? null;
}
