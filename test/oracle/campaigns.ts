/** Plain loops over the sends and purchases of a campaign: the answers that SQL must give. Days since 1970. */
type Send = { campaign: string; customer: string; sentAt: number | null; group: string | null; opened: boolean | null };
type Purchase = { customer: string; day: number; cents: number };
type World = { sends: readonly Send[]; purchases: readonly Purchase[]; asOf: number; days: number };

export type Contact = {
  campaign: string;
  customer: string;
  role: 'treated' | 'control' | 'both';
  start: number | null;
  opened: boolean | null;
  followed: boolean;
  orders: number;
  cents: number;
  code: string;
};

const CONTROLS = ['Témoin', 'control', 'Hold-out'];

/** A file without any date does not say who was sent: then a row without a group was. */
function roleOf({ group, sentAt }: Send, hasDates: boolean): 'treated' | 'control' | null {
  if (group === null || group === '') return hasDates && sentAt === null ? null : 'treated';
  return CONTROLS.includes(group) ? 'control' : 'treated';
}

/** A customer of a campaign, once. */
export function contactsOf({ sends, purchases, asOf, days }: World): Contact[] {
  const hasDates = sends.some(({ sentAt }) => sentAt !== null);
  const someSayNo = sends.some(({ opened }) => opened === false);
  const someSayYes = sends.some(({ opened }) => opened === true);
  const byContact = Map.groupBy(sends, ({ campaign, customer }) => `${campaign}|${customer}`);
  const contacts: Contact[] = [];
  for (const rows of byContact.values()) {
    const [first] = rows;
    if (first === undefined) continue;
    const roles = new Set(rows.map((row) => roleOf(row, hasDates)).filter((role) => role !== null));
    const own = Math.min(...rows.flatMap(({ sentAt }) => sentAt ?? []));
    const all = [...byContact.values()].filter((others) => others[0]?.campaign === first.campaign);
    const starts = all
      .map((others) => Math.min(...others.flatMap(({ sentAt }) => sentAt ?? [])))
      .filter(Number.isFinite);
    const oneSend = starts.length > 0 && Math.max(...starts) - Math.min(...starts) < 7;
    const start = Number.isFinite(own) ? own : oneSend ? Math.min(...starts) : null;
    const [role] = roles;
    if (role === undefined || (start !== null && start >= asOf)) continue;
    const known = purchases.filter(({ customer, day }) => customer === first.customer && day < asOf);
    const after = start === null ? [] : known.filter(({ day }) => day >= start && day < start + days);
    const before = start === null ? [] : known.filter(({ day }) => day < start);
    const yes = rows.some(({ opened }) => opened === true);
    const no = rows.some(({ opened }) => opened === false);
    contacts.push({
      ...{ campaign: first.campaign, customer: first.customer, role: roles.size > 1 ? 'both' : role, start },
      opened: yes ? true : no || (someSayYes && !someSayNo) ? false : null,
      followed: start !== null && start + days <= asOf,
      orders: after.length,
      cents: after.reduce((sum, { cents }) => sum + cents, 0),
      code: codeOf(before, start ?? 0),
    });
  }
  return contacts;
}

/** The default thresholds of knowledge §5, as a person would read the table. */
function codeOf(before: readonly Purchase[], start: number): string {
  if (before.length === 0) return '000';
  const silence = start - Math.max(...before.map(({ day }) => day));
  const spent = before.reduce((sum, { cents }) => sum + cents, 0) / 100;
  const n = before.length;
  const r = silence <= 30 ? 5 : silence <= 60 ? 4 : silence <= 120 ? 3 : silence <= 180 ? 2 : 1;
  const f = n >= 10 ? 5 : n >= 6 ? 4 : n >= 3 ? 3 : n >= 2 ? 2 : 1;
  const m = spent > 1000 ? 5 : spent >= 500 ? 4 : spent >= 200 ? 3 : spent >= 50 ? 2 : 1;
  return `${r}${f}${m}`;
}
