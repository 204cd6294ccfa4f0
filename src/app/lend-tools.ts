import type { LentTools } from '../domain/lent-tools.ts';
import type { OpenedLending } from '../mcp/declared/open-lent-tools.ts';
import type { AppOptions } from './app.ts';
import { NO_MODEL } from './model-options.ts';

/** The tools that declared servers lend to the model of a session. */
export type Lending = LentTools & { close(): Promise<void> };

/**
 * The tools of the servers in use, connected when a specialist's model is first shown them; null without a model, and while exchanges are
 * kept or replayed: a recording holds what our own tools said, and plays anywhere.
 */
export function lendTools({ model = NO_MODEL, outside, onNotice }: AppOptions): Lending | null {
  const { settings, record, replay, servers = [] } = model;
  if (servers.length === 0 || settings === null || record !== null || replay !== null || outside === undefined)
    return null;
  let opened: Promise<OpenedLending> | null = null;
  const open = () => {
    opened ??= import('../mcp/declared/open-lent-tools.ts').then(({ openLentTools }) =>
      openLentTools(servers, { send: outside.fetch, notice: onNotice ?? (() => {}) }),
    );
    return opened;
  };
  return {
    cards: async (signal) => (await open()).cards(signal),
    quote: async (tool, args, signal) => (await open()).quote(tool, args, signal),
    close: async () => (await opened)?.close(),
  };
}
