import { basename } from 'node:path';
import { answer, type Outcome, type Refusal, refuse } from '../../domain/outcome.ts';
import { readText } from '../../files/read-text.ts';
import { safeText } from '../../language/safe-text.ts';
import type { Chat, ChatReply } from '../chat/chat.ts';
import { digestRequest } from './digest-request.ts';
import { explainDifference } from './explain-difference.ts';
import { readExchanges } from './read-exchanges.ts';

/** Longer than any refusal of ours. */
const LONGEST_REFUSAL = 500;

/**
 * A chat that answers from a recording, without network: each request by the exchange of the same digest; the same one asked again by
 * the next of that digest, then by the last. What was never recorded is refused, with what differs.
 */
export async function replayChat(file: string): Promise<Outcome<Chat>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const read = readExchanges(text.value, basename(file));
  if (!read.ok) return read;
  const recorded = read.value;
  const times = new Map<string, number>();
  return answer({
    model: recorded[0]?.model ?? 'replay',
    async complete(request, { signal, onText }): Promise<Outcome<ChatReply>> {
      if (signal.aborted)
        return refuse('interrupted', { fr: 'La relecture a été interrompue.', en: 'The replay was interrupted.' });
      const { digest } = digestRequest(request);
      const same = recorded.filter((exchange) => exchange.digest === digest);
      const asked = times.get(digest) ?? 0;
      const exchange = same[Math.min(asked, same.length - 1)];
      if (exchange === undefined) return refuse('model_unavailable', explainDifference(request, recorded));
      times.set(digest, asked + 1);
      if ('refusal' in exchange) return plainRefusal(exchange.refusal);
      onText(exchange.reply.text);
      return answer(exchange.reply);
    },
  });
}

/** A refusal is shown as it is, and a file may come from anybody: one short line, without markup or addresses to follow. */
function plainRefusal({ code, message: { fr, en } }: Refusal): Refusal {
  const plain = (text: string) =>
    safeText(text.slice(0, LONGEST_REFUSAL).toWellFormed())
      .replace(/[<>[\]*\\|]|:\/\//g, ' ')
      .replace(/\{+(?=figure:)/g, '')
      .replace(/\s*[\r\n\t]\s*/g, ' ');
  return refuse(code, { fr: plain(fr), en: plain(en) });
}
