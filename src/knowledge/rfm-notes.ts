import type { Bilingual } from '../domain/bilingual.ts';

/** Reservations printed with the RFM tables: what the framework's own code lists contain, and how it was settled. */
export const rfmNotes: readonly { readonly id: string; readonly text: Bilingual }[] = [
  {
    id: 'code-sources',
    text: {
      fr: 'Sur les 125 codes, 38 viennent du référentiel ; les 87 autres sont complétés par ce produit.',
      en: 'Of the 125 codes, 38 come from the framework; this product fills in the other 87.',
    },
  },
  {
    id: 'listed-twice',
    text: {
      fr: 'Le référentiel range 512 et 155 dans deux segments. Leur description a tranché : 512 chez les Nouveaux, 155 chez les À risque.',
      en: 'The framework lists 512 and 155 in two segments. Their descriptions settle it: 512 with New, 155 with At risk.',
    },
  },
  {
    id: 'potential-loyals',
    text: {
      fr: 'Le référentiel dit les Potentiels peu fréquents, mais leurs codes désignent des acheteurs fréquents de petits montants. Leur action vise donc le panier ou la commande suivante ; le deuxième achat concerne les clients qui n’ont commandé qu’une fois.',
      en: 'The framework calls Potential loyals infrequent, yet their codes are frequent buyers of small totals. Their action therefore aims at the basket or the next order; the second purchase is for customers who have ordered once.',
    },
  },
  {
    id: 'order-of-144',
    text: {
      fr: 'Le code 144 est classé plus bas que 143, alors que son montant est plus élevé : l’écart vient du référentiel et il est conservé.',
      en: 'Code 144 ranks below 143 although its amount is larger: the oddity is the framework’s own and is kept.',
    },
  },
  {
    id: 'one-time-buyers',
    text: {
      fr: 'En quintiles, les clients à un seul achat partagent la même note de fréquence : les niveaux n’ont pas la même taille.',
      en: 'With quintiles, one-time buyers share the same frequency score: the levels differ in size.',
    },
  },
];
