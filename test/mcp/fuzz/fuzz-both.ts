import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { fuzzHttp } from './fuzz-http.ts';
import { fuzzStdio } from './fuzz-stdio.ts';
import { type HttpProgram, startHttpProgram } from './start-http-program.ts';

/** A server that speaks to one client keeps the protocol its first message speaks: others get their turn in another process. */
const A_PROCESS = 20_000;

/** Sends drawn messages to the program over both transports; gives back all that was wrong, and what the HTTP server printed. */
export async function fuzzBoth(counts: { stdio: number; http: number }, seed: number) {
  const folder = await mkdtemp(join(tmpdir(), 'fidelio-fuzz-'));
  try {
    const program = await startHttpProgram(folder);
    const tools = await listTools(program);
    const overHttp = await fuzzHttp(counts.http, seed, tools, program);
    const ended = program.hasEnded();
    const alive = ended ? [] : await listTools(program);
    program.signal('SIGTERM');
    const [code] = await program.end();
    const overStdio: string[] = [];
    for (let from = 0; from < counts.stdio; from += A_PROCESS) {
      const { wrong, code } = await fuzzStdio(Math.min(A_PROCESS, counts.stdio - from), seed + from, tools, folder);
      overStdio.push(...wrong, ...(code === 0 ? [] : [`ended with code ${code}`]));
    }
    return { tools, alive, ended, code, overHttp, overStdio, printed: program.printed() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function listTools({ url, token }: HttpProgram) {
  const client = new Client({ name: 'fuzz', version: '0' }, { versionNegotiation: { mode: 'auto' } });
  const requestInit = { headers: { Authorization: `Bearer ${token}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }));
  const { tools } = await client.listTools();
  await client.close();
  return tools.map(({ name, inputSchema }) => ({ name, properties: Object.keys(inputSchema.properties ?? {}) }));
}
