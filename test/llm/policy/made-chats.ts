import { answer, type Outcome } from '../../../src/domain/outcome.ts';
import type { Chat, ChatReply, ChatRequest } from '../../../src/llm/chat/chat.ts';
import type { Clock } from '../../../src/llm/policy/clock.ts';
import type { ModelFault } from '../../../src/llm/policy/model-fault.ts';
import { type FaultDetails, refuseModel } from '../../../src/llm/policy/model-refusal.ts';
import { refuseInterrupted } from '../../../src/llm/policy/refuse-interrupted.ts';

export const HOST = 'models.example:8080';

export const good = (usage: ChatReply['usage'] = { inputTokens: 100, outputTokens: 50 }): Outcome<ChatReply> =>
  answer({ text: 'Bien.', calls: [], usage });

export const bad = (fault: ModelFault, details: Partial<FaultDetails> = {}) => refuseModel(fault, HOST, details);

/** A chat that gives these outcomes in turn, the last one for ever, and keeps what it is asked. */
export function chatOf(...outcomes: readonly [Outcome<ChatReply>, ...Outcome<ChatReply>[]]) {
  const asked: ChatRequest[] = [];
  const chat: Chat = {
    model: 'made-up',
    async complete(request) {
      asked.push(request);
      return outcomes[Math.min(asked.length, outcomes.length) - 1] ?? outcomes[0];
    },
  };
  return { chat, asked };
}

/** A chat that answers nothing until it is stopped. */
export const silentChat: Chat = {
  model: 'made-up',
  complete: (_request, { signal }) => {
    const { promise, resolve } = Promise.withResolvers<Outcome<ChatReply>>();
    signal.addEventListener('abort', () => resolve(refuseInterrupted()));
    return promise;
  },
};

/** A clock that goes forward to each wait as soon as there is one, and keeps what it waited for. */
export function leapingClock() {
  const waits: number[] = [];
  let now = 0;
  const clock: Clock = {
    now: () => now,
    after(milliseconds, run) {
      let isOn = true;
      setTimeout(
        () => {
          if (!isOn) return;
          waits.push(milliseconds);
          now += milliseconds;
          run();
        },
        milliseconds >= 60_000 ? 20 : 0,
      );
      return () => {
        isOn = false;
      };
    },
  };
  return { clock, waits };
}
