import { z } from 'zod';
import { isTooDeep } from '../is-too-deep.ts';

const RequestId = z.union([z.string(), z.number()]);
const Head = z.object({
  method: z.string().optional(),
  id: RequestId.optional(),
  params: z.object({ requestId: RequestId }).optional().catch(undefined),
});

/** What the transport needs to know of a message; the protocol's own code checks it. */
export type HttpMessage = {
  /** As it came. */
  readonly body: unknown;
  /** How many messages it holds: clients of early 2025 may send several at once. */
  readonly size: number;
  readonly kind: 'call' | 'initialize' | 'listen' | 'cancel' | 'other';
  /** Of the call, or of the call to cancel. */
  readonly id: string | number | null;
};

const KINDS: Readonly<Record<string, HttpMessage['kind']>> = {
  initialize: 'initialize',
  'subscriptions/listen': 'listen',
  'notifications/cancelled': 'cancel',
};

/** Reads a body; else why it is none: no JSON, or nested too deep. */
export function readMessage(text: string): HttpMessage | { readonly kind: 'syntax' | 'depth' } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: 'syntax' };
  }
  if (isTooDeep(body)) return { kind: 'depth' };
  if (Array.isArray(body)) return { body, size: Math.max(1, body.length), kind: 'other', id: null };
  const head = Head.safeParse(body);
  const { method, id, params } = head.success ? head.data : {};
  const named = method !== undefined && Object.hasOwn(KINDS, method) ? KINDS[method] : undefined;
  const kind = named ?? (method !== undefined && id !== undefined ? 'call' : 'other');
  return { body, size: 1, kind, id: (kind === 'cancel' ? params?.requestId : id) ?? null };
}
