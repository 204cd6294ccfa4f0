import type { Lang } from '../../domain/bilingual.ts';
import type { Refusal } from '../../domain/outcome.ts';
import type { Diagnosis } from '../diagnose.ts';
import type { Ledger } from '../ledger.ts';

/** Whether amounts cannot be added because they are in several currencies: then rates would help. */
export function hasSeveralCurrencies(refusal: Pick<Refusal, 'needs'> | null | undefined): boolean {
  return refusal?.needs.includes('rates') === true;
}

/** Why amounts are missing, or have no sign of a currency, and what to give; nothing when the currency is known. */
export function writeCurrency(ledger: Ledger, { currency }: Diagnosis, lang: Lang): string[] {
  const result = ledger.result('data_readiness');
  if (!result?.ok || result.population === undefined) return [];
  const several = result.population.conventions.currencies;
  if (several !== undefined) {
    const [first = 'EUR'] = several.split(', ');
    return [
      {
        fr: `Montants en plusieurs devises (${several}), jamais additionnées : ventes, panier, valeur client et gains restent vides. Pour les obtenir, choisissez une devise (\`--currency ${first}\`) ou donnez des taux datés (\`--rates FICHIER\`).`,
        en: `Amounts in several currencies (${several}), never added: sales, basket, customer value and gains stay empty. To get them, choose one currency (\`--currency ${first}\`) or give dated rates (\`--rates FILE\`).`,
      }[lang],
    ];
  }
  if (currency !== null || !ledger.has('sales_by_month.total.revenue')) return [];
  return [
    {
      fr: 'Le fichier ne dit pas sa devise : les montants sont donnés sans symbole. Pour la préciser : `--fact currency=EUR`.',
      en: 'The file does not state its currency: amounts are shown without a sign. To state it: `--fact currency=EUR`.',
    }[lang],
  ];
}
