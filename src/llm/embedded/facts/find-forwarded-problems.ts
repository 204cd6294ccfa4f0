import { isInside, type Message, overlap } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { standsFor } from './find-problems.ts';

/** What somebody passes on to have it looked into, in their own words. */
const FORWARDS =
  /\b(?:(?:transmets?|transfere|transferons|fais suivre|forward(?:ing|ed|s)?|passing (?:on|along)|copie|colle|joins|partage|sharing|pasting)\b[^.!?]{0,40}\b(?:mail|e-mail|email|courriel|message|note|courrier)|(?:mail|e-mail|email|courriel|message|note|courrier)s? (?:de|du|d'|from|of) ?(?:mon|ma|mes|notre|nos|l'|la|le|un|une|my|our|the)|(?:m'|nous |me )(?:a |ont )?ecri[a-z]* (?:mon|ma|notre|nos|l'|la |le |un |une )|(?:recu|received|got|voici|voila|here is|here's)\b[^.!?]{0,24}\b(?:mail|e-mail|email|courriel|message|note)|(?:my|our|the) (?:boss|director|manager|ceo|cfo|coo|cmo|md|owner|partner|colleague|assistant|accountant|wife|husband|son|daughter|team|head of [a-z]+|predecessor|analyst|data (?:guy|team|chap|analyst)|finance (?:team|guy|lead)|consultant)\b[^.!?]{0,30}\b(?:sent|wrote|forwarded|e-?mailed|texted|messaged|passed|left|pinged|dropped))\b/;
const OURS = /\b(?:notre|nos|nous|chez nous|on (?:a|perd|est)|our|ours|we|us)\b/;
/** The words of a customer, or an order to whoever reads. */
const NOT_OURS =
  /\b(?:vous|votre|vos|you|your|tu|ton|ta|tes|dis|dites|say|tell|classe|classez|classify|route|conclus|ecris|write|output|ignore|ignorez|reponds|repondez|respond|answer|disregard|system|prompt)\b|[{}<>]/;

/**
 * What a forwarded passage tells of the user's own business, when their own words only pass it on: problems, never wishes; no
 * sentence that gives an order or that a customer wrote.
 */
export function findForwardedProblems(message: Message, own: Message, concepts: readonly Mention[]): Mention[] {
  if (own === message || !FORWARDS.test(own.folded)) return [];
  const whole = { ...message, pasted: [] };
  const told = message.pasted.flatMap((passage) =>
    message.sentences
      .filter((sentence) => overlap(sentence, passage))
      .map(({ start, end }) => ({ start: Math.max(start, passage.start), end: Math.min(end, passage.end) }))
      .filter(({ start, end }) => {
        const sentence = message.folded.slice(start, end);
        return OURS.test(sentence) && !NOT_OURS.test(sentence);
      }),
  );
  return concepts.filter(
    (mention) =>
      !mention.concept.startsWith('goal-') &&
      isInside(message.pasted, mention) &&
      isInside(told, mention) &&
      standsFor(whole, mention),
  );
}
