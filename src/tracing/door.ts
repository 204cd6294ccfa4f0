import type { Bilingual } from '../domain/bilingual.ts';
import type { TracingSettings } from '../domain/tracing-settings.ts';
import { outageNotice } from './outage-notice.ts';
import type { Post } from './tracing.ts';

/** The one way out of the tracing: to the host of the settings, with its keys, each request in limited time. */
export type Door = {
  /** Whether the receiver took it; never rejects. */
  send(path: string, body: string): Promise<boolean>;
  /** Cuts what is under way. Nothing goes out afterwards. */
  shut(): void;
};

type Ports = { post: Post; limit: number; notice: (message: Bilingual) => void };

/** A door that tells of the first request that did not arrive, and of no other. */
export function openDoor({ publicKey, secretKey, baseUrl }: TracingSettings, { post, limit, notice }: Ports): Door {
  const base = baseUrl.replace(/\/+$/, '');
  const headers = {
    authorization: `Basic ${Buffer.from(`${publicKey}:${secretKey}`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const shutting = new AbortController();
  let told = false;
  const tell = (fault: number | 'slow' | 'unreachable') => {
    if (told) return;
    told = true;
    notice(outageNotice(new URL(base).host, fault));
  };
  return {
    async send(path, body) {
      if (shutting.signal.aborted) return false;
      const slow = AbortSignal.timeout(limit);
      const signal = AbortSignal.any([slow, shutting.signal]);
      try {
        const request = { method: 'POST', headers, body, signal, redirect: 'error' } as const;
        const { status, body: answer } = await post(`${base}${path}`, request);
        answer?.cancel().catch(() => {});
        const taken = status >= 200 && status < 300;
        if (!taken) tell(status);
        return taken;
      } catch {
        tell(signal.aborted ? 'slow' : 'unreachable');
        return false;
      }
    },
    shut: () => shutting.abort(),
  };
}
