import type { Tool } from '@modelcontextprotocol/server';
import { embeddedVoices } from '../../../src/app/embedded-voices.ts';
import { prepareServer } from '../../../src/app/serve-app.ts';
import type { Lang } from '../../../src/domain/bilingual.ts';
import { connectInProcess } from '../../../src/mcp/connect-in-process.ts';
import { loadCatalog } from '../../../src/tools/catalog.ts';

/** What a server without data lists besides the metric tools, as a client of this language is told. Nothing is called. */
export async function listApplicationTools(lang: Lang): Promise<Tool[]> {
  const tools = await loadCatalog();
  const bare = connectInProcess(async () => {
    throw new Error('a document is written without data');
  });
  const { factory, close } = prepareServer(
    {
      tools,
      data: { source: null, caller: bare, sets: [] },
      lang,
      today: '2026-01-01',
      voices: embeddedVoices,
      write: async () => {
        throw new Error('a document is written without a strategy');
      },
    },
    { toolSet: 'core', workspace: '.fidelio', importFrom: [] },
  );
  const client = connectInProcess(async () => factory);
  try {
    const metrics = new Set(tools.map(({ name }) => name));
    const listed = (await client.list()).filter(({ name }) => !metrics.has(name));
    return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    await client.close();
    await close();
  }
}
