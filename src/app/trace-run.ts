import type { Lang } from '../domain/bilingual.ts';
import type { ModelRun } from '../domain/model.ts';
import type { Trace, Tracing } from '../tracing/tracing.ts';
import type { AppRun } from './app.ts';
import { modelRun } from './model-run.ts';

/**
 * Makes a run under a trace of its own: what happens is told to the trace as well as to whoever listens. `tell` gives the trace the words
 * of what came out; it keeps them only where the configuration asks for content.
 */
export async function traceRun<T>(
  tracing: Tracing,
  about: { kind: 'turn' | 'strategy'; lang: Lang },
  wanted: AppRun | undefined,
  work: (run: ModelRun) => Promise<T>,
  tell: (result: T, record: Trace['record']) => void,
): Promise<T> {
  const run = modelRun(wanted);
  const trace = tracing.open({ ...about, session: wanted?.session ?? null });
  if (trace.id !== null) wanted?.onTrace?.(trace.id);
  try {
    const result = await work({
      ...run,
      listen: (event) => {
        trace.listen(event);
        run.listen(event);
      },
      keep: trace.record,
    });
    tell(result, trace.record);
    return result;
  } finally {
    trace.end();
  }
}
