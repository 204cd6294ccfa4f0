import { answer, type Outcome } from '../../domain/outcome.ts';
import { appendPrivately } from '../../files/append-privately.ts';
import type { Chat, ChatReply, ChatRequest, ChatRun } from '../chat/chat.ts';
import { digestRequest } from './digest-request.ts';
import type { RecordedExchange } from './recorded-exchange.ts';

/**
 * A chat whose every exchange is added to a file, a line each, in the order they were asked, so that `replayChat` gives the same answers
 * again. An exchange that cannot be written is refused. Interrupted ones are not kept.
 */
export function recordingChat(chat: Chat, file: string): Chat {
  let written: Promise<Outcome<null>> = Promise.resolve(answer(null));
  return {
    model: chat.model,
    async complete(request: ChatRequest, run: ChatRun): Promise<Outcome<ChatReply>> {
      const result = chat.complete(request, run);
      const write = async (): Promise<Outcome<null>> => {
        const reply = await result;
        const isOver = !reply.ok && reply.code === 'interrupted';
        return isOver ? answer(null) : appendPrivately(file, `${JSON.stringify(exchangeOf(chat, request, reply))}\n`);
      };
      written = written.then(write, write);
      const saved = await written;
      return saved.ok ? result : saved;
    },
  };
}

function exchangeOf({ model }: Chat, request: ChatRequest, result: Outcome<ChatReply>): RecordedExchange {
  const { purpose, agent } = request;
  const asked = { ...digestRequest(request), model, purpose, agent };
  if (!result.ok) return { ...asked, refusal: result };
  const { text, calls, usage } = result.value;
  return { ...asked, reply: { text, calls: calls.map((call) => ({ ...call })), usage } };
}
