import type { ModelUsage } from '../domain/model-usage.ts';
import { answer, type Outcome } from '../domain/outcome.ts';
import type { Chat } from '../llm/chat/chat.ts';
import type { Voices } from '../orchestrator/hearing/hear-message.ts';
import { embeddedVoices } from './embedded-voices.ts';
import type { ModelOptions } from './model-options.ts';
import type { Outside } from './outside.ts';

/** Who reads and writes in a session, and what the model among them has cost; null without one. */
export type OpenedVoices = { readonly voices: Voices; readonly usage: () => ModelUsage | null };

/** The embedded reader, and beside it the model that is configured or replayed. Nothing of a model is loaded without one. */
export async function openVoices(
  { settings, record, replay }: ModelOptions,
  outside: Outside | undefined,
): Promise<Outcome<OpenedVoices>> {
  if (replay !== null) {
    const { replayChat } = await import('../llm/record/replay-chat.ts');
    const chat = await replayChat(replay);
    return chat.ok ? answer({ voices: await withModel(chat.value), usage: () => null }) : chat;
  }
  if (settings === null || outside === undefined) return answer({ voices: embeddedVoices, usage: () => null });
  if (record !== null) {
    const { prepareRecording } = await import('../llm/record/prepare-recording.ts');
    const prepared = await prepareRecording(record);
    if (!prepared.ok) return prepared;
  }
  const { modelChat } = await import('../llm/openai/model-chat.ts');
  const { chat, usage } = modelChat(settings, outside);
  if (record === null) return answer({ voices: await withModel(chat), usage });
  const { recordingChat } = await import('../llm/record/recording-chat.ts');
  return answer({ voices: await withModel(recordingChat(chat, record)), usage });
}

async function withModel(chat: Chat): Promise<Voices> {
  const { chatModel } = await import('../llm/chat/chat-model.ts');
  return { ...embeddedVoices, model: chatModel(chat) };
}
