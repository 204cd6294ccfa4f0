import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

const text = (words: string) => ({ content: [{ type: 'text' as const, text: words }] });
const tell = (result: { action: string; content?: unknown }) =>
  text(`Elicitation completed: action=${result.action}, content=${JSON.stringify(result.content)}`);

/** Tools that ask their client in the middle of a call, as the protocol of 2025 does. */
export function registerPushingTools(server: McpServer): void {
  server.registerTool(
    'test_sampling',
    { description: 'Asks the client’s model.', inputSchema: z.object({ prompt: z.string() }) },
    async ({ prompt }, { mcpReq }) => {
      if (server.server.getClientCapabilities()?.sampling === undefined)
        return { ...text('The client does not say that it samples.'), isError: true };
      const { content } = await mcpReq.requestSampling({
        messages: [{ role: 'user', content: { type: 'text', text: prompt } }],
        maxTokens: 100,
      });
      return text(`LLM response: ${JSON.stringify(content)}`);
    },
  );
  server.registerTool(
    'test_elicitation',
    { description: 'Asks the user.', inputSchema: z.object({ message: z.string() }) },
    async ({ message }, { mcpReq }) => {
      const { action, content } = await mcpReq.elicitInput({
        message,
        requestedSchema: {
          type: 'object',
          properties: {
            username: { type: 'string', description: "User's response" },
            email: { type: 'string', description: "User's email address" },
          },
          required: ['username', 'email'],
        },
      });
      return text(`User response: ${JSON.stringify({ action, content })}`);
    },
  );
  server.registerTool('test_elicitation_sep1034_defaults', { description: 'Asks with defaults.' }, async ({ mcpReq }) =>
    tell(
      await mcpReq.elicitInput({
        message: 'Please check these values.',
        requestedSchema: {
          type: 'object',
          properties: {
            name: { type: 'string', default: 'John Doe' },
            age: { type: 'integer', default: 30 },
            score: { type: 'number', default: 95.5 },
            status: { type: 'string', enum: ['active', 'inactive', 'pending'], default: 'active' },
            verified: { type: 'boolean', default: true },
          },
        },
      }),
    ),
  );
  server.registerTool('test_elicitation_sep1330_enums', { description: 'Asks with choices.' }, async ({ mcpReq }) =>
    tell(
      await mcpReq.elicitInput({
        message: 'Please choose.',
        requestedSchema: {
          type: 'object',
          properties: {
            untitledSingle: { type: 'string', enum: ['option1', 'option2', 'option3'] },
            titledSingle: { type: 'string', oneOf: titled('Option') },
            legacyEnum: {
              type: 'string',
              enum: ['opt1', 'opt2', 'opt3'],
              enumNames: ['Option One', 'Option Two', 'Option Three'],
            },
            untitledMulti: { type: 'array', items: { type: 'string', enum: ['option1', 'option2', 'option3'] } },
            titledMulti: { type: 'array', items: { anyOf: titled('Choice') } },
          },
        },
      }),
    ),
  );
}

function titled(noun: string) {
  return ['First', 'Second', 'Third'].map((rank, at) => ({ const: `value${at + 1}`, title: `${rank} ${noun}` }));
}
