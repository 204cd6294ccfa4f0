import type { Lang } from '../../domain/bilingual.ts';
import { formatCount } from '../../language/format-number.ts';

/** 1 client, 596 clients; one customer, two customers: the number and its noun stay on one line. */
export function countPeople(customers: number, lang: Lang): string {
  const one = lang === 'fr' ? Math.abs(customers) < 2 : customers === 1;
  const noun = one ? { fr: 'client', en: 'customer' } : { fr: 'clients', en: 'customers' };
  return `${formatCount(customers, lang)}\u00a0${noun[lang]}`;
}
