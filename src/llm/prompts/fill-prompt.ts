import type { ChatMessage, ChatRequest } from '../chat/chat.ts';
import { INPUT, type Prompt } from './prompt.ts';

/**
 * The messages of a prompt with its inputs put in, in one pass: what an input holds is never filled in turn. A message that comes out
 * empty is left out. A missing or unknown input is a fault of ours, so it throws.
 */
export function fillPrompt(
  prompt: Prompt,
  inputs: Readonly<Record<string, string>>,
): Pick<ChatRequest, 'prompt' | 'messages'> {
  const { id, version, system, messages } = prompt;
  const unknown = Object.keys(inputs).filter((name) => !prompt.inputs.includes(name));
  const missing = prompt.inputs.filter((name) => !Object.hasOwn(inputs, name));
  if (unknown.length > 0 || missing.length > 0)
    throw new Error(`prompt ${id}: unknown inputs [${unknown.join(', ')}], missing inputs [${missing.join(', ')}]`);
  const fill = (text: string): string => text.replace(INPUT, (_, name: string) => inputs[name] ?? '');
  const said = messages.map(fill).filter((content) => content.trim() !== '');
  return {
    prompt: { id, version: String(version) },
    messages: [
      { role: 'system', content: fill(system) },
      ...said.map((content): ChatMessage => ({ role: 'user', content })),
    ],
  };
}
