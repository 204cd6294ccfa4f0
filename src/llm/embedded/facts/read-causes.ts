import type { CauseId, SaidCause } from '../../../domain/cause.ts';
import { isInside, type Message } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';

/** The cause that each concept blames. */
const CAUSES: Readonly<Record<string, CauseId>> = {
  'cause-price': 'price',
  'cause-delivery': 'delivery',
  'cause-product': 'product',
  'cause-discount': 'discount-dependence',
  'cause-season': 'season',
  'cause-returns': 'returns',
};

/** What the words of a message blame, each cause once, in the order said. */
export function readCauses(message: Message, mentions: readonly Mention[]): SaidCause[] {
  const said = mentions.flatMap((mention) => {
    const id = CAUSES[mention.concept];
    if (id === undefined || isInside(message.pasted, mention)) return [];
    return [{ id, quote: message.text.slice(mention.start, mention.end) }];
  });
  return said.filter(({ id }, index) => said.findIndex((cause) => cause.id === id) === index);
}
