import type {
  ChatCompletionCreateParamsStreaming,
  ChatCompletionFunctionTool,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import type { ToolCard } from '../../domain/tool-card.ts';
import type { ChatMessage, ChatRequest } from '../chat/chat.ts';
import type { Capability } from './capabilities.ts';
import { isClosedSchema } from './is-closed-schema.ts';

/** What a request asks of an endpoint besides an answer. */
export function askedOf(request: ChatRequest): Set<Capability> {
  const asked = new Set<Capability>(['usage']);
  if (request.answer !== null) asked.add('json');
  if (request.tools.length > 0) asked.add('tools');
  else if (request.spent !== undefined && request.spent.length > 0) asked.add('choice');
  return asked;
}

/** A request in the words of Chat Completions, with what may be asked for. */
export function completionBody(
  model: string,
  { messages, tools, spent = [], answer }: ChatRequest,
  asked: ReadonlySet<Capability>,
): ChatCompletionCreateParamsStreaming {
  return {
    model,
    messages: messages.map(messageOf),
    stream: true,
    ...(asked.has('usage') && { stream_options: { include_usage: true } }),
    ...(asked.has('tools') && { tools: tools.map(toolOf) }),
    ...(asked.has('choice') && { tools: spent.map(toolOf), tool_choice: 'none' as const }),
    ...(asked.has('json') &&
      answer !== null && {
        response_format: {
          type: 'json_schema' as const,
          json_schema: { name: answer.name, schema: answer.schema, strict: isClosedSchema(answer.schema) },
        },
      }),
  };
}

function toolOf({ name, description, schema }: ToolCard): ChatCompletionFunctionTool {
  return { type: 'function', function: { name, description, parameters: schema } };
}

function messageOf(message: ChatMessage): ChatCompletionMessageParam {
  if (message.role === 'tool') return { role: 'tool', tool_call_id: message.call, content: message.content };
  if (message.role !== 'assistant' || message.calls.length === 0)
    return { role: message.role, content: message.content };
  return {
    role: 'assistant',
    content: message.content === '' ? null : message.content,
    tool_calls: message.calls.map(({ id, name, arguments: given }) => ({
      id,
      type: 'function' as const,
      function: { name, arguments: typeof given === 'string' ? given : JSON.stringify(given ?? {}) },
    })),
  };
}
