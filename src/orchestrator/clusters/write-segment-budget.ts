import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import type { SegmentBudget } from '../../domain/clusters/segment-budget.ts';
import { clusterAims } from '../../knowledge/cluster-aims.ts';
import { publishedClusterBudget } from '../../knowledge/published-cluster-budget.ts';
import { formatCount, formatMoney, formatShare } from '../../language/format-number.ts';
import { refer } from '../figure-id.ts';
import type { ClusterWriting } from './cluster-writing.ts';

const CALL = 'budget_allocation';
const Rows = z.array(z.object({ id: z.string(), why: Bilingual }));

/** The budget over the segments, by value and response; without a budget, the most that can be spent usefully. */
export async function writeSegmentBudget(writing: ClusterWriting): Promise<SegmentBudget> {
  const { ledger, lang, request, kept } = writing;
  const margins = kept.profiles.map(({ id, customers, response, basket }) => ({
    id,
    customers,
    response: response ?? clusterAims.assumedResponse,
    margin: (basket ?? 0) * clusterAims.assumedGrossMargin * clusterAims.campaignsPerYear,
  }));
  const spent = kept.profiles.reduce((sum, { customers, spend }) => sum + customers * (spend ?? 0), 0);
  const ceiling = request.budget === null;
  const given = request.budget ?? Math.ceil(spent);
  if (kept.profiles.every(({ basket }) => basket === null) || given === 0) return withoutBasket(lang);
  await ledger.call(CALL, CALL, { budget: given, segments: margins, wholeAmounts: true });
  const rows = Rows.safeParse(ledger.value(CALL, '/segments'));
  if (!rows.success) return withoutBasket(lang);
  const take = (id: string, path: string, unit: 'money' | 'share' | 'ratio', label: Bilingual) =>
    ledger.take({ id: `budget.${id}`, call: CALL, path, unit, label: label[lang] });
  const left = take('unallocated', '/unallocated', 'money', {
    fr: 'Budget sans emploi utile',
    en: 'Budget without a useful place',
  });
  const total = {
    budget: take('allocated', '/allocated', 'money', { fr: 'Budget réparti', en: 'Budget spread' }),
    perCustomer: take('perCustomer', '/perCustomer', 'money', { fr: 'Budget par client', en: 'Budget per customer' }),
    expected: take('expected', '/expected', 'money', { fr: 'Marge attendue', en: 'Expected margin' }),
  };
  const next = take('next', '/nextEuro/brings', 'ratio', {
    fr: 'Rapport du prochain euro',
    en: 'Return of the next euro',
  });
  return {
    intro: intro(writing, ceiling),
    rows: rows.data.map(({ id, why }, index) => {
      const name = kept.profiles.find((profile) => profile.id === id)?.name ?? { fr: id, en: id };
      const row = (key: 'budget' | 'share' | 'perCustomer' | 'expected', unit: 'money' | 'share', label: Bilingual) =>
        ceiling && key === 'share'
          ? null
          : take(`${id}.${key}`, `/segments/${index}/${key}`, unit, {
              fr: `${label.fr}, ${name.fr}`,
              en: `${label.en}, ${name.en}`,
            });
      return {
        segment: name[lang],
        budget: row('budget', 'money', { fr: 'Budget', en: 'Budget' }),
        share: row('share', 'share', { fr: 'Part du budget', en: 'Share of the budget' }),
        perCustomer: row('perCustomer', 'money', { fr: 'Budget par client', en: 'Budget per customer' }),
        expected: row('expected', 'money', { fr: 'Marge attendue', en: 'Expected margin' }),
        why: why[lang],
      };
    }),
    total,
    notes: [
      ...(ceiling || (ledger.number(left) ?? 0) === 0 || left === null
        ? []
        : [
            {
              fr: `${refer(left)} restent sans emploi : un euro de plus y rapporterait moins d’un euro de marge.`,
              en: `${refer(left)} stay unspent: one more euro would bring less than one euro of margin.`,
            }[lang],
          ]),
      ...(next === null || ceiling
        ? []
        : [
            { fr: `Le prochain euro rapporterait ${refer(next)}.`, en: `The next euro would bring ${refer(next)}.` }[
              lang
            ],
          ]),
      readPublished(lang),
    ],
  };
}

function intro({ lang, kept }: ClusterWriting, ceiling: boolean): string {
  const assumed = kept.profiles.some(({ response }) => response === null);
  const what = {
    fr: `Marge d’une réponse sur l’année : panier × ${refer('aim.grossMargin')} de marge brute × ${refer('aim.campaigns')} campagnes, deux hypothèses à remplacer. ${assumed ? `Réponse supposée : ${refer('aim.response')}. ` : ''}Chaque euro de plus rapporte moins que le précédent, et on s’arrête quand il rapporte moins d’un euro.`,
    en: `Margin of a response over the year: basket × ${refer('aim.grossMargin')} gross margin × ${refer('aim.campaigns')} campaigns, two assumptions to replace. ${assumed ? `Assumed response: ${refer('aim.response')}. ` : ''}Each further euro brings less than the one before, and spending stops when it brings less than one.`,
  }[lang];
  const most = {
    fr: 'Aucun budget n’est donné (`--budget`) : voici le plus qui puisse être dépensé utilement. ',
    en: 'No budget is given (`--budget`): here is the most that can be spent usefully. ',
  }[lang];
  return ceiling ? `${most}${what}` : what;
}

function readPublished(lang: 'fr' | 'en'): string {
  const { total, segments, perCustomer } = publishedClusterBudget;
  const euros = (value: number) => formatMoney(value, lang, 'EUR');
  const list = segments
    .map((row) => `${formatCount(row.customers, lang)} → ${formatShare(row.share, lang)} (${euros(row.perCustomer)})`)
    .join(', ');
  return {
    fr: `À titre de repère, l’exemple du cadre de référence répartit ${euros(total)} par clients, part et budget par client : ${list} ; moyenne ${euros(perCustomer)}. Vos montants suivent vos réponses et vos paniers, pas cet exemple.`,
    en: `As a landmark, the example of the reference framework spreads ${euros(total)} by customers, share and budget per customer: ${list}; mean ${euros(perCustomer)}. Your amounts follow your responses and baskets, not this example.`,
  }[lang];
}

function withoutBasket(lang: 'fr' | 'en'): SegmentBudget {
  const intro = {
    fr: 'Non calculable : il faut la dépense et le nombre d’achats de chaque client pour connaître le panier.',
    en: 'Not computable: the spend and the number of purchases of each customer are needed to know the basket.',
  }[lang];
  return { intro, rows: [], total: null, notes: [] };
}
