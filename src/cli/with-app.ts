import type { App, DataRequest } from '../app/app.ts';
import { type ModelOptions, NO_MODEL } from '../app/model-options.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { sayRefusal } from './say-refusal.ts';

/**
 * Opens the app on some data, does the work, and closes it whatever happens. A command that holds a conversation or writes a
 * strategy names its model, `NO_MODEL` included: those are traced when tracing is configured, and refused
 * when it is so by halves; what is replayed sends nothing, traces included.
 */
export async function withApp(
  data: DataRequest,
  context: CommandContext,
  work: (app: App) => Promise<ExitCode>,
  model: ModelOptions | null = null,
): Promise<ExitCode> {
  const { lang, today, config, terminal } = context;
  const tracing = model === null || model.replay !== null ? null : config.tracing;
  if (tracing?.ok === false) return sayRefusal(tracing, context, 2);
  const { openApp } = await import('../app/open-app.ts');
  const opened = await openApp({
    lang,
    today,
    data,
    model: model ?? NO_MODEL,
    tracing: tracing?.value ?? null,
    ...(model === null ? {} : { outside: await context.outside() }),
    onNotice: (notice) => terminal.err(`${notice[lang]}\n`),
  });
  if (!opened.ok) return sayRefusal(opened, context, 2);
  const app = opened.value;
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
