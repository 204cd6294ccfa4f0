import type { FoundPeriod } from '../../../language/periods/find-periods.ts';
import { isInside, type Message, overlap, type Span } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';

const STRONG =
  / (?:vs\.?|versus|v\.|contre|compared (?:to|with)|against|par rapport (?:a|aux|au)|plutot que|(?:(?:doing|performing|faring|selling|retaining) )?(?:better|worse) than|(?:mieux|moins bien) que) /g;
const WEAK = / (?:et|and|a|au|to|avec|with) /g;
const OPENER = /(?<![a-z])(?:compar[a-z]*|differen(?:ces?|t)|ecarts?|gap|duel|between|entre)(?![a-z])/g;
const STOP =
  /[,:;.!?\n()"]| (?:sur|on|in|en|pour|for|over|par|by|per|depuis|since|last|this|during|pendant|stp|svp|please|pls|dans|cette|au cours|avec un|with a)(?= |$)/;
const DETERMINERS =
  /^(?:(?:is|are|does|do|did|est-ce que|le|la|les|l'|un|une|des|du|de|d'|nos|notre|ceux|celles|celui|celle|the|our|of|our own|those|customers (?:from|in)|clients (?:de|du|a)|a|chez|entre|between|compare[rz]?|of the)(?: |(?<=')))+/;
const LONGEST = 48;

/** Two things set side by side, each with its place. */
export type Compared = readonly [Span, Span];

/**
 * The two things a message compares: « Paris et Lyon », "mobile vs desktop". A period « entre mars et juin » and the metric
 * itself are none of them.
 */
export function findCompared(
  message: Message,
  metrics: readonly Mention[],
  periods: readonly FoundPeriod[],
): Compared | null {
  const { folded, sentences } = message;
  const names = [...metrics, ...message.quantities.filter(({ kind }) => kind === 'duration')];
  for (const sentence of sentences) {
    const text = folded.slice(sentence.start, sentence.end);
    const strong = [...text.matchAll(STRONG)];
    const opener = [...text.matchAll(OPENER)];
    const weak =
      opener.length === 0 ? [] : [...text.matchAll(WEAK)].filter(({ index }) => index > (opener[0]?.index ?? 0));
    for (const match of [...strong, ...weak]) {
      const start = sentence.start + match.index;
      const joint = { start, end: start + match[0].length };
      if ([...periods, ...metrics].some((span) => isInside([span], joint))) continue;
      const from = Math.max(
        sentence.start,
        ...opener.map(({ index, 0: word }) => sentence.start + index + word.length).filter((end) => end <= start),
      );
      const left = before(folded, { start: from, end: joint.start }, names);
      const right = after(folded, { start: joint.end, end: sentence.end }, names);
      if (left !== null && right !== null) return [left, right];
    }
  }
  return null;
}

function before(folded: string, { start, end }: Span, names: readonly Span[]): Span | null {
  let from = Math.max(start, end - LONGEST);
  for (const name of names) if (name.end <= end && name.end > from && name.start < end) from = name.end;
  const text = folded.slice(from, end);
  const stops = [...text.matchAll(new RegExp(STOP, 'g'))];
  const last = stops.at(-1);
  return trim(folded, { start: last === undefined ? from : from + last.index + last[0].length, end });
}

function after(folded: string, { start, end }: Span, names: readonly Span[]): Span | null {
  let to = Math.min(end, start + LONGEST);
  for (const name of names) if (name.start > start && name.start < to) to = name.start;
  const stop = STOP.exec(folded.slice(start, to));
  return trim(folded, { start, end: stop === null ? to : start + stop.index });
}

/** Without articles and blanks at the edges; null when nothing, or a whole sentence, is left. */
function trim(folded: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && folded[start] === ' ') start += 1;
  start += DETERMINERS.exec(folded.slice(start, end))?.[0].length ?? 0;
  while (end > start && /[ '-]/.test(folded.charAt(end - 1))) end -= 1;
  const words = folded.slice(start, end).split(' ');
  return start >= end || words.length > 5 ? null : { start, end };
}

/** Whether both compared things are of a kind, given where that kind is mentioned. */
export function bothAre([left, right]: Compared, mentions: readonly Span[]): boolean {
  return [left, right].every((side) => mentions.some((mention) => overlap(side, mention)));
}
