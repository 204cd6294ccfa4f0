import { createServer } from 'node:http';
import { announceAddress } from '../server-process.ts';

/** Reads a JSON body and answers another over plain HTTP: what no protocol on top can beat. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.once('end', () => {
    const { id, params } = JSON.parse(Buffer.concat(chunks).toString());
    const rate = params.arguments.customersLost / params.arguments.customersStart;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: { structuredContent: { rate } } }));
  });
});

announceAddress(server);
