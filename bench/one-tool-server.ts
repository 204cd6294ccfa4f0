import { randomUUID } from 'node:crypto';
import { HTTP_LIMITS } from '../src/mcp/http/http-limits.ts';
import { openHttpServer } from '../src/mcp/http/open-http-server.ts';
import { buildServer } from '../src/mcp/server.ts';
import { loadTool } from '../src/tools/catalog.ts';
import { VERSION } from '../src/version.ts';
import { announce } from './server-process.ts';

/** Our HTTP server with `churn_rate` alone. */
const tools = { names: ['churn_rate'], load: loadTool };
const { port } = await openHttpServer(
  buildServer({ tools, applicationTools: [], source: null, lang: 'en', version: VERSION }),
  {
    host: '127.0.0.1',
    port: 0,
    allowedHosts: ['127.0.0.1'],
    admits: () => true,
    limits: HTTP_LIMITS,
    lang: 'en',
    clock: () => performance.now(),
    drawSecret: randomUUID,
  },
);
announce(`http://127.0.0.1:${port}/mcp`);
