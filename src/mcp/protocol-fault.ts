import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { Refusal } from '../domain/outcome.ts';
import type { OnFault } from './call-tool.ts';
import { toolRefusal } from './tool-refusal.ts';

/** All that a client learns of a fault of ours. */
export const FAILED: Bilingual = {
  fr: 'La demande a échoué pour une raison interne. Réessayez, puis signalez-la si l’échec se répète.',
  en: 'The request failed for an internal reason. Try again, then report it if it keeps failing.',
};

/** A refusal where the protocol wants an error: the sentence as its message, the whole as its data. */
export function refusalError(refusal: Refusal, lang: Lang): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, refusal.message[lang], toolRefusal(refusal, lang));
}

/** Answers a request; of a fault of ours, the client learns that there was one and nothing else. */
export async function orFault<T>(
  what: string,
  answer: () => Promise<T>,
  { lang, onFault }: { lang: Lang; onFault?: OnFault },
): Promise<T> {
  try {
    return await answer();
  } catch (fault) {
    if (fault instanceof ProtocolError) throw fault;
    onFault?.(what, fault);
    throw new ProtocolError(ProtocolErrorCode.InternalError, FAILED[lang]);
  }
}
