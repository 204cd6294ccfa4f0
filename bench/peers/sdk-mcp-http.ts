import { createServer, type IncomingMessage } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { announceAddress } from '../server-process.ts';

/** An MCP server over HTTP as the SDK's documentation shows it, with as many tools as the first argument says. */
const tools = Number(process.argv[2]);

function buildServer(): McpServer {
  const mcp = new McpServer({ name: 'documented', version: '0' });
  for (let number = 0; number < tools; number += 1) {
    mcp.registerTool(
      number === 0 ? 'churn_rate' : `churn_rate_${number}`,
      {
        title: 'Churn rate',
        description: 'Customers lost over customers at the start.',
        inputSchema: z.object({
          customersStart: z.number().int().positive(),
          customersLost: z.number().int().min(0),
          period: z.string().optional(),
          segment: z.string().optional(),
        }),
        outputSchema: z.object({ rate: z.number() }),
      },
      ({ customersStart, customersLost }) => {
        const structuredContent = { rate: customersLost / customersStart };
        return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
      },
    );
  }
  return mcp;
}

const answer = toNodeHandler(createMcpHandler(buildServer));
announceAddress(
  createServer((request, response) => {
    if (hasTarget(request)) answer(request, response);
  }),
);

function hasTarget(request: IncomingMessage): request is IncomingMessage & { method: string; url: string } {
  return request.method !== undefined && request.url !== undefined;
}
