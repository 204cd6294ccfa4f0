import type { App, DataRequest } from '../app/app.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { sayRefusal } from './say-refusal.ts';

/** Opens the app on some data, does the work, and closes it whatever happens. */
export async function withApp(
  data: DataRequest,
  context: CommandContext,
  work: (app: App) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { openApp } = await import('../app/open-app.ts');
  const opened = await openApp({ lang: context.lang, today: context.today, data });
  if (!opened.ok) return sayRefusal(opened, context, 2);
  const app = opened.value;
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
