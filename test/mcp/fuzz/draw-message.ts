import type { Random } from '../../../src/maths/seeded-random.ts';

/** A tool and the names of its arguments. */
export type ListedTool = { name: string; properties: readonly string[] };

const METHODS = [
  'initialize',
  'ping',
  'server/discover',
  'tools/list',
  'tools/call',
  'resources/list',
  'resources/templates/list',
  'resources/read',
  'resources/subscribe',
  'prompts/list',
  'prompts/get',
  'completion/complete',
  'logging/setLevel',
  'subscriptions/listen',
  'notifications/initialized',
  'notifications/cancelled',
  'notifications/progress',
  'notifications/roots/list_changed',
  'tasks/list',
  'rpc.discover',
  '__proto__',
  '',
];
const KEYS = [
  'name',
  'arguments',
  'uri',
  'ref',
  'argument',
  'cursor',
  'requestId',
  '_meta',
  'inputResponses',
  'requestState',
];
const WORDS = [
  '',
  'x',
  '../../etc/passwd',
  'constructor',
  '\u0000\u001b[31m',
  '\u202e\ud83d',
  'é'.repeat(50),
  'y'.repeat(5000),
];
const NUMBERS = [0, -1, 1, 0.5, 1e308, -1e-308, 2 ** 53, 2 ** 63, 1e21];

/** Draws what a client could send that is broken, hostile or merely odd: one line of bytes, without its end. */
export function messageDrawer(random: Random, tools: readonly ListedTool[]): () => Buffer {
  const below = (count: number) => Math.floor(random() * count);
  const oneOf = <T>(choices: readonly T[]): T => choices[below(choices.length)] ?? raise();
  const chance = (share: number) => random() < share;

  const drawValue = (depth: number): unknown => {
    const kind = below(depth > 3 ? 5 : 8);
    if (kind === 0) return null;
    if (kind === 1) return chance(0.5);
    if (kind === 2) return oneOf(NUMBERS);
    if (kind <= 4) return oneOf(WORDS);
    if (kind === 5) return Array.from({ length: below(4) }, () => drawValue(depth + 1));
    return Object.fromEntries(
      Array.from({ length: below(5) }, () => [oneOf([...KEYS, ...WORDS.slice(0, 4)]), drawValue(depth + 1)]),
    );
  };
  const drawArguments = (tool: ListedTool) =>
    Object.fromEntries(
      tool.properties.filter(() => chance(0.4)).map((name) => [name, chance(0.6) ? oneOf(NUMBERS) : drawValue(2)]),
    );
  const drawParams = (method: string): unknown => {
    if (chance(0.1)) return drawValue(0);
    const tool = oneOf(tools);
    const known = method === 'tools/call' ? { name: tool.name, arguments: drawArguments(tool) } : {};
    const added = Object.fromEntries(KEYS.filter(() => chance(0.1)).map((key) => [key, drawValue(1)]));
    return { ...known, ...added, ...(chance(0.4) && { _meta: drawEnvelope() }) };
  };
  const drawEnvelope = () => ({
    'io.modelcontextprotocol/protocolVersion': chance(0.8) ? '2026-07-28' : drawValue(2),
    'io.modelcontextprotocol/clientInfo': chance(0.8) ? { name: 'fuzz', version: '0' } : drawValue(2),
    'io.modelcontextprotocol/clientCapabilities': chance(0.8) ? {} : drawValue(2),
    ...(chance(0.2) && { progressToken: drawValue(3) }),
  });
  const drawRequest = (): Record<string, unknown> => {
    const method = chance(0.4) ? 'tools/call' : oneOf(METHODS);
    const message: Record<string, unknown> = {
      jsonrpc: chance(0.95) ? '2.0' : drawValue(2),
      ...(chance(0.85) && { id: chance(0.9) ? below(50) : drawValue(2) }),
      ...(chance(0.95) && { method: chance(0.95) ? method : drawValue(2) }),
      ...(chance(0.9) && { params: drawParams(method) }),
      ...(chance(0.05) && { result: drawValue(1) }),
      ...(chance(0.05) && { error: drawValue(1) }),
      ...(chance(0.03) && { [oneOf(WORDS.slice(0, 4))]: drawValue(1) }),
    };
    return message;
  };
  const drawText = (): string => {
    const kind = random();
    if (kind < 0.1) return JSON.stringify(Array.from({ length: below(6) }, drawRequest));
    if (kind < 0.13) return `${'['.repeat(below(3000))}${']'.repeat(below(3000))}`;
    return JSON.stringify(kind < 0.16 ? drawValue(0) : drawRequest());
  };
  /** Cuts it, or writes over some of its bytes. */
  const damage = (bytes: Buffer): Buffer => {
    if (chance(0.3)) return bytes.subarray(0, below(bytes.length + 1));
    for (let times = below(5); times >= 0 && bytes.length > 0; times--) bytes[below(bytes.length)] = below(256);
    return bytes;
  };
  return () => {
    const bytes = chance(0.05)
      ? Buffer.from(Array.from({ length: below(200) }, () => below(256)))
      : Buffer.from(drawText());
    return (chance(0.15) ? damage(bytes) : bytes).map((byte) => (byte === 10 ? 32 : byte)) as Buffer;
  };
}

function raise(): never {
  throw new Error('nothing to choose from');
}
