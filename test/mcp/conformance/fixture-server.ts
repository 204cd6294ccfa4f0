import { createRequestStateCodec, McpServer, type McpServerFactory } from '@modelcontextprotocol/server';
import { type Round, registerAskingTools } from './asking-tools.ts';
import { registerPlainTools } from './plain-tools.ts';
import { registerPushingTools } from './pushing-tools.ts';
import { registerPrompts, registerResources } from './resources-and-prompts.ts';

/** Makes the servers that the conformance suite expects, for our HTTP server to serve. */
export function fixtureServers(): McpServerFactory {
  const states = createRequestStateCodec<Round>({ key: 'a key for tests, known to everybody' });
  return () => {
    const server = new McpServer(
      { name: 'fidelio-conformance', version: '0.0.0' },
      {
        capabilities: {
          logging: {},
          completions: {},
          tools: { listChanged: false },
          prompts: { listChanged: false },
          resources: { listChanged: false, subscribe: true },
        },
        requestState: { verify: states.verify },
      },
    );
    registerPlainTools(server);
    registerAskingTools(server, states);
    registerPushingTools(server);
    registerResources(server);
    registerPrompts(server);
    return server;
  };
}
