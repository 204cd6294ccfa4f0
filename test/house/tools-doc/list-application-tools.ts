import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import type { Tool } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { embeddedVoices } from '../../../src/app/embedded-voices.ts';
import { LoadOptions } from '../../../src/app/load-options.ts';
import { prepareServer } from '../../../src/app/serve-app.ts';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { connectInProcess } from '../../../src/mcp/connect-in-process.ts';
import { openCatalog } from '../../../src/tools/catalog.ts';

/** What a server without data lists besides the metric tools, as a client of this language is told. Nothing is called. */
export async function listApplicationTools(lang: Lang): Promise<Tool[]> {
  const tools = await openCatalog();
  const bare = connectInProcess(async () => {
    throw new Error('a document is written without data');
  });
  const { factory, close } = await prepareServer(
    {
      tools,
      data: { source: null, caller: bare, sets: [] },
      lang,
      today: '2026-01-01',
      reading: LoadOptions.parse({}),
      content: null,
      voices: embeddedVoices,
      write: async () => {
        throw new Error('a document is written without a strategy');
      },
    },
    { toolSet: 'core', workspace: '.fidelio', importFrom: [], onFault: () => {} },
  );
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = serveStdio(factory, { transport: there });
  const client = new Client({ name: 'documents', version: '0' });
  await client.connect(here);
  try {
    const listed = (await client.listTools()).tools.filter(({ name }) => !tools.names.includes(name));
    return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    await client.close();
    await server.close();
    await close();
  }
}
