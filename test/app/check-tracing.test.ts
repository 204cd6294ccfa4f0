import { createServer, type RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { checkTracing } from '../../src/app/check-tracing.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function serve(respond: RequestListener): Promise<string> {
  const server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const KEYS = { publicKey: 'pk-lf-canary', secretKey: 'sk-lf-canary', environment: 'default', content: false };
const check = (baseUrl: string, timeoutMs = 2_000) => checkTracing({ ...KEYS, baseUrl }, fetch, timeoutMs);
const told = async (baseUrl: string, timeoutMs?: number) => {
  const checked = await check(baseUrl, timeoutMs);
  return checked.ok ? 'fine' : checked.message.en + checked.message.fr;
};

describe('a trial of Langfuse', () => {
  it('asks for the project of the keys, and sends nothing else', async () => {
    const asked: (string | undefined)[][] = [];
    const url = await serve(({ method, url, headers }, response) => {
      asked.push([method, url, headers.authorization]);
      response.end('{"data": [{"id": "p", "name": "shop"}]}');
    });
    expect(await told(url)).toBe('fine');
    const basic = `Basic ${Buffer.from('pk-lf-canary:sk-lf-canary').toString('base64')}`;
    expect(asked).toEqual([['GET', '/api/public/projects', basic]]);
  });

  it.each([401, 403])('tells of keys that are refused with %i', async (status) => {
    expect(await told(await serve((_, response) => response.writeHead(status).end('{}')))).toContain(
      'rejects the keys',
    );
  });

  it.each([
    ['a page', 200, '<html>hello</html>'],
    ['no project', 200, '{"data": []}'],
    ['something else', 200, '{"status": "OK"}'],
    ['a missing page', 404, 'canary'],
    ['a failure', 500, 'canary'],
  ])('tells of a server that answers with %s', async (_, status, body) => {
    const said = await told(await serve((_, response) => response.writeHead(status).end(body)));
    expect(said).toContain('LANGFUSE_BASE_URL');
    expect(said).not.toContain('canary');
  });

  it('does not follow a redirect', async () => {
    let reached = false;
    const other = await serve((_, response) => {
      reached = true;
      response.end('{"data": [{}]}');
    });
    expect(await told(await serve((_, response) => response.writeHead(302, { location: other }).end()))).not.toBe(
      'fine',
    );
    expect(reached).toBe(false);
  });

  it('waits no longer than it is given, and tells of a server that is not there', async () => {
    expect(await told(await serve(() => {}), 50)).toContain('does not answer');
    expect(await told('http://127.0.0.1:1')).toContain('does not answer');
  });
});
