import { AlwaysOnSampler, BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { TracingSettings } from '../domain/tracing-settings.ts';
import { allowList } from './allow-list.ts';
import { closedExporter } from './closed-exporter.ts';
import { openDoor } from './door.ts';
import { openTrace } from './open-trace.ts';
import { randomIds } from './random-ids.ts';
import { scoreSender } from './send-scores.ts';
import type { Trace, Tracing, TracingLimits, TracingPorts } from './tracing.ts';

const LIMITS: TracingLimits = { close: 3_000, request: 5_000, delay: 1_000, queue: 2_048 };
const BATCH = 128;
/** What the receiver takes for the name of an environment. */
const ENVIRONMENT = /^(?!langfuse)[a-z0-9_-]{1,40}$/;

/** Tracing to a Langfuse server. It registers nothing for the whole process; no address, header or name comes from the environment. */
export function openLangfuse(settings: TracingSettings, ports: TracingPorts): Tracing {
  const { version, now, random, post, names, notice } = ports;
  const environment = ENVIRONMENT.test(settings.environment) ? settings.environment : 'default';
  const limits = { ...LIMITS, ...ports.limits };
  const door = openDoor(settings, { post, limit: limits.request, notice });
  const scores = scoreSender(door, environment);
  const exporter = closedExporter(
    door,
    () => allowList({ environment, content: settings.content }, names(), version),
    version,
  );
  const processor = new BatchSpanProcessor(exporter, {
    maxQueueSize: limits.queue,
    maxExportBatchSize: Math.min(BATCH, limits.queue),
    scheduledDelayMillis: limits.delay,
    exportTimeoutMillis: limits.request + 1_000,
  });
  const provider = new NodeTracerProvider({
    spanProcessors: [processor],
    sampler: new AlwaysOnSampler(),
    idGenerator: randomIds(random),
  });
  const tracer = provider.getTracer('fidelio', version);
  const running = new Set<Trace>();
  const score: Tracing['score'] = (trace, name, value) => scores.send({ trace, name, value });
  return {
    open(run) {
      const origin = { environment, version };
      const trace = openTrace(run, {
        tracer,
        now,
        origin,
        content: settings.content,
        score,
        onEnd: () => running.delete(trace),
      });
      running.add(trace);
      return trace;
    },
    score,
    async close() {
      for (const trace of running) trace.end();
      const sent = Promise.all([scores.settled(), provider.shutdown()]).catch(() => {});
      await atMost(limits.close, sent);
      door.shut();
    },
  };
}

/** Waits for the work, and no longer than so many milliseconds. */
async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}
