import { isFilledSql } from '../cells/identifier-sql.ts';
import { simplifyHeader } from '../input/simplify-header.ts';
import type { ImportOptions } from './import-options.ts';
import type { OrderField } from './order-field.ts';
import type { OrdersReading } from './orders-reading.ts';

/** The columns that can say that an order is none, each under the name of its field in the staged rows. */
export const STATUS_FIELDS = ['status', 'payment', 'valid'] as const satisfies OrderField[];
export type StatusField = (typeof STATUS_FIELDS)[number];

/** Headers of the stage of a deal: it is a sale only once won, whatever the other stages are called. */
const DEAL_STAGES: readonly string[] = ['dealstage', 'phasetransaction'];

/** Statuses of an order that was cancelled or never paid; small letters without accents, words separated by one blank. */
const VOID = [
  ...['void', 'voided', 'cancell?ed', 'failed', 'payment failed', 'expired', 'draft', 'checkout draft', 'unpaid'],
  ...['pending', 'pending payment', 'payment pending', 'awaiting payment'],
  ...['annulee?', 'commande annulee', 'en attente', '(?:en )?attente (?:(?:de|du) )?paiement.*', 'echouee?', 'echec'],
  ...['paiement echoue', 'echec (?:du |de )?paiement', 'expiree?', 'brouillon', 'impayee?', 'non payee?'],
  ...['erreur (?:de )?paiement', 'payment error', 'en attente (?:de |du )?(?:virement|cheque|paiement).*'],
  ...['en attente (?:de )?reapprovisionnement non paye', 'on backorder not paid', 'awaiting (?:bank|check|cheque).*'],
  'awaiting (?:cash|payment).*',
  ...['closed ?lost', 'ferme perdu', 'perdue?'],
];

/** Statuses of an order that was paid back in full. */
const REFUNDED = ['refunded', 'fully refunded', 'remboursee?', 'totalement remboursee?', 'integralement remboursee?'];

/** Statuses of an order that stands. */
const STANDING = [
  ...['paid', 'partially paid', 'partially refunded', 'authorized', 'captured', 'succeeded', 'success', 'approved'],
  ...['completed?', 'processing', 'confirmed', 'open', 'closed', 'shipped', 'delivered', '(?:partially )?fulfilled'],
  ...['payee?', 'paiement accepte', 'partiellement payee?', 'partiellement remboursee?', 'terminee?', 'confirmee?'],
  ...['validee?', 'en cours', '(?:en cours de )?traitement', 'preparation en cours', 'expediee?', 'livree?'],
  ...['en cours (?:de )?preparation', 'paiement a distance accepte', 'complete', 'remote payment accepted'],
  ...['closed ?won', 'ferme gagne', 'gagnee?'],
  ...['payment accepted', 'processing in progress', 'payment complete', 'paiement complet'],
];

const YES = '(?i)\\s*(?:1|x|y|yes|true|o|oui|vrai)\\s*';
const NO = '(?i)\\s*(?:0|n|no|false|non|faux)\\s*';
/** A date somewhere, or a yes; 0000-00-00 and no are neither. */
const CANCELLED = `(?i).*(?:[1-9]\\d|\\d[1-9]).*|${YES}`;

/** Whether a column of a file can say that an order was cancelled or not paid. */
export function mayBeVoid({ columns }: OrdersReading): boolean {
  return columns.cancelled !== undefined || STATUS_FIELDS.some((field) => columns[field] !== undefined);
}

/** SQL, true when a row says that its order was cancelled or not paid. */
export function isVoidSql(reading: OrdersReading, options: ImportOptions): string {
  const { columns } = reading;
  const tests = [
    ...(columns.cancelled === undefined ? [] : [isCancelledSql('text_cancelled')]),
    ...STATUS_FIELDS.filter((field) => columns[field] !== undefined).map((field) =>
      isVoidStatusSql(field, `text_${field}`, reading, options),
    ),
  ];
  return `(${tests.join(' OR ')})`;
}

/**
 * SQL, true when a status says that the order was cancelled or not paid, or that a deal is not won. An order paid back in
 * full is left out, unless what was paid back is deducted: then it stays, at 0.
 */
export function isVoidStatusSql(
  field: StatusField,
  column: string,
  reading: OrdersReading,
  options: ImportOptions,
): string {
  if (field === 'valid') return `coalesce(regexp_full_match(${column}, '${NO}'), false)`;
  if (field === 'status' && holdsDeals(reading)) return `(${isFilledSql(column)} AND NOT ${isWonSql(column)})`;
  return isOneOf(column, deductsRefunds(reading, options) ? VOID : [...VOID, ...REFUNDED]);
}

/** SQL, true when a column says yes. */
export function isYesSql(column: string): string {
  return `coalesce(regexp_full_match(${column}, '${YES}'), false)`;
}

/** SQL, true when a column of cancellations says that the order was cancelled. */
function isCancelledSql(column: string): string {
  return `coalesce(regexp_full_match(${column}, '${CANCELLED}'), false)`;
}

/** SQL, true when we cannot tell whether an order of this status stands. */
export function isUnknownStatusSql(field: StatusField, column: string, reading: OrdersReading): string {
  if (field === 'valid' || (field === 'status' && holdsDeals(reading))) return 'false';
  return `(${isFilledSql(column)} AND NOT ${isOneOf(column, [...VOID, ...REFUNDED, ...STANDING])})`;
}

/** Whether the rows are deals, each with its stage. */
export function holdsDeals({ columns, headers }: OrdersReading): boolean {
  return DEAL_STAGES.includes(simplifyHeader(headers[columns.status ?? -1] ?? ''));
}

/** « Closed won (Sales Pipeline) » is won, « Not won » is not. */
function isWonSql(column: string): string {
  const words = (list: string) => isOneOf(column, [`(?:.* )?(?:${list})(?: .*)?`]);
  return `(${words('won|closedwon|gagnee?')} AND NOT ${words('not|non|pas|never|jamais')})`;
}

/** Whether the refunded amounts of a file are taken off its orders. */
export function deductsRefunds({ columns, form }: OrdersReading, { returns }: ImportOptions): boolean {
  return returns === 'net' && form !== 'log' && columns.refunded !== undefined;
}

/** Case, accents, punctuation and a prefix of WooCommerce do not count. Patterns: the engine turns lists of words into slow joins. */
function isOneOf(column: string, words: readonly string[]): string {
  const plain = `trim(regexp_replace(lower(strip_accents(${column})), '[^a-z0-9]+', ' ', 'g'))`;
  return `coalesce(regexp_full_match(${plain}, '(?:wc )?(?:${words.join('|')})'), false)`;
}
