import type { Fact } from '../../../domain/facts.ts';
import type { Message } from '../message/message.ts';
import { saidFact } from './said-fact.ts';

/** A name: capitalised words, with what may join two of them. */
const NAME =
  "(\\p{Lu}[\\p{L}\\d'’-]*(?: (?:&|et|and|de|du|des|la|le|of|the) \\p{Lu}[\\p{L}\\d'’-]*| (?:& )?\\p{Lu}[\\p{L}\\d'’-]*)*)";
const OURS = new RegExp(
  `(?:[Cc]lient|cliente|account)\\b,?(?: (?:is )?(?:called|named)| is| est| ?:| nommée?| qui s[’']appelle| s[’']appelle| du nom de| who is| that is) ${NAME}|(?:[Nn]ew client|[Nn]ouveau client|[Nn]ouvelle cliente|[Pp]our le compte de|l[’']agence de|agence de|on behalf of|the agency for|for my client|pour ma cliente|pour mon client),? ${NAME}|(?:[Mm]y client|[Oo]ur client|[Mm]on client|[Nn]otre client|[Mm]a cliente|[Nn]otre cliente),? ${NAME}|(?:(?:[Aa]|[Oo]ne|new|[Uu]ne?|nouveau|nouvelle) cliente?|[Cc]lient ?),? ?: ?${NAME}|(?:[Aa]|[Oo]ne|[Uu]ne?) cliente?, ${NAME}`,
  'u',
);

/** The name of the business a consultant works for, where the words give it. */
export function readClientName({ text }: Message): Record<string, Fact> {
  const match = OURS.exec(text);
  const name = match
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.replace(/[.,'’-]+$/, '');
  const fact =
    name === undefined ||
    match === null ||
    /^(?:VIP|B2B|B2C|SaaS|NPS|CSAT|LTV|CRM|CAC|MRR|I|We|On|Je|Nous|Our)\b/.test(name)
      ? null
      : saidFact('clientName', name, match[0]);
  return fact === null ? {} : { clientName: fact };
}
