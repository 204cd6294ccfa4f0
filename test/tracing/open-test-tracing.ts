import type { Bilingual } from '../../src/domain/bilingual.ts';
import type { TracingSettings } from '../../src/domain/tracing-settings.ts';
import { openTracing } from '../../src/tracing/open-tracing.ts';
import type { TracingPorts } from '../../src/tracing/tracing.ts';
import { names } from './sample-run.ts';

/** A moment of the past, in milliseconds; the clock of these tests starts there. */
export const START = 1_750_000_000_000;

export const keys = { publicKey: 'pk-lf-public', secretKey: 'sk-lf-secret' } as const;

/** Tracing to a receiver, with a clock that moves a millisecond at each look, seeded ids and the real network. */
export async function openTestTracing(
  baseUrl: string,
  { settings = {}, ports = {} }: { settings?: Partial<TracingSettings>; ports?: Partial<TracingPorts> } = {},
) {
  const notices: Bilingual[] = [];
  let time = START;
  let seed = 1;
  const tracing = await openTracing(
    { ...keys, baseUrl, environment: 'test', content: false, ...settings },
    {
      version: '1.2.3',
      now: () => time++,
      random: () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return seed / 2_147_483_647;
      },
      post: fetch,
      names: () => names,
      notice: (message) => notices.push(message),
      ...ports,
      limits: { close: 60_000, request: 60_000, delay: 20, ...ports.limits },
    },
  );
  return { tracing, notices };
}
