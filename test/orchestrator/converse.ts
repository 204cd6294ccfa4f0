import type { App } from '../../src/app/app.ts';
import { openApp } from '../../src/app/open-app.ts';
import type { Lang } from '../../src/domain/bilingual.ts';
import { Turn } from '../../src/domain/turn.ts';

export type Talk = {
  /** Says the messages one after the other; the last turn. */
  say(...messages: string[]): Promise<Turn>;
  /** Says one message after the turn that gave this state. */
  after(state: string | null, message: string, lang?: Lang): Promise<Turn>;
  close(): Promise<void>;
};

/** The real program without data; every turn is checked against the contract's form. */
export async function openTalk(lang: Lang = 'fr'): Promise<Talk> {
  const opened = await openApp({ lang, today: '2026-11-01', data: { kind: 'none' } });
  if (!opened.ok) throw new Error(opened.message.en);
  const app: App = opened.value;
  const after: Talk['after'] = async (state, message, wanted) =>
    Turn.parse(await app.ask({ message, state, lang: wanted ?? null }));
  return {
    after,
    say: async (first = '', ...rest) => {
      let turn = await after(null, first);
      for (const message of rest) turn = await after(turn.state, message);
      return turn;
    },
    close: () => app.close(),
  };
}

/** The values of a turn's facts, by name. */
export function valuesOf({ facts }: Turn): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]));
}

export const branchesOf = ({ branches }: Turn) => branches.map(({ id }) => id);
export const escalationsOf = ({ escalations }: Turn) => escalations.map(({ id }) => id);
