import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HTTP_LIMITS } from '../../../src/mcp/http/http-limits.ts';
import { type HttpServer, openHttpServer } from '../../../src/mcp/http/open-http-server.ts';
import { fixtureServers } from './fixture-server.ts';

const SUITE = fileURLToPath(import.meta.resolve('@modelcontextprotocol/conformance/dist/index.js'));

let server: HttpServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-conformance-'));
  server = await openHttpServer(fixtureServers(), {
    host: '127.0.0.1',
    port: 0,
    allowedHosts: ['127.0.0.1', 'localhost'],
    // The suite has no way to send a token. This is the only place where none is asked for.
    admits: () => true,
    limits: HTTP_LIMITS,
    lang: 'en',
    clock: () => performance.now(),
    drawSecret: () => randomUUID(),
  });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Runs what a revision of the protocol requires, which fails on a failure nobody expects, and on one that is expected and passes. */
async function runSuite(revision: string, expected: readonly string[]) {
  const url = `http://127.0.0.1:${server.port}/mcp`;
  const args = [SUITE, 'server', '--url', url, '--requirements', revision, ...expected];
  const run = promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  return run.then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout: stdout + stderr }),
  );
}

test('our HTTP server conforms to the protocol of 2026-07-28', async () => {
  const { code, stdout } = await runSuite('2026-07-28', []);
  expect(code, stdout).toBe(0);
});

test('our HTTP server conforms to the protocol of 2025-11-25, but for what needs a session', async () => {
  const expected = fileURLToPath(new URL('expected-failures.yml', import.meta.url));
  const { code, stdout } = await runSuite('2025-11-25', ['--expected-failures', expected]);
  expect(code, stdout).toBe(0);
});
