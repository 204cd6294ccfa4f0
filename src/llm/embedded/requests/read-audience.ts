import type { ReadingContext } from '../../../domain/model.ts';
import type { Request } from '../../../domain/reading.ts';
import { CORRECTS } from '../correction-words.ts';
import { isInside, type Message, type Span } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { findAudienceCues } from './audience-cues.ts';
import { splitCriteria } from './split-criteria.ts';

export type ReadAudience = {
  readonly request: Extract<Request, { kind: 'audience' }>;
  /** Plainly asks for customers: no classifier is needed. */
  readonly certain: boolean;
  /** It corrects the audience before. */
  readonly follows?: boolean;
};

const SHORT = 12;

/**
 * Customers asked for by criteria, in the user's own words. Null when it asks for something else by name. After an audience, a short message
 * that narrows it adds its criteria to those before.
 */
export function readAudience(message: Message, context: ReadingContext): ReadAudience | null {
  const cues = findAudienceCues(message);
  const has = (concept: string) => cues.some((cue) => cue.concept === concept || cue.concept.startsWith(`${concept}.`));
  if (has('stop.thing')) return null;
  const earlier =
    context.last?.intent === 'audience' && context.last.request?.kind === 'audience'
      ? context.last.request.criteria
      : null;
  const asks = ['list', 'listWord', 'who', 'send', 'described', 'segment'].some(has);
  const criteria = splitCriteria(message, sentencesThatAsk(message, cues));
  const words = message.folded.split(/\s+/).filter(Boolean).length;
  if (earlier !== null && words <= SHORT) {
    const corrects = CORRECTS.test(message.folded) && !asks && criteria.length > 0;
    const added = criteria
      .map((criterion) => (corrects ? criterion.replace(OPENS_CORRECTION, '') : criterion))
      .filter((criterion) => criterion !== '' && !earlier.includes(criterion));
    return {
      request: { kind: 'audience', criteria: [...(corrects ? earlier.slice(0, -1) : earlier), ...added] },
      certain: asks || corrects || NARROWS.test(message.folded),
      ...(corrects ? { follows: true } : {}),
    };
  }
  if (!asks && cues.length === 0 && earlier === null) return null;
  const ordered = has('list') || has('send') || (has('listWord') && (has('people') || has('described')));
  const who = has('who') && ASKS_WHO.test(message.folded);
  const certain = (ordered || who || isBare(message, cues, criteria)) && (!has('stop.count') || has('send'));
  return { request: { kind: 'audience', criteria }, certain };
}

/** Nothing but criteria, a segment first: « dormants, plus de 300 €, Paris ». */
function isBare({ folded }: Message, cues: readonly Mention[], criteria: readonly string[]): boolean {
  const first = cues.find(({ concept }) => concept.startsWith('segment.'));
  if (first === undefined || criteria.length < 2 || folded.slice(0, first.start).trim() !== '') return false;
  return /(?:s|risk|risque)$/.test(folded.slice(first.start, first.end)) && !VERB.test(folded) && !folded.includes('?');
}

/** « Pardon, Nantes »: the last criterion gives way to what comes next. */
const OPENS_CORRECTION = /^(?:actually|sorry|no|wait|non|pardon|en fait|plutôt|oups|oops|i meant|make that)[ ,]*/i;

const NARROWS =
  /^\s*(?:(?:et|and|mais|but) )?(?:garde|seulement|uniquement|juste|only|just|keep|make it|sans|without|avec|with|ajoute|add|enleve|remove|exclu|plus|ceux|celles|those|in |a |au |de |dont|qui|who|export|envoie|send)/;
const ASKS_WHO =
  /(?:^|[.!?,;\n] ?|(?:et|and) )(?:qui|who|whos|which|quels|quelles|lesquels)(?: |'s |n')[^.!?\n]*(?:\?|$)/;
const VERB = /(?<![a-z])(?:est|sont|a|ont|is|are|was|has|have|notre|our|we|on|nous|quel|what|how|compare)(?![a-z])/;

/** The sentences with a word that asks or names customers; all of them when none has. */
function sentencesThatAsk(message: Message, cues: readonly Mention[]): Span[] {
  const own = message.sentences.filter((sentence) => !isInside(message.pasted, sentence));
  const asking = own.filter((sentence) =>
    cues.some((cue) => !cue.concept.startsWith('stop.') && isInside([sentence], cue)),
  );
  return asking.length > 0 ? asking : own;
}
