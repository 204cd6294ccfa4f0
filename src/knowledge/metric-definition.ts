import type { Bilingual } from '../domain/bilingual.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { Unit } from '../domain/unit.ts';

/**
 * A metric's card: what it says, how it is computed, what it is confused with. `better` is null when neither direction
 * is good in itself; `note` holds a reservation or an aim that is printed with the card.
 */
export type MetricDefinition = {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Unit;
  readonly better: 'up' | 'down' | null;
  readonly definition: Bilingual;
  readonly formula: Bilingual;
  readonly confusedWith: Bilingual;
  readonly note?: Bilingual;
  readonly source: Provenance;
};
