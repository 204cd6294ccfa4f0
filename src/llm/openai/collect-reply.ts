import { safeText } from '../../language/safe-text.ts';
import type { AskedCall, ChatUsage } from '../chat/chat.ts';
import { collectCalls } from './collect-calls.ts';
import { type CallPiece, CompletionChunk, CountedTokens } from './completion-chunk.ts';
import { ReplyFault } from './reply-fault.ts';

/** The longest reply that is read, in bytes of text and arguments. */
const LONGEST_REPLY = 1_000_000;

/** What came, not yet checked. `finish` is null until the endpoint says that it has finished. */
export type Collected = {
  readonly text: string;
  readonly calls: readonly AskedCall[];
  readonly finish: string | null;
  readonly declined: boolean;
  readonly hasChoices: boolean;
  readonly usage: ChatUsage | null;
};

/** Puts a reply together from its lines. Only the first choice is read. Throws a `ReplyFault` for a line that is none, or one too many. */
export function collectReply(taken: number, onText: (piece: string) => void) {
  let text = '';
  let bytes = 0;
  let finish: string | null = null;
  let declined = false;
  let hasChoices = false;
  let usage: ChatUsage | null = null;
  const calls = collectCalls(taken);
  return {
    add(line: unknown): void {
      const chunk = CompletionChunk.safeParse(line);
      if (!chunk.success) throw new ReplyFault('malformed');
      usage = readUsage(chunk.data.usage) ?? usage;
      for (const choice of chunk.data.choices ?? []) {
        if ((choice.index ?? 0) !== 0) continue;
        hasChoices = true;
        finish = (choice.finish_reason ?? '') === '' ? finish : (choice.finish_reason ?? null);
        const said = choice.delta ?? choice.message;
        if ((said?.refusal ?? '') !== '') declined = true;
        const piece = textOf(said?.content);
        const pieces = said?.tool_calls ?? [];
        bytes += Buffer.byteLength(piece) + pieces.reduce((sum, call) => sum + sizeOf(call), 0);
        if (bytes > LONGEST_REPLY) throw new ReplyFault('too_long');
        text += piece;
        for (const call of pieces) calls.add(call);
        if (piece !== '') onText(safeText(piece).toWellFormed());
      }
    },
    written: () => bytes,
    finished: () => finish !== null,
    usage: () => usage,
    collected: (): Collected => ({
      text: safeText(withoutThoughts(text)).toWellFormed(),
      calls: calls.list(),
      finish,
      declined,
      hasChoices,
      usage,
    }),
  };
}

/** The bytes of a fragment of a call. */
function sizeOf({ id, function: said }: CallPiece): number {
  const given = said?.arguments ?? '';
  return Buffer.byteLength(
    `${id ?? ''}${said?.name ?? ''}${typeof given === 'string' ? given : JSON.stringify(given)}`,
  );
}

/** Some local models think aloud before they answer. */
function withoutThoughts(text: string): string {
  return text.replace(/^\s*<think>[\s\S]*?<\/think>\s*/, '');
}

function textOf(content: string | readonly { text?: string | undefined }[] | null | undefined): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map(({ text = '' }) => text).join('');
}

function readUsage(usage: unknown): ChatUsage | null {
  if (usage === undefined || usage === null) return null;
  const counted = CountedTokens.safeParse(usage);
  if (!counted.success) return null;
  return { inputTokens: counted.data.prompt_tokens, outputTokens: counted.data.completion_tokens };
}
