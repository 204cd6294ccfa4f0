import { setTimeout as pause } from 'node:timers/promises';
import type { McpServer } from '@modelcontextprotocol/server';
import { PIXEL, SILENCE } from './tiny-media.ts';

const text = (words: string) => ({ content: [{ type: 'text' as const, text: words }] });

/** The tools that the conformance suite calls by name: what they answer is the suite's, how they answer is our HTTP server's. */
export function registerPlainTools(server: McpServer): void {
  server.registerTool('test_simple_text', { description: 'Answers with text.' }, () =>
    text('This is a simple text response for testing.'),
  );
  server.registerTool('test_image_content', { description: 'Answers with an image.' }, () => ({
    content: [{ type: 'image', data: PIXEL, mimeType: 'image/png' }],
  }));
  server.registerTool('test_audio_content', { description: 'Answers with sound.' }, () => ({
    content: [{ type: 'audio', data: SILENCE, mimeType: 'audio/wav' }],
  }));
  server.registerTool('test_embedded_resource', { description: 'Answers with a resource.' }, () => ({
    content: [
      {
        type: 'resource',
        resource: {
          uri: 'test://embedded-resource',
          mimeType: 'text/plain',
          text: 'This is an embedded resource content.',
        },
      },
    ],
  }));
  server.registerTool('test_multiple_content_types', { description: 'Answers with three kinds of content.' }, () => ({
    content: [
      { type: 'text', text: 'Multiple content types test:' },
      { type: 'image', data: PIXEL, mimeType: 'image/png' },
      {
        type: 'resource',
        resource: {
          uri: 'test://mixed-content-resource',
          mimeType: 'application/json',
          text: JSON.stringify({ test: 'data', value: 123 }),
        },
      },
    ],
  }));
  server.registerTool('test_error_handling', { description: 'Always fails.' }, () => ({
    ...text('This tool intentionally returns an error for testing'),
    isError: true,
  }));
  registerToolsThatTell(server);
}

/** Tools that send messages before they answer. */
function registerToolsThatTell(server: McpServer): void {
  server.registerTool('test_tool_with_logging', { description: 'Logs three lines.' }, async ({ mcpReq }) => {
    await mcpReq.log('info', 'Tool execution started');
    await pause(50);
    await mcpReq.log('info', 'Tool processing data');
    await pause(50);
    await mcpReq.log('info', 'Tool execution completed');
    return text('Logged.');
  });
  server.registerTool('test_logging_tool', { description: 'Logs a line where asked.' }, async ({ mcpReq }) => {
    await mcpReq.log('info', 'Only for those who asked.');
    return text('Logged.');
  });
  server.registerTool('test_tool_with_progress', { description: 'Tells its progress.' }, async ({ mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken;
    for (const progress of [0, 50, 100]) {
      if (progressToken !== undefined)
        await mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress, total: 100 } });
      await pause(50);
    }
    return text('Done.');
  });
}
