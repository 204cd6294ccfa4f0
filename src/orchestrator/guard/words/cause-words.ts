import type { Lang } from '../../../domain/bilingual.ts';

/** What a probable cause is spoken of by, folded: a figure of one must be beside some of these, and of no other’s. */
export const causeWords: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  season: {
    fr: 'saison\\w*|meilleur mois|mois le plus|plus faible|creux|pic\\b|haute saison',
    en: 'season\\w*|best month|busiest|weakest|quietest|peak|slowest',
  },
  whale: {
    fr: "(?:gros|seul|meme|un) (?:client|compte|acheteur)s?|compte|grand compte|(?:chiffre d'affaires|ventes) (?:parti|perdu|envole)\\w*|premier client|client parti",
    en: '(?:single|one|same) (?:customer|account|buyer)|account|large(?:st)? (?:customer|account|buyer)s?|big(?:gest)? (?:customer|account|buyer)s?|(?:revenue|sales) (?:gone|lost)|key account',
  },
  'acquisition-cohort': {
    fr: 'acquisition|source|campagne|place de marche|provenance|recrut\\w+|ciblee?|autres',
    en: 'acqui\\w+|source|campaign|marketplace|channel|recruited|targeted|others?',
  },
  price: {
    fr: 'prix|tarif\\w*|augment\\w+|hausse|plus chers?|articles|produits|references',
    en: 'pric\\w+|dearer|increas\\w+|rise|items|products|catalogue|range',
  },
  delivery: { fr: 'livr\\w+|retards?|transport\\w*|colis', en: 'deliver\\w+|late\\b|delay\\w*|carrier|parcel' },
  returns: {
    fr: 'rembours\\w+|retours?|retourn\\w+|renvo\\w+|trop de retours',
    en: 'refund\\w*|returned (?:items|goods|orders)|too many returns|returns|sent back|send(?:ing)? back',
  },
  satisfaction: {
    fr: 'mecontent\\w*|decu\\w*|detracteurs?|insatisf\\w+|satisf\\w+|reponses',
    en: 'unhapp\\w+|disappoint\\w+|detractors?|dissatisf\\w+|satisf\\w+|answers',
  },
  'discount-dependence': {
    fr: 'remis\\w+|promo\\w*|codes?|rabais|soldes?',
    en: 'discount\\w*|promo\\w*|codes?|sale prices?|markdowns?',
  },
  'programme-cost': { fr: 'recompens\\w+|programme|fidelite', en: 'reward\\w*|programme|loyalty' },
  'vip-lapse': {
    fr: 'meilleur(?:e)?s client(?:e)?s|vip|gros acheteurs|plus fideles|plus precieux',
    en: 'best customers|vips?|(?:top|most (?:valuable|faithful)) customers',
  },
  'growth-hiding-churn': {
    fr: 'croissance|total des commandes|retours?|rev(?:ien|en)\\w+|cache\\w*|nouve(?:aux|lles)|arriv\\w+',
    en: 'growth|growing|total orders|return\\w*|c[ao]me? back|hid\\w+|new(?:comers)?|arriv\\w+',
  },
  onboarding: {
    fr: 'nouve(?:aux|lles)|accueil|arriv\\w+|premiers? achats?|premiere commande',
    en: 'new(?:comers)?\\b|onboarding|arriv\\w+|joined|first (?:purchase|order)s?',
  },
  lifetime: {
    fr: 'etabli\\w*|install\\w+|ancien\\w*|actifs?|activ\\w+|duree de vie|fideles',
    en: 'established|long-standing|active|older|lifetime',
  },
};
