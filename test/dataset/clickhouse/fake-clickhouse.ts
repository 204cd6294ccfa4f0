import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What a made-up server answers to a query: rows, an error of ClickHouse by its number, or something of its own. */
export type FakeAnswer =
  | { rows: readonly unknown[] }
  | { bytes: Uint8Array }
  | { code: number; message: string }
  | { respond: (response: ServerResponse) => void };

export type FakeQuery = { sql: string; url: URL; authorization: string };

export type FakeClickHouse = { url: string; asked: FakeQuery[]; stop(): Promise<void> };

/** A loopback server that answers as told, and remembers what it was asked. */
export async function startFake(answer: (query: FakeQuery) => FakeAnswer): Promise<FakeClickHouse> {
  const asked: FakeQuery[] = [];
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const query = {
      sql: await text(request),
      url: new URL(request.url ?? '/', 'http://localhost'),
      authorization: request.headers.authorization ?? '',
    };
    asked.push(query);
    const given = answer(query);
    if ('respond' in given) given.respond(response);
    else if ('rows' in given) response.end(given.rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    else if ('bytes' in given) response.end(given.bytes);
    else {
      response.statusCode = given.code === 516 ? 403 : 500;
      response.setHeader('X-ClickHouse-Exception-Code', String(given.code));
      response.end(`Code: ${given.code}. DB::Exception: ${given.message}. (SOME_ERROR) (version 26.7.2.1)`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** One block of ClickHouse's Native format. */
export function nativeBlock(
  columns: readonly { name: string; type: string; values: readonly (number | string)[] }[],
): Buffer {
  const parts = [length(columns.length), length(columns[0]?.values.length ?? 0)];
  for (const { name, type, values } of columns) {
    parts.push(
      named(name),
      named(type),
      ...values.map((value) => (typeof value === 'number' ? double(value) : named(value))),
    );
  }
  return Buffer.concat(parts);
}

function length(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}

function named(value: string): Buffer {
  return Buffer.concat([length(Buffer.byteLength(value)), Buffer.from(value)]);
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
