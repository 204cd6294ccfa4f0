import type { Fact, Facts } from '../../domain/facts.ts';
import type { Message } from './message/message.ts';
import type { Reply } from './reply.ts';

const YES =
  /^\W*(?:oui|ouais|ouep|si|exact(?:ement)?|tout a fait|absolument|effectivement|voila|c'est (?:ca|cela|bien ca|exact|juste|vrai)|bien sur|affirmatif|d'accord|ok|yes|yep|yeah|yup|right|correct|exactly|indeed|that's (?:it|right|correct|true)|absolutely|sure|spot on)\b/;
const NO =
  /^\W*(?:non|nan|pas (?:du tout|vraiment|ca|exactement)|absolument pas|no|nope|nah|not (?:at all|really|quite|that))\b/;

/** What a user makes of facts that were heard and not counted: a yes makes them known, a no or a doubt leaves them out. */
export function readConfirmation({ folded }: Message, doubted: Facts): Reply {
  if (NO.test(folded)) return { reply: 'given', facts: {} };
  if (!YES.test(folded)) return { reply: 'none', facts: {} };
  const facts = Object.entries(doubted).filter((entry): entry is [string, Fact] => entry[1] !== undefined);
  return { reply: 'given', facts: Object.fromEntries(facts) };
}
