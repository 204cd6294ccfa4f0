import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

const Input = z.object({ customersStart: z.number(), customersLost: z.number() });
const Output = z.object({ rate: z.number() });

/** One tool registered as the SDK's documentation shows, called through the SDK's client. */
export async function connectBareServer() {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = serveStdio(
    () => {
      const mcp = new McpServer({ name: 'bare', version: '0' });
      mcp.registerTool(
        'churn_rate',
        { description: 'Churn rate', inputSchema: Input, outputSchema: Output },
        ({ customersStart, customersLost }) => {
          const structuredContent = { rate: customersLost / customersStart };
          return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
        },
      );
      return mcp;
    },
    { transport: there },
  );
  const client = new Client({ name: 'bench', version: '0' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(here);
  return {
    call: async (args: z.infer<typeof Input>): Promise<number> => {
      const { structuredContent } = await client.callTool({ name: 'churn_rate', arguments: args });
      return Output.parse(structuredContent).rate;
    },
    close: async () => {
      await client.close();
      await server.close();
    },
  };
}
