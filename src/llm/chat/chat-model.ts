import type { Model } from '../../domain/model.ts';
import { type LoadPrompt, loadPrompt } from '../prompts/load-prompt.ts';
import { adviseWithChat } from './advise-with-chat.ts';
import type { Chat } from './chat.ts';
import { readWithChat } from './read-with-chat.ts';
import { writeWithChat } from './write-with-chat.ts';

/** The model behind a chat: prompts go out with personal data masked, and what comes back is checked before it is anything. */
export function chatModel(chat: Chat, prompts: LoadPrompt = loadPrompt): Model {
  return {
    name: chat.model,
    read: (message, context, run) => readWithChat(chat, prompts, { message, context, run }),
    advise: (brief, tools, run) => adviseWithChat(chat, prompts, { brief, tools, run }),
    write: (task, run) => writeWithChat(chat, prompts, { task, run }),
  };
}
