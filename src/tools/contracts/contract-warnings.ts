import type { Bilingual } from '../../domain/bilingual.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount, formatShare } from '../../language/format-number.ts';
import { safeText } from '../../language/safe-text.ts';

type Account = MeasureValues['contractAccount'];

/** From this share of the ends without a date, losses cannot be placed in time. */
const MOST_UNDATED = 0.1;
/** A customer from whom this share of the revenue comes decides its movements alone. */
const LARGE_SHARE = 0.2;

/** Amounts in several currencies are not added. */
export function refuseCurrencies({ currencies, currency }: Account): Refusal | null {
  if (currencies.length < 2 || currency !== undefined) return null;
  const list = currencies.map(safeText).join(', ');
  return refuse(
    'not_in_data',
    {
      fr: `Les abonnements sont en plusieurs devises (${list}), qui ne s’additionnent pas. Choisissez-en une avec \`currency\`.`,
      en: `The subscriptions are in several currencies (${list}), which are not added. Choose one with \`currency\`.`,
    },
    ['currency'],
  );
}

/** Too many contracts say that they ended without saying when: no end date is guessed. */
export function refuseUndated({ undated, ended }: Account): Refusal | null {
  if (undated === 0 || undated <= MOST_UNDATED * (undated + ended)) return null;
  return refuse(
    'not_in_data',
    {
      fr: `Des abonnements terminés n’ont pas de date de fin : ${formatCount(undated, 'fr')}, pour ${formatCount(ended, 'fr')} fins datées. Aucune date n’est devinée ; complétez la colonne de fin.`,
      en: `Some ended subscriptions have no end date: ${formatCount(undated, 'en')}, against ${formatCount(ended, 'en')} dated ends. No date is guessed; complete the end column.`,
    },
    ['subscriptions'],
  );
}

/** What the figures leave out or lean on; `customers` are those that the revenue rates start from. */
export function warnOfContracts(account: Account, customers: number): Bilingual[] {
  const { from, undated, unvalued, trial, free, largest, total } = account;
  const hasMoney = largest !== undefined && total !== undefined;
  const share = hasMoney && total > 0 ? largest / total : 0;
  const warnings: (Bilingual | false)[] = [
    hasMoney &&
      customers < defaults.maturedMinimum && {
        fr: `NRR et GRR reposent sur peu de clients (${formatCount(customers, 'fr')}) : le compte de ces contrats, pas un taux à prolonger.`,
        en: `NRR and GRR rest on few customers (${formatCount(customers, 'en')}): the account of these contracts, not a rate to carry on.`,
      },
    from === 'invoices' && {
      fr: 'Lu dans les factures : un client est là tant qu’une facture couvre le jour.',
      en: 'Read from invoices: a customer is there as long as an invoice covers the day.',
    },
    undated > 0 && {
      fr: `Abonnements terminés sans date de fin, laissés de côté : ${formatCount(undated, 'fr')}.`,
      en: `Subscriptions ended without an end date, left out: ${formatCount(undated, 'en')}.`,
    },
    !hasMoney && {
      fr: 'Montants mensuels inconnus (montant ou période de facturation absents) : seuls les clients sont comptés.',
      en: 'Monthly amounts unknown (amount or billing period missing): only customers are counted.',
    },
    hasMoney &&
      unvalued > 0 && {
        fr: `Abonnements sans montant lisible, laissés de côté : ${formatCount(unvalued, 'fr')}.`,
        en: `Subscriptions without a readable amount, left out: ${formatCount(unvalued, 'en')}.`,
      },
    trial > 0 && {
      fr: `Essais jamais payés, non comptés : ${formatCount(trial, 'fr')}.`,
      en: `Trials never paid, not counted: ${formatCount(trial, 'en')}.`,
    },
    hasMoney &&
      free > 0 && {
        fr: `Abonnements gratuits, non comptés : ${formatCount(free, 'fr')}.`,
        en: `Subscriptions free of charge, not counted: ${formatCount(free, 'en')}.`,
      },
    share >= LARGE_SHARE && {
      fr: `Un seul client fait ${formatShare(share, 'fr')} du revenu : il décide à lui seul des mouvements.`,
      en: `One customer alone makes ${formatShare(share, 'en')} of the revenue and decides its movements.`,
    },
  ];
  return warnings.filter((warning) => warning !== false);
}
