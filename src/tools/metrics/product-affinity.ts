import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { type MeasureName, type MeasureValues, measures } from '../../domain/measures.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { formatCount, formatDecimal, formatSharePoints } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import { findEarlyFault } from '../products/find-early-fault.ts';
import { JudgedPairs, judgePairs, type ProductPair } from '../products/judge-pairs.ts';
import { EarlyActions, rankEarlyActions } from '../products/rank-early-actions.ts';
import { refuseWithoutProducts } from '../products/refuse-without-products.ts';
import { showName } from '../products/show-name.ts';
import { refuseTooFew } from '../refuse-too-few.ts';

const LEAST_BASKETS = 30;

/**
 * Product affinity: which products are bought in the same order, which on the next purchase day, and whether those who began
 * with a product come back more. Only links beyond chance are listed, corrected for every pair that could have been found.
 * Confused with a cause: people with one taste buy related things. Minimum data: thirty orders whose lines name products.
 */
export default defineTool({
  name: 'product_affinity',
  title: { fr: 'Affinités entre produits', en: 'Product affinity' },
  description: {
    fr: 'Produits achetés ensemble (même commande) et ensuite (jour d’achat suivant) : nombre, confiance, lift ; produits du premier achat et retour sous `days` jours, avec l’écart et son intervalle. Seuls les produits présents dans une part `minimumSupport` des commandes comptent, et seuls les liens au-delà du hasard sont donnés, corrigés du nombre de paires regardées. Un lien n’est pas une cause.',
    en: 'Products bought together (same order) and next (next purchase day): counts, confidence, lift; products first bought and return within `days` days, with the difference and its interval. Only products in a share `minimumSupport` of orders count, and only links beyond chance are given, corrected for the number of pairs looked at. A link is not a cause.',
  },
  formula:
    'support = both / baskets; confidence = both / firstCount; expected = firstCount × secondCount / baskets; lift = both / expected; pValue = Fisher exact × pairs looked at; first baskets: difference of return rates within months of arrival, Holm-corrected',
  source: 'Fisher 1935 with Bonferroni; Mantel–Haenszel, variance of Sato 1989; Holm 1979; thresholds: convention',
  asks: ['minimumSupport', 'days'],
  input: z.object({
    minimumSupport: z.number().gt(0).max(1).default(0.005),
    days: z.number().int().min(1).max(3650).default(90),
    top: z.number().int().min(1).max(100).default(10),
    basketPairs: measures.basketPairs.schema.optional(),
    nextPairs: measures.nextPairs.schema.optional(),
    firstBaskets: measures.firstBaskets.schema.optional(),
  }),
  output: z.object({
    together: JudgedPairs.nullable(),
    next: JudgedPairs.nullable(),
    firstBasket: EarlyActions.nullable(),
  }),
  example: {
    input: {
      basketPairs: {
        ...{ baskets: 1000, considered: 3, leftOut: 7 },
        pairs: {
          ...{ first: ['bread', 'bread'], second: ['butter', 'tea'], both: [80, 10] },
          ...{ firstCount: [200, 200], secondCount: [100, 50], customers: [60, 10] },
        },
      },
    },
    output: {
      together: {
        ...{ baskets: 1000, considered: 3, leftOut: 7, looked: 3, established: 1 },
        pairs: [
          {
            ...{ first: 'bread', second: 'butter', both: 80, customers: 60, firstCount: 200, secondCount: 100 },
            ...{ support: 0.08, confidence: 0.4, expected: 20, lift: 4, pValue: 0 },
          },
        ],
      },
      next: null,
      firstBasket: null,
    },
  },
  run({ top, basketPairs, nextPairs, firstBaskets }) {
    if (basketPairs === undefined) return refuseWithoutProducts('basketPairs');
    const starters = firstBaskets && { ...firstBaskets.products, action: firstBaskets.products.product };
    const fault =
      findPairFault('basketPairs', basketPairs) ??
      (nextPairs && findPairFault('nextPairs', nextPairs)) ??
      (firstBaskets && starters && findEarlyFault('firstBaskets', firstBaskets.all, withoutProduct(starters)));
    if (fault) return fault;
    if (basketPairs.baskets < LEAST_BASKETS)
      return refuseTooFew(basketPairs.baskets, 'basketPairs', { fr: 'commandes', en: 'orders' });
    const ranked = firstBaskets && starters ? rankEarlyActions(firstBaskets.all, starters) : null;
    return answerFinite({
      together: judgePairs(basketPairs, { ordered: false, top }),
      next: nextPairs === undefined || nextPairs.baskets === 0 ? null : judgePairs(nextPairs, { ordered: true, top }),
      firstBasket: ranked && {
        ...ranked,
        actions: ranked.actions.slice(0, top).map((each) => ({ ...each, action: showName(each.action) })),
      },
    });
  },
  reading({ together, next, firstBasket }) {
    const starter = firstBasket?.actions.find(({ verdict }) => verdict !== 'unclear');
    const say = (lang: Lang) => ({
      together: describe(together?.pairs[0], '+', lang),
      next: describe(next?.pairs[0], '→', lang),
      looked: formatCount((together?.looked ?? 0) + (next?.looked ?? 0), lang),
      starter: starter && `${starter.action} ${formatSharePoints(starter.difference, lang)}`,
    });
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Ensemble : ${fr.together ?? 'aucun lien établi'} ; à l’achat suivant : ${fr.next ?? 'aucun lien établi'} (paires regardées : ${fr.looked}).${fr.starter ? ` Premier achat qui va avec un autre taux de retour : ${fr.starter}.` : ''}`,
      en: `Together: ${en.together ?? 'no link established'}; at the next purchase: ${en.next ?? 'no link established'} (pairs looked at: ${en.looked}).${en.starter ? ` First purchase that goes with another return rate: ${en.starter}.` : ''}`,
    };
  },
});

function describe(pair: ProductPair | undefined, sign: string, lang: Lang): string | undefined {
  if (pair === undefined) return undefined;
  return `${pair.first} ${sign} ${pair.second} (${formatCount(pair.both, lang)}, lift ${formatDecimal(pair.lift, lang, 1)})`;
}

function withoutProduct<T extends { product: string[] }>({ product: _, ...rest }: T): Omit<T, 'product'> {
  return rest;
}

function findPairFault(measure: MeasureName, { baskets, pairs }: MeasureValues['basketPairs']): Refusal | null {
  const fault = findTableFault(measure, pairs, {
    ...{ both: 'atLeastOne', firstCount: 'atLeastOne', secondCount: 'atLeastOne', customers: 'count' },
  });
  if (fault !== null) return fault;
  const isImpossible = pairs.first.some((_, row) => {
    const [both, first, second] = [pairs.both[row] ?? 0, pairs.firstCount[row] ?? 0, pairs.secondCount[row] ?? 0];
    return both > Math.min(first, second) || first + second - both > baskets;
  });
  if (!isImpossible) return null;
  return refuse(
    'out_of_domain',
    {
      fr: `Table « ${measure} » : une paire est plus fréquente que ses produits, ou ses produits que les commandes. Corrigez les nombres.`,
      en: `Table “${measure}”: a pair is more frequent than its products, or its products than the orders. Correct the numbers.`,
    },
    [measure],
  );
}
