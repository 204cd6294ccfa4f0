import type { Bilingual } from '../domain/bilingual.ts';
import type { Industry } from '../domain/industry.ts';
import type { Provenance } from '../domain/provenance.ts';

/** The industries that have benchmarks: their name, and what makes keeping customers hard or easy there. */
export const industries: readonly {
  readonly id: Industry;
  readonly name: Bilingual;
  readonly caution: Bilingual;
  readonly source: Provenance;
}[] = [
  {
    id: 'saas',
    name: { fr: 'SaaS (B2B)', en: 'SaaS (B2B)' },
    caution: {
      fr: 'On garde un logiciel qu’on utilise : regardez l’usage avant le contrat. Changer de fournisseur coûte cher, ce qui retient les entreprises.',
      en: 'Software is kept when it is adopted: look at usage before the contract. Switching supplier is costly, which holds businesses in place.',
    },
    source: 'framework',
  },
  {
    id: 'ecommerce',
    name: { fr: 'E-commerce', en: 'E-commerce' },
    caution: {
      fr: 'Tout dépend de ce qui est vendu : comparez-vous à des boutiques proches et fixez un objectif par segment.',
      en: 'Everything depends on what is sold: compare with similar shops and set a target per segment.',
    },
    source: 'framework',
  },
  {
    id: 'subscription',
    name: { fr: 'Abonnement (B2C)', en: 'Subscription (B2C)' },
    caution: {
      fr: 'Un particulier résilie en un clic : comparez-vous à des offres de même prix et de même durée.',
      en: 'A consumer cancels in one click: compare with plans of similar price and length.',
    },
    source: 'convention',
  },
  {
    id: 'retail',
    name: { fr: 'Commerce, restauration, hôtellerie', en: 'Retail and hospitality' },
    caution: {
      fr: 'C’est ici que la fidélité est la plus difficile à gagner : comparez-vous à des établissements proches et fixez un objectif par segment.',
      en: 'Loyalty is hardest to earn here: compare with similar businesses and set a target per segment.',
    },
    source: 'framework',
  },
];
