import type { Bilingual } from '../../domain/bilingual.ts';
import { showName } from './show-name.ts';

const KNOWN: Readonly<Record<string, Bilingual>> = {
  second_purchase: { fr: 'deuxième achat', en: 'second purchase' },
  second_category: { fr: 'achat dans une deuxième catégorie', en: 'purchase in a second category' },
  first_discount: { fr: 'remise à la première commande', en: 'discount on the first order' },
};

const PREFIXES: Readonly<Record<string, Bilingual>> = {
  channel: { fr: 'premier achat par le canal', en: 'first purchase through the channel' },
  category: { fr: 'premier achat dans la catégorie', en: 'first purchase in the category' },
};

/** An early action of new customers in words; an event of a product keeps its own name. */
export function nameAction(action: string): Bilingual {
  const known = KNOWN[action];
  if (known !== undefined) return known;
  const colon = action.indexOf(':');
  const prefix = colon === -1 ? undefined : PREFIXES[action.slice(0, colon)];
  const name = showName(prefix === undefined ? action : action.slice(colon + 1));
  if (prefix === undefined) return { fr: `« ${name} »`, en: `“${name}”` };
  return { fr: `${prefix.fr} « ${name} »`, en: `${prefix.en} “${name}”` };
}
