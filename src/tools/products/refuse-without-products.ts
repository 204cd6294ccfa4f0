import type { MeasureName } from '../../domain/measures.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';

/** The refusal of a question about products put to orders that do not name any. */
export function refuseWithoutProducts(measure: MeasureName): Refusal {
  return refuse(
    'not_in_data',
    {
      fr: 'Rien ne dit quels produits ont été achetés : il faut des commandes dont chaque ligne nomme son produit (--map product=COLONNE), dans une seule devise.',
      en: 'Nothing says which products were bought: orders are needed in which each line names its product (--map product=COLUMN), in one currency.',
    },
    ['product', measure],
  );
}
