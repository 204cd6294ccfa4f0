import type { Quantity } from '../../../language/quantities/quantity.ts';
import type { Message } from '../message/message.ts';
import { QUANTITY_MARKS } from '../message/parse-phrase.ts';

/** « sur cent clients, onze s'inscrivent », "out of 200 customers, 30 came back": a whole, who is counted, then a part of it. */
const PART_OF =
  /\b(?<head>(?:sur|parmi|out of|of every|for every|(?<![a-z] )of)(?: (?:nos|mes|les|our|the|my|every|each|chaque))? (?=\ue003))(?<whole>\ue003+)(?<noun>(?: [a-z][a-z']*){1,10}?)(?<gap>[ ,:;]+(?:(?:(?:il )?(?:n')?y ?'?en a(?: que)?|seulement|a peine|only|just) )?)(?<verb>(?:[a-z']+ ){0,4})(?=\ue003)(?<part>\ue003+)(?![a-z\ue003])/g;

/** "just over half (54%)", « un peu plus de la moitié, 54 % »: a share in words, then the same in figures. */
const EXACTLY =
  /(?<rough>\ue001+)(?<gap> ?[(,–-] ?(?:exactly |to be precise |exactement |precisement )?)(?<exact>\ue001+)(?<close> ?[),–-]?)/g;

/** A share in words gives way to the figure that spells it out. */
export function withExactShares(message: Message): Message {
  let { marked } = message;
  let { quantities } = message;
  for (const match of message.marked.matchAll(EXACTLY)) {
    const { rough = '', gap = '', exact = '', close = '' } = match.groups ?? {};
    const past = match.index + rough.length;
    const from = past + gap.length;
    const worded = quantities.find(({ start }) => start === match.index);
    const figure = quantities.find(({ start }) => start === from);
    const inWords = worded !== undefined && !/[0-9]/.test(message.folded.slice(match.index, past));
    if (!inWords || figure === undefined || Math.abs(worded.value - figure.value) > NEAR_ENOUGH) continue;
    const after = from + exact.length + close.length;
    marked = [
      marked.slice(0, match.index),
      ' '.repeat(rough.length + gap.length),
      exact,
      ' '.repeat(close.length),
      marked.slice(after),
    ].join('');
    quantities = quantities.filter((quantity) => quantity !== worded);
  }
  return { ...message, marked, quantities };
}

/** How far a share told in words may be from the figure beside it. */
const NEAR_ENOUGH = 0.12;

/** « 4 800 inscrits, 300 l'utilisent », "3,200 members, 380 of them active": who is counted, then those of them who do something. */
const SOME_OF =
  /(?<head>)(?<whole>\ue003+)(?<noun> (?:inscrits|membres|adherents|porteurs|encartes|clients|abonnes|comptes|members|customers|subscribers|accounts)(?: [a-z]+){0,2}?)(?<gap>,? (?:(?:dont|mais|et|of whom|of which|but|and|only|just|seulement|a peine) )*)(?<verb>)(?=\ue003)(?<part>\ue003+)(?= (?:of them |d'entre eux |seulement |a peine |vraiment |only |are |sont )*(?:actif|active|l'utilis|s'en serv|utilis|reviennent|rachet|use it|come back|bought))/g;
/** « 40 de nos 900 abonnés »: the part before its whole. */
const OF_OUR = /(?<part>\ue003+) (?:de|of|sur|parmi) (?:nos|mes|les|our|my|the) (?<whole>\ue003+)(?= [a-z])/g;

/** « 9 désinscriptions pour 100 membres », « 2 100 clients encartés sur 9 000 »: what is counted stands between the part and its whole. */
const COUNTED_OF =
  /(?<part>\ue003+)(?<noun>(?: [a-z][a-z']+){1,3}?) (?:pour|sur|out of|for every|per) (?:chaque |every |les |nos |mes )?(?<whole>\ue003+)/g;

/** A message where a part told after its whole is the share that it makes: « sur cent » holds the share, the part is blank. Every text keeps its length. */
export function withCountedShares(told: Message): Message {
  const message = withPartsFirst(withExactShares(told));
  let { marked } = message;
  let { quantities } = message;
  for (const match of [...message.marked.matchAll(PART_OF), ...message.marked.matchAll(SOME_OF)]) {
    const { head = '', whole = '', noun = '', gap = '', verb = '', part = '' } = match.groups ?? {};
    const past = match.index + head.length + whole.length;
    const from = past + noun.length + gap.length + verb.length;
    const of = quantities.find(({ end }) => end === past);
    const counted = quantities.find(({ start }) => start === from);
    if (of === undefined || counted === undefined || !isPartOf(counted, of)) continue;
    const share: Quantity = {
      ...counted,
      start: match.index,
      end: past,
      kind: 'share',
      value: counted.value / of.value,
      outOf: of.value,
    };
    marked = [
      marked.slice(0, match.index),
      QUANTITY_MARKS.share.repeat(past - match.index),
      noun,
      ' '.repeat(gap.length),
      verb,
      ' '.repeat(part.length),
      marked.slice(from + part.length),
    ].join('');
    quantities = quantities.flatMap((quantity) => (quantity === of ? [share] : quantity === counted ? [] : [quantity]));
  }
  return { ...message, marked, quantities };
}

function withPartsFirst(message: Message): Message {
  let { marked } = message;
  let { quantities } = message;
  for (const match of message.marked.matchAll(OF_OUR)) {
    const { part = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const counted = quantities.find(
      (quantity) => quantity.start === match.index && quantity.end === match.index + part.length,
    );
    const of = quantities.find((quantity) => quantity.end === end);
    if (counted === undefined || of === undefined || !isPartOf(counted, of)) continue;
    const share: Quantity = { ...counted, end, kind: 'share', value: counted.value / of.value, outOf: of.value };
    marked = `${marked.slice(0, match.index)}${QUANTITY_MARKS.share.repeat(end - match.index)}${marked.slice(end)}`;
    quantities = quantities.flatMap((quantity) => (quantity === counted ? [share] : quantity === of ? [] : [quantity]));
  }
  for (const match of marked.matchAll(COUNTED_OF)) {
    const { part = '', noun = '' } = match.groups ?? {};
    const [past, end] = [match.index + part.length, match.index + match[0].length];
    const counted = quantities.find((quantity) => quantity.start === match.index && quantity.end === past);
    const of = quantities.find((quantity) => quantity.end === end);
    if (counted === undefined || of === undefined || !isPartOf(counted, of)) continue;
    const share: Quantity = { ...counted, kind: 'share', value: counted.value / of.value, outOf: of.value };
    const kept = past + noun.length;
    marked = [
      marked.slice(0, match.index),
      QUANTITY_MARKS.share.repeat(part.length),
      noun,
      ' '.repeat(end - kept),
      marked.slice(end),
    ].join('');
    quantities = quantities.flatMap((quantity) => (quantity === counted ? [share] : quantity === of ? [] : [quantity]));
  }
  return { ...message, marked, quantities };
}

function isPartOf(part: Quantity, whole: Quantity): boolean {
  const counts = [part, whole].every(
    ({ kind, value, outOf }) => kind === 'number' && outOf === null && Number.isInteger(value),
  );
  return counts && part.value < whole.value && whole.value >= 10;
}
