import type { App, DataRequest } from '../../app/app.ts';
import type { ModelOptions } from '../../app/model-options.ts';
import type { Bilingual } from '../../domain/bilingual.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import type { ChatOptions } from './chat-options.ts';

/** Who waits for data to be read, and may give up. */
type Reading = { readonly signal: AbortSignal; readonly onProgress?: (share: number) => void };

export type DataDesk = {
  /** What the conversation is about. */
  readonly data: DataRequest;
  readonly model: ModelOptions;
  /**
   * The app on these data, opened when first asked for; a refusal is not kept, so that the next call tries again. Given up
   * before it is open, it is not opened: the reading ends.
   */
  app(reading: Reading): Promise<Outcome<App>>;
  /** Opens the app on other data or another model and, once it works, leaves the one before. Given up, it changes nothing. */
  change(wanted: { data?: DataRequest; model?: ModelOptions }, reading: Reading): Promise<Outcome<App>>;
  /** Leaves data that turned out unreadable: the conversation is about none. */
  forget(): void;
  close(): Promise<void>;
};

/** Keeps one app open, on what the conversation is about. */
export function openDesk(options: ChatOptions, onNotice: (notice: Bilingual) => void): DataDesk {
  let data = options.data;
  let model = options.model;
  let opened: Promise<Outcome<App>> | null = null;
  const closing: Promise<unknown>[] = [];

  async function open(on: { data: DataRequest; model: ModelOptions }, reading: Reading): Promise<Outcome<App>> {
    const { openApp } = await import('../../app/open-app.ts');
    const { lang, today, tracing } = options;
    const needed = on.model.settings !== null || on.model.replay !== null || tracing !== null;
    const outside = needed ? { outside: await options.outside() } : {};
    return openApp({ lang, today, ...on, tracing, ...outside, onNotice, ...reading });
  }

  const leave = (app: Promise<Outcome<App>> | null): void => {
    if (app === null) return;
    const left = app.then((outcome) => (outcome.ok ? outcome.value.close() : undefined));
    closing.push(left.catch(() => {}));
  };

  /** What comes of an opening; one that is given up is left, whatever still comes of it. */
  async function outcomeOf(opening: Promise<Outcome<App>>, { signal }: Reading): Promise<Outcome<App>> {
    try {
      const outcome = await opening;
      if (!signal.aborted) return outcome;
    } catch (fault) {
      if (!signal.aborted) throw fault;
    }
    leave(opening);
    return INTERRUPTED;
  }

  return {
    get data() {
      return data;
    },
    get model() {
      return model;
    },
    async app(reading) {
      if (opened !== null) return opened;
      const opening = open({ data, model }, reading);
      const forget = () => {
        if (opened === opening) opened = null;
      };
      opened = opening;
      reading.signal.addEventListener('abort', forget, { once: true });
      try {
        const outcome = await outcomeOf(opening, reading);
        if (!outcome.ok) forget();
        return outcome;
      } catch (fault) {
        forget();
        throw fault;
      } finally {
        reading.signal.removeEventListener('abort', forget);
      }
    },
    async change(wanted, reading) {
      const on = { data: wanted.data ?? data, model: wanted.model ?? model };
      const fresh = open(on, reading);
      const outcome = await outcomeOf(fresh, reading);
      if (!outcome.ok) return outcome;
      leave(opened);
      ({ data, model } = on);
      opened = fresh;
      return outcome;
    },
    forget() {
      leave(opened);
      opened = null;
      data = { kind: 'none' };
    },
    async close() {
      leave(opened);
      opened = null;
      await Promise.all(closing);
    },
  };
}

const INTERRUPTED = refuse('interrupted', { fr: 'Interrompu.', en: 'Interrupted.' });
