import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as ModernClient, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtProgram } from '../house/built-program.ts';
import { startHttpProgram } from '../mcp/fuzz/start-http-program.ts';
import { runCli } from './run-cli.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fidelio-http-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inFolder = () => ({ cwd: folder, env: { FIDELIO_HOME: join(folder, 'state') } });

test('clients of both SDKs call the tools, and see their data, until Ctrl+C', async () => {
  runCli(['demo', '--orders', '1500', '--out', 'orders.csv'], inFolder());
  const program = await startHttpProgram(folder, ['--data', 'orders.csv', '--lang', 'en']);
  const requestInit = { headers: { Authorization: `Bearer ${program.token}` } };
  const url = new URL(program.url);
  const modern = new ModernClient({ name: 'modern', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await modern.connect(new StreamableHTTPClientTransport(url, { requestInit }));
  const old = new OldClient({ name: 'old', version: '1' });
  // The first SDK’s own transport is not of its own type where optional properties are exact.
  await old.connect(new OldTransport(url, { requestInit }) as Parameters<OldClient['connect']>[0]);
  for (const client of [modern, old]) {
    const measured = await client.callTool({ name: 'repeat_purchase_rate', arguments: { dataset: 'orders' } });
    expect(measured.structuredContent).toMatchObject({ ok: true, population: { filled: ['buyers', 'repeatBuyers'] } });
    const refused = await client.callTool({ name: 'churn_rate', arguments: { customersStart: 100 } });
    expect(refused).toMatchObject({ isError: true, structuredContent: { needs: ['customersLost'] } });
    await client.close();
  }
  program.signal('SIGINT');
  expect(await program.end()).toEqual([0, null]);
  const { out, err } = program.printed();
  expect(out).toEqual([]);
  expect(err).toContain(`answers at ${program.url}`);
  expect(err).toContain(program.tokenFile);
  expect(err).not.toContain(program.token);
});

test('the token outlives the server, which says without --json where it is', async () => {
  const first = await startHttpProgram(folder);
  first.signal('SIGTERM');
  expect(await first.end()).toEqual([0, null]);
  const second = await startHttpProgram(folder);
  expect(second.token).toBe(first.token);
  const taken = runCli(['mcp', '--http', '--port', new URL(second.url).port, '--lang', 'en'], inFolder());
  expect(taken).toMatchObject({ status: 2, out: '' });
  expect(taken.err).toContain('--port');
  second.signal('SIGTERM');
  await second.end();
  await chmod(second.tokenFile, 0o644);
  const exposed = runCli(['mcp', '--http', '--port', '0', '--lang', 'en'], inFolder());
  expect(exposed).toMatchObject({ status: process.platform === 'win32' ? 0 : 2, out: '' });
  expect(exposed.err).toContain('0644');
});

test('a second signal does not wait for the calls at work', async () => {
  const program = await startHttpProgram(folder);
  const { port } = new URL(program.url);
  // A call whose body never comes is at work for as long as its time limit.
  const { connect } = await import('node:net');
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => {});
  const head = ['POST /mcp HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${program.token}`];
  head.push('Content-Type: application/json', 'Content-Length: 9', 'Expect: 100-continue');
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  expect(String((await once(socket, 'data'))[0])).toContain('100 Continue');
  program.signal('SIGTERM');
  // The first signal is heard once the server takes no other call.
  await expect.poll(() => fetch(program.url).then(String, String)).toContain('fetch failed');
  expect(program.hasEnded()).toBe(false);
  program.signal('SIGTERM');
  expect(await program.end()).toEqual([null, 'SIGTERM']);
  socket.destroy();
});

test('a server that other machines can reach says in words what that means', async () => {
  const program = await startHttpProgram(folder, ['--host', '0.0.0.0', '--lang', 'en']);
  program.signal('SIGTERM');
  await program.end();
  expect(program.printed().err).toMatch(/other machines .* nothing is encrypted .* HTTPS/);
});

test.each([
  ['--http', '--port', 'x'],
  ['--http', '--port', '65536'],
  ['--http', '--host', 'http://localhost'],
  ['--http', '--host', '127.0.0.1:80'],
  ['--http', '--allow-host', 'a/b'],
  ['--http', '--host', '203.0.113.1', '--port', '0'],
  ['--port', '80'],
  ['--host', '127.0.0.1'],
])('mcp %s %s %s is wrong use, said in a sentence', async (...args) => {
  const { status, out, err } = runCli(['mcp', ...args, '--lang', 'en'], inFolder());
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(/^[^\n]+\.\n$/);
});

test('over standard streams a signal ends the server at once, as ever', async () => {
  const child = spawn(process.execPath, [builtProgram(), 'mcp'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  const exit = once(child, 'exit');
  const message = { jsonrpc: '2.0', id: 1, method: 'ping' };
  child.stdin.write(`${JSON.stringify(message)}\n`);
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await exit).toEqual([null, 'SIGTERM']);
});

test('a port that is given is the port that answers', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  await new Promise((resolve) => probe.close(resolve));
  const program = await startHttpProgram(folder, ['--port', port]);
  expect(new URL(program.url).port).toBe(port);
  program.signal('SIGTERM');
  await program.end();
});
