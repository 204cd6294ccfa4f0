import type { Bilingual } from '../domain/bilingual.ts';

/** What tables of customers tell of a person, whatever their columns are called. */
export type CustomerTraitId =
  | 'income'
  | 'spend'
  | 'age'
  | 'children'
  | 'recency'
  | 'tenure'
  | 'purchases'
  | 'discountPurchases'
  | 'onlinePurchases'
  | 'visits'
  | 'campaigns';

/**
 * How a trait is found among column names (lower case, words joined by _): the column that holds it whole, else the columns
 * to add up. `divides`: the columns that are added up also describe customers one by one, such as purchases by channel.
 */
export type CustomerTrait = {
  readonly id: CustomerTraitId;
  readonly name: Bilingual;
  readonly whole: RegExp;
  readonly parts?: RegExp;
  readonly divides?: true;
};

const COUNTED = '(?:num|nb|nombre|number)(?:_of)?';
const BOUGHT = '(?:purchases?|achats?|orders?|commandes?)';
const ONLINE = '(?:web|online|internet|digital|app|site|en_ligne|mobile)';
const DISCOUNT = '(?:deals?|promos?|promotions?|discounts?|discounted|remises?|soldes?|coupons?)';

/** Source: convention. Purchases with a discount are made through some channel, so they are not added to those by channel. */
export const customerTraits: readonly CustomerTrait[] = [
  { id: 'income', name: { fr: 'revenu', en: 'income' }, whole: /^(?:annual_|household_)?income$|^revenus?$/ },
  {
    id: 'spend',
    name: { fr: 'dépense', en: 'spend' },
    whole:
      /^(?:total_)?(?:spend|spent|monetary|depenses?|charges)$|^total_(?:amount|montant|achats)$|^(?:montant|depense)_total[es]?$|^(?:ca|chiffre_d?_?affaires|lifetime_value)$/,
    parts: /^(?:mnt|montant|amount|amt|spend|spent|depenses?)_/,
  },
  { id: 'age', name: { fr: 'âge', en: 'age' }, whole: /^age$/ },
  {
    id: 'children',
    name: { fr: 'enfants', en: 'children' },
    whole: /^(?:(?:nb|num|nombre|number_of|total)_)?(?:children|enfants)$/,
    parts: /^(?:kids?|teens?|enfants?|ados?|bebes?)(?:_?(?:home|foyer))?$/,
  },
  { id: 'recency', name: { fr: 'récence (jours)', en: 'recency (days)' }, whole: /^recency$/ },
  { id: 'tenure', name: { fr: 'ancienneté', en: 'tenure' }, whole: /^tenure$/ },
  {
    id: 'discountPurchases',
    name: { fr: 'achats en promotion', en: 'purchases with a discount' },
    whole: new RegExp(`^(?:${COUNTED}_)?${DISCOUNT}_${BOUGHT}$|^(?:${COUNTED}_)?${BOUGHT}_(?:en_)?${DISCOUNT}$`),
  },
  {
    id: 'purchases',
    name: { fr: 'achats', en: 'purchases' },
    whole: new RegExp(`^(?:total_|${COUNTED}_)?${BOUGHT}(?:_count|_total)?$|^frequency$|^frequence$`),
    parts: new RegExp(`^${COUNTED}_.*${BOUGHT}(?:_.*)?$`),
    divides: true,
  },
  {
    id: 'onlinePurchases',
    name: { fr: 'achats en ligne', en: 'online purchases' },
    whole: new RegExp(`^${COUNTED}_(?:.*_)?${ONLINE}_(?:.*_)?${BOUGHT}$|^${COUNTED}_${BOUGHT}_${ONLINE}$`),
  },
  {
    id: 'visits',
    name: { fr: 'visites', en: 'visits' },
    whole: new RegExp(`^(?:${COUNTED}_)?(?:${ONLINE}_)?(?:visits?|visites?|sessions?)(?:_.*)?$`),
  },
  {
    id: 'campaigns',
    name: { fr: 'campagnes acceptées', en: 'campaigns accepted' },
    whole: /^(?:campaigns_accepted|campagnes_acceptees)$/,
    parts: /^(?:accepted_?|accepte_?)?(?:cmp|campaign|campagne|offer|offre)_?\d*$|^(?:accepted|accepte)_/,
  },
];

/** Columns of numbers that name something instead of measuring it. */
export const IDENTIFIER_COLUMN =
  /(?:^|_)(?:id|code|no|numero|ref|reference|phone|telephone|zip|postal|cp|index|row)(?:_|$)/;
