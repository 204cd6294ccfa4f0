import { parse } from 'csv-parse/sync';

/** How a random file is written. */
export type Style = {
  delimiter: ',' | ';' | '\t' | '|';
  lineEnd: '\n' | '\r\n';
  quoteAll: boolean;
  dates: 'ymd' | 'dmy' | 'mdy';
  decimal: '.' | ',';
};

/** Header and field of each column of the files, in order. */
export const COLUMNS = [
  ['Customer ID', 'customer'],
  ['Email', 'email'],
  ['Signup date', 'createdAt'],
  ['Accepts Marketing', 'acceptsMarketing'],
  ['Total Orders', 'ordersCount'],
  ['Total Spent', 'totalSpent'],
  ['Country', 'country'],
  ['Currency', 'currency'],
] as const;

export type Customer = Record<(typeof COLUMNS)[number][1], string | number | boolean | null>;

const NOTHING: Customer = {
  customer: null,
  email: null,
  createdAt: null,
  acceptsMarketing: null,
  ordersCount: null,
  totalSpent: null,
  country: null,
  currency: null,
};

/** What a file of customers means, read by csv-parse and loops. */
export type ReadCustomers = {
  customers: Customer[];
  rows: { read: number; merged: number; duplicates: number; empty: number; wrongFields: number; nameless: number };
  repeated: number;
  /** Field → kept rows whose value cannot be read. */
  unread: Map<string, number>;
};

type Cell = { value: string | number | boolean | null; fault: boolean };
const MISSING: Cell = { value: null, fault: false };
const UNREADABLE: Cell = { value: null, fault: true };

/** Reads the text as the importer should; `today` is a YYYY-MM-DD day. */
export function readCustomers(
  text: string,
  style: Style,
  { drop, today }: { drop: boolean; today: string },
): ReadCustomers {
  const records: string[][] = parse(text, {
    delimiter: style.delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const rows = { read: records.length - 1, merged: 0, duplicates: 0, empty: 0, wrongFields: 0, nameless: 0 };
  const unread = new Map<string, number>();
  const byIdentity = new Map<string, Customer>();
  const seen = new Set<string>();
  let repeated = 0;
  for (const fields of records.slice(1)) {
    if (fields.length !== COLUMNS.length) {
      rows.wrongFields++;
      continue;
    }
    if (fields.every((field) => field === '')) {
      rows.empty++;
      continue;
    }
    const line = JSON.stringify(fields);
    const isRepeat = seen.has(line);
    seen.add(line);
    if (isRepeat) repeated++;
    const cells = readCells(fields, style, today);
    const { customer, email } = cells;
    const identity = customer?.value ?? email?.value ?? null;
    if (identity === null) {
      rows.nameless++;
      continue;
    }
    if (isRepeat && drop) {
      rows.duplicates++;
      continue;
    }
    for (const [field, { fault }] of Object.entries(cells)) if (fault) unread.set(field, (unread.get(field) ?? 0) + 1);
    const own = { ...NOTHING };
    for (const [, field] of COLUMNS) own[field] = cells[field]?.value ?? null;
    const first = byIdentity.get(String(identity));
    if (first === undefined) byIdentity.set(String(identity), own);
    else {
      rows.merged++;
      merge(first, own);
    }
  }
  return { customers: [...byIdentity.values()], rows, repeated, unread };
}

function merge(first: Customer, next: Customer): void {
  if (next.acceptsMarketing === false) first.acceptsMarketing = false;
  for (const [, field] of COLUMNS) first[field] ??= next[field];
}

function readCells(fields: readonly string[], style: Style, today: string): Record<string, Cell> {
  const text = (at: number): string => (fields[at] ?? '').trim();
  const country = text(6);
  return {
    customer: readId(text(0)),
    email: readId(text(1).toLowerCase()),
    createdAt: readDay(text(2), style, today),
    acceptsMarketing: readFlag(text(3)),
    ordersCount: readNumber(text(4), style),
    totalSpent: readNumber(text(5).replace('€', '').trim(), style),
    country: country === '' ? MISSING : { value: country, fault: false },
    currency: readCurrency(text(7), text(5)),
  };
}

function isNothing(text: string): boolean {
  return ['', 'null', 'n/a'].includes(text.toLowerCase());
}

function readId(text: string): Cell {
  if (isNothing(text)) return MISSING;
  if (/e\+/i.test(text)) return UNREADABLE;
  return { value: text.endsWith('.0') ? text.slice(0, -2) : text.startsWith("'") ? text.slice(1) : text, fault: false };
}

function readDay(text: string, { dates }: Style, today: string): Cell {
  if (isNothing(text)) return MISSING;
  const parts = text.split(/[-/]/);
  if (parts.length !== 3) return UNREADABLE;
  const [a = '', b = '', c = ''] = parts;
  const [year, month, day] = dates === 'ymd' ? [a, b, c] : dates === 'dmy' ? [c, b, a] : [c, a, b];
  const written = `${year}-${month}-${day}`;
  const moment = new Date(`${written}T00:00:00Z`);
  const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written);
  return isDay && written <= today ? { value: written, fault: false } : UNREADABLE;
}

function readFlag(text: string): Cell {
  if (isNothing(text)) return MISSING;
  if (['yes', 'oui', '1', 'x', 'true'].includes(text.toLowerCase())) return { value: true, fault: false };
  return ['no', 'non', '0', 'false'].includes(text.toLowerCase()) ? { value: false, fault: false } : UNREADABLE;
}

function readNumber(text: string, { decimal }: Style): Cell {
  if (isNothing(text)) return MISSING;
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', rest = null, ...more] = text.split(decimal);
  const isGrouped =
    /^-?\d{1,3}$/.test(whole.split(group)[0] ?? '') &&
    whole
      .split(group)
      .slice(1)
      .every((part) => /^\d{3}$/.test(part));
  const isWhole = /^-?\d+$/.test(whole) || isGrouped;
  if (!isWhole || more.length > 0 || (rest !== null && !/^\d+$/.test(rest))) return UNREADABLE;
  return { value: Number(`${whole.replaceAll(group, '')}.${rest ?? '0'}`), fault: false };
}

function readCurrency(text: string, amount: string): Cell {
  const named = text.toUpperCase();
  const beside = amount.includes('€') ? 'EUR' : '';
  if (named === '' && beside === '') return MISSING;
  if (named !== '' && beside !== '' && named !== beside) return UNREADABLE;
  const code = named === '' ? beside : named;
  return ['EUR', 'USD'].includes(code) ? { value: code, fault: false } : UNREADABLE;
}
