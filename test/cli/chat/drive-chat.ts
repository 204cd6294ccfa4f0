import { NO_MODEL } from '../../../src/app/model-options.ts';
import type { ChatOptions } from '../../../src/cli/chat/chat-options.ts';
import { openChat } from '../../../src/cli/chat/open-chat.ts';
import { timerClock } from '../../../src/llm/policy/timer-clock.ts';
import type { Block, ChatEvent } from '../../../src/tui/chat-port.ts';
import { plainLine } from '../../../src/tui/plain-line.ts';

/** A conversation driven as a screen drives it: what is said goes in, what is shown comes out as text. */
export async function driveChat(options: Partial<ChatOptions> = {}) {
  let ticks = 0;
  const port = await openChat({
    ...{ lang: 'fr', langAsked: false, today: '2026-11-22', columns: () => 100, data: { kind: 'none' } },
    clock: () => (ticks += 5),
    model: NO_MODEL,
    modelNamed: () => ({ ok: true, value: NO_MODEL }),
    outside: async () => ({ clock: timerClock(() => 0), random: () => 0.5, fetch }),
    ...{ tracing: null, sessions: null, resume: null, userFolder: '/nowhere' },
    ...options,
  });
  const events: ChatEvent[] = [];
  const lives: string[] = [];
  let busy = false;
  port.subscribe((event) => {
    events.push(event);
    if (event.kind === 'busy') busy = event.busy;
    if (event.kind === 'live') lives.push(event.lines.map(plainLine).join('\n'));
  });
  const idle = async () => {
    while (busy) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const blocks = (from = 0): { role: Block['role']; text: string }[] =>
    events.slice(from).flatMap((event) =>
      event.kind === 'block'
        ? [
            {
              role: event.block.role,
              text: event.block.lines
                .map(plainLine)
                .join('\n')
                .replace(/[\u00a0\u202f]/g, ' '),
            },
          ]
        : [],
    );
  return {
    ...{ port, events, lives, idle, blocks },
    /** What is answered to a text, without the text itself. */
    async say(text: string): Promise<string> {
      await idle();
      const from = events.length;
      port.submit(text);
      await idle();
      return blocks(from)
        .filter(({ role }) => role !== 'user')
        .map((block) => block.text)
        .join('\n');
    },
    suggestions: () => events.findLast((event) => event.kind === 'suggestions')?.items ?? [],
  };
}
