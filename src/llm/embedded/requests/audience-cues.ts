import { englishAudienceWords } from '../lexicon/en/audience-words.ts';
import { englishClasses } from '../lexicon/en/word-classes.ts';
import { frenchAudienceWords } from '../lexicon/fr/audience-words.ts';
import { frenchClasses } from '../lexicon/fr/word-classes.ts';
import { isInside, type Message } from '../message/message.ts';
import { type Mention, phraseSet } from '../message/phrase-set.ts';

const words = phraseSet(
  { fr: frenchAudienceWords, en: englishAudienceWords },
  { fr: frenchClasses, en: englishClasses },
);

/** A message is looked through once, however many ask. */
const found = new WeakMap<Message, Mention[]>();

const SEGMENT = 'segment.';

/** Everything a message has of asking for customers by name; pasted passages ask for nothing. */
export function findAudienceCues(message: Message): Mention[] {
  const known = found.get(message);
  if (known !== undefined) return known;
  const cues = words.find(message).filter((mention) => !isInside(message.pasted, mention));
  found.set(message, cues);
  return cues;
}

/** The RFM segments a message names, in order. */
export function findSegments(message: Message): Mention[] {
  return findAudienceCues(message)
    .filter(({ concept }) => concept.startsWith(SEGMENT))
    .map((mention) => ({ ...mention, concept: mention.concept.slice(SEGMENT.length) }));
}

/** Whether a message asks for people rather than for a figure about them. */
export function asksForPeople(message: Message): boolean {
  const cues = findAudienceCues(message);
  const has = (concept: string) => cues.some((cue) => cue.concept === concept);
  return (
    (has('list') || has('send') || (has('listWord') && (has('people') || has('described')))) &&
    !has('stop.count') &&
    !has('stop.thing')
  );
}
