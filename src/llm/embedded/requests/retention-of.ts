import { type Message, overlap } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { retentionAt } from '../values/find-frames.ts';

/** The metric a name stands for: a retention with an age in its name is the indicator of that age. */
export function retentionOf(message: Message, { concept, start, end }: Mention): string {
  if (concept !== 'retention_90d' && concept !== 'retention_rate') return concept;
  const age = message.quantities.find((quantity) => quantity.kind === 'duration' && overlap(quantity, { start, end }));
  return age === undefined ? concept : (retentionAt(age) ?? 'retention_rate');
}
