import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer, TOKEN } from '../../mcp/http/open-test-server.ts';
import { lacks } from '../../outside-needs.ts';
import { loadShop, openServed, type Served } from './open-served.ts';

/** Too large to be a dependency of the project: installed for this suite alone. */
const INSPECTOR = '@modelcontextprotocol/inspector@2.12.0';
const APP = fileURLToPath(new URL('../../fixtures/mcp/app-server.ts', import.meta.url));
const FAILED_CALL = 5;

const folder = await mkdtemp(join(tmpdir(), 'fidelio-inspector-'));
const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, INSPECTOR]).status === 0;
const command = join(folder, 'node_modules/.bin/mcp-inspector');

let served: Served;
let http: TestServer;
beforeAll(async () => {
  served = await openServed(await loadShop());
  http = await openTestServer(served.factory);
});
afterAll(async () => {
  await http.stop();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the Inspector prints and how it ends, with a home of its own to write in. */
function inspect(target: readonly string[], args: readonly string[]): Promise<{ code: number; printed: unknown }> {
  const env = { ...process.env, HOME: folder };
  return new Promise((resolve) => {
    execFile(command, ['--cli', ...target, ...args], { env, maxBuffer: 2 ** 26 }, (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code), printed: stdout === '' ? null : JSON.parse(stdout) });
    });
  });
}

const OVER = [
  ['standard streams', () => [process.execPath, APP, 'all', join(folder, 'workspace')]],
  ['HTTP', () => [http.url, '--header', `Authorization: Bearer ${TOKEN}`]],
] as const;
const ERAS = ['legacy', 'modern'] as const;

describe.skipIf(lacks(installed))('the Inspector’s command line (needs it from the registry)', () => {
  describe.each(OVER.flatMap(([way, target]) => ERAS.map((era) => [way, era, target] as const)))(
    'over %s, %s',
    (_, era, target) => {
      const run = (...args: string[]) => inspect(target(), [...args, '--protocol-era', era]);

      it('lists the tools without a fault in a schema', async () => {
        const { code, printed } = await run('--method', 'tools/list', '--strict');
        expect(code).toBe(0);
        expect(Object(printed).tools.length).toBeGreaterThan(70);
      });

      it('calls one, and is refused', async () => {
        const call = ['--method', 'tools/call', '--tool-name', 'churn_rate', '--tool-arg', 'customersStart=100'];
        expect(await run(...call, '--tool-arg', 'customersLost=5')).toMatchObject({
          ...{ code: 0, printed: { structuredContent: { ok: true, value: { rate: 0.05 } } } },
        });
        expect(await run(...call)).toMatchObject({
          ...{ code: FAILED_CALL, printed: { structuredContent: { ok: false, code: 'missing_input' } } },
        });
      });

      it('diagnoses the loaded data', async () => {
        const { code, printed } = await run('--method', 'tools/call', '--tool-name', 'diagnose');
        expect({ code, printed }).toMatchObject({
          code: 0,
          printed: { structuredContent: { ok: true, value: { outcome: 'routed' } } },
        });
      });

      it('reads a resource and starts from a prompt', async () => {
        const page = await run('--method', 'resources/read', '--uri', 'fidelio://en/benchmarks/saas');
        expect(page).toMatchObject({ code: 0, printed: { contents: [{ mimeType: 'text/markdown' }] } });
        const prompt = await run('--method', 'prompts/get', '--prompt-name', 'qbr', '--prompt-args', 'account=ACME');
        expect(prompt).toMatchObject({ code: 0, printed: { messages: [{ role: 'user' }] } });
      });
    },
  );
});
