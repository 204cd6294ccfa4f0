import type { App, DataRequest } from '../../app/app.ts';
import type { ModelOptions } from '../../app/model-options.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import type { ChatOptions } from './chat-options.ts';

export type DataDesk = {
  /** What the conversation is about. */
  readonly data: DataRequest;
  readonly model: ModelOptions;
  /** The app on these data, opened when first asked for; a refusal is not kept, so that the next call tries again. */
  app(onProgress?: (share: number) => void): Promise<Outcome<App>>;
  /** Opens the app on other data or another model and, once it works, leaves the one before. */
  change(
    wanted: { data?: DataRequest; model?: ModelOptions },
    run: { signal: AbortSignal; onProgress?: (share: number) => void },
  ): Promise<Outcome<App>>;
  close(): Promise<void>;
};

/** Keeps one app open, on what the conversation is about. */
export function openDesk(options: ChatOptions, onNotice: (notice: Bilingual) => void): DataDesk {
  let data = options.data;
  let model = options.model;
  let opened: Promise<Outcome<App>> | null = null;
  const closing: Promise<unknown>[] = [];

  async function open(
    on: { data: DataRequest; model: ModelOptions },
    onProgress?: (share: number) => void,
  ): Promise<Outcome<App>> {
    const { openApp } = await import('../../app/open-app.ts');
    const { lang, today, tracing } = options;
    const needed = on.model.settings !== null || on.model.replay !== null || tracing !== null;
    const outside = needed ? { outside: await options.outside() } : {};
    return openApp({ lang, today, ...on, tracing, ...outside, onNotice, ...(onProgress && { onProgress }) });
  }

  const leave = (app: Promise<Outcome<App>> | null): void => {
    if (app === null) return;
    const left = app.then((outcome) => (outcome.ok ? outcome.value.close() : undefined));
    closing.push(left.catch(() => {}));
  };

  return {
    get data() {
      return data;
    },
    get model() {
      return model;
    },
    async app(onProgress) {
      opened ??= open({ data, model }, onProgress);
      const outcome = await opened;
      if (!outcome.ok) opened = null;
      return outcome;
    },
    async change(wanted, { signal, onProgress }) {
      const on = { data: wanted.data ?? data, model: wanted.model ?? model };
      const fresh = open(on, onProgress);
      const outcome = await fresh;
      if (signal.aborted) {
        leave(fresh);
        return INTERRUPTED;
      }
      if (!outcome.ok) return outcome;
      leave(opened);
      ({ data, model } = on);
      opened = fresh;
      return outcome;
    },
    async close() {
      leave(opened);
      opened = null;
      await Promise.all(closing);
    },
  };
}

const INTERRUPTED = refuse('interrupted', { fr: 'Interrompu.', en: 'Interrupted.' });
