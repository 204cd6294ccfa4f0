import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';
import type { AllowList } from './allow-list.ts';
import type { Door } from './door.ts';
import { writeOtlp } from './write-otlp.ts';

/**
 * Sends spans through the door, rebuilt from the allow-list of the moment. A failure is told by the door and ends there;
 * the end waits for what is under way.
 */
export function closedExporter(door: Door, allowed: () => AllowList, version: string): SpanExporter {
  const underWay = new Set<Promise<unknown>>();
  const settle = async () => void (await Promise.allSettled(underWay));
  const send = async (spans: readonly ReadableSpan[]) =>
    door.send('/api/public/otel/v1/traces', writeOtlp(spans, allowed(), version));
  return {
    export(spans, done) {
      const sending = send(spans);
      underWay.add(sending);
      const end = () => {
        underWay.delete(sending);
        done({ code: 0 });
      };
      sending.then(end, end);
    },
    forceFlush: settle,
    shutdown: settle,
  };
}
