import type { Quantity } from './quantity.ts';

/** A quantity read from a numeral and what stands right before and after it; what is not said is left out. */
export type FoundQuantity = Pick<Quantity, 'start' | 'end' | 'kind' | 'value'> & Partial<Quantity>;
