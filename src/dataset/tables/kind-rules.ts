import type { KindId } from '../../domain/kind-id.ts';
import type { FieldType, Kind } from '../kinds/define-kind.ts';
import { AGREEMENT_WORDS, EVENT_WORDS, type FlagWords, OUTCOME_WORDS } from './flag-sql.ts';

/** Days that may lie ahead: the end of a contract, a due date, a promise. Other days after today are misread or mistyped. */
export const MAY_BE_FUTURE: ReadonlySet<string> = new Set([
  ...['endedAt', 'cancelledAt', 'trialStartsAt', 'trialEndsAt', 'expiresAt', 'dueAt', 'promisedAt'],
  ...['periodStart', 'periodEnd'],
]);

/** Kinds with one row for each customer: the fields that say whose it is, the first filled one counts. */
const ONE_ROW_EACH: Partial<Record<KindId, readonly string[]>> = {
  customers: ['customer', 'email'],
  customer_table: ['customer', 'email'],
  loyalty_members: ['customer', 'email'],
};

/** Agreements: when the rows of one customer disagree, the value that contacts less wins. */
export const AGREEMENTS: Readonly<Record<string, 'all' | 'any'>> = {
  acceptsMarketing: 'all',
  acceptsSms: 'all',
  optedOut: 'any',
};

/** The fields by which rows of a kind are the same row; empty where each row stands for itself. */
export function identityOf(kind: Kind): string[] {
  return (ONE_ROW_EACH[kind.id] ?? []).filter((field) => field in kind.fields);
}

/** The type under which a field is read: e-mail addresses as the identifiers they are. */
export function typeOfField(name: string, type: FieldType): FieldType {
  return name === 'email' && type === 'text' ? 'customer' : type;
}

/**
 * Sets of fields of which a row must fill one, so that it is about somebody or something: the identifiers and marks of
 * each set that the kind requires and the file has. Empty when a set needs none.
 */
export function namingSets(kind: Kind, columns: Readonly<Record<string, number>>): string[][] {
  const sets = kind.requires
    .filter((fields) => fields.every((field) => columns[field] !== undefined))
    .map((fields) => fields.filter((field) => NAMING.has(typeOfField(field, kind.fields[field]?.type ?? 'text'))));
  return sets.some((set) => set.length === 0) ? [] : sets;
}

const NAMING: ReadonlySet<FieldType> = new Set(['customer', 'id', 'score']);

/** The words that a kind's flag may hold: outcomes where the kind keeps attributes, agreements, else events. */
export function flagWordsOf(kind: Kind, field: string): FlagWords {
  if (kind.open) return OUTCOME_WORDS;
  return AGREEMENTS[field] === 'all' ? AGREEMENT_WORDS : EVENT_WORDS;
}
