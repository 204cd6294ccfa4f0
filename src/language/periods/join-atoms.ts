import type { Lang } from '../../domain/bilingual.ts';
import { latestBegun, nextFrom, type PeriodAtom, type PeriodText, upToToday } from './period-atom.ts';

const LIST =
  /^,? ?(?:et|and|ou|or|vs\.?|versus|contre|ou|&|\+|par rapport a|compare a|compared (?:to|with)|against|avec|with|\/)? ?(?:the |le |la |l'|en |in )?$/;
const TO =
  /^ ?(?:-|->|a|au|aux|a la|jusqu'a|jusqu'au|jusqu'en|to|until|till|til|through|thru|up to) ?(?:(?:le|la|l'|the|en|a|in)? ?)$/;
const AND = /^ ?(?:et|and) ?(?:le |la |l'|the )?$/;
const OPENING = /(?<![a-z])(?:du|de|d'|des|from|entre|between|de la|sur)(?: |(?<='))(?:le |la |l'|the )?$/;
const BETWEEN = /(?<![a-z])(?:entre|between)[ ](?:le |la |l'|the )?$/;
const COMPARING = /(?<![a-z])compar[a-z]* (?:[a-z']+ ){0,3}$/;
const SINCE =
  /(?<![a-z])(?:depuis|since|ever since|a partir (?:de|du)|a compter (?:de|du)|des)(?: |(?<='))(?:le mois de |le mois d'|le |la |l'|the |lors de )?$/;
const AFTER = /(?<![a-z])(?:apres|after)[ ](?:le |la |l'|the )?$/;
const UNTIL =
  /(?<![a-z])(?:avant|before|until|till|up to|prior to|jusqu'(?:a|au|en|ici)|d'ici|by)(?: |(?<='))(?:le |la |l'|the |a |en |end of |fin )?$/;
const UP_TO_NOW =
  /^ ?(?:-|a|to|until|till|through|jusqu'a|et|and) ?(?:aujourd'hui|maintenant|ce jour|now|today|date)(?![a-z])/;
const TO_COME = /^ (?:prochaine?s?|suivante?|a venir)(?![a-z])/;
const NEXT = /(?<![a-z])next $/;
const ONWARDS = /^ (?:on|onwards?|forward)(?![a-z])/;

/** Atoms in order, none overlapping → periods: a year said once for several, from…to, between…and, since, after. What has no other end, or is to come, is left out. */
export function joinAtoms(atoms: readonly PeriodAtom[], text: PeriodText, lang: Lang): PeriodAtom[] {
  const dated = shareYears(atoms, text);
  const periods: PeriodAtom[] = [];
  for (let index = 0; index < dated.length; index += 1) {
    const [atom, next] = [dated[index], dated[index + 1]];
    if (atom === undefined) continue;
    const range = next === undefined ? null : readRange(atom, next, text);
    if (range !== null) {
      periods.push(range);
      index += 1;
      continue;
    }
    const alone = readAlone(atom, text, lang);
    if (alone !== null) periods.push(alone);
  }
  return periods;
}

/** « Janvier, février et mars 2025 »: the year of the last one holds for those before it. */
function shareYears(atoms: readonly PeriodAtom[], { folded }: PeriodText): PeriodAtom[] {
  const shared = [...atoms];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const [atom, next] = [shared[index], shared[index + 1]];
    if (atom?.yearly == null || next === undefined || !next.dated) continue;
    if (!LIST.test(folded.slice(atom.end, next.start)) || isWholeYear(next)) continue;
    const span = latestBegun(atom.yearly, next.from);
    if (span !== null) shared[index] = { ...atom, ...span, yearly: null, dated: true };
  }
  return shared;
}

function isWholeYear({ from, to }: PeriodAtom): boolean {
  return from.endsWith('-01-01') && to.endsWith('-01-01');
}

function readRange(first: PeriodAtom, last: PeriodAtom, { folded }: PeriodText): PeriodAtom | null {
  const gap = folded.slice(first.end, last.start);
  const offset = Math.max(0, first.start - 32);
  const before = folded.slice(offset, first.start);
  const between = BETWEEN.exec(before);
  if (!TO.test(gap) && !(AND.test(gap) && between !== null)) return null;
  if (COMPARING.test(before)) return null;
  const opening = between ?? OPENING.exec(before);
  const start = opening === null ? first.start : offset + opening.index;
  const span = alignRange(first, last);
  return span === null ? null : { ...span, start, end: last.end, yearly: null, dated: true };
}

function alignRange(first: PeriodAtom, last: PeriodAtom) {
  let [from, to] = [first.from, last.to];
  if (first.yearly !== null) from = latestBegun(first.yearly, last.from)?.from ?? from;
  else if (last.yearly !== null) to = nextFrom(last.yearly, first.from)?.to ?? to;
  return from < to ? { from, to } : null;
}

function readAlone(atom: PeriodAtom, { folded, today }: PeriodText, lang: Lang): PeriodAtom | null {
  const offset = Math.max(0, atom.start - 32);
  const before = folded.slice(offset, atom.start);
  const after = folded.slice(atom.end, atom.end + 24);
  if (TO_COME.test(after) || NEXT.test(before)) return null;
  const started = SINCE.exec(before);
  const toNow = UP_TO_NOW.exec(after) ?? (lang === 'en' ? ONWARDS.exec(after) : null);
  const over = AFTER.exec(before);
  if (started !== null || toNow !== null || over !== null) {
    const opening = started ?? over ?? OPENING.exec(before);
    const from = over === null ? atom.from : atom.to;
    if (from > today) return null;
    const start = opening === null ? atom.start : offset + opening.index;
    return { ...atom, start, end: atom.end + (toNow?.[0].length ?? 0), ...upToToday(from, today), yearly: null };
  }
  return UNTIL.test(before) ? null : atom;
}
