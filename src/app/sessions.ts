import type { ClickHouseSettings } from '../config/config.ts';
import { ShopRequest } from '../dataset/synthetic/shop-request.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Turn } from '../domain/turn.ts';
import { refuseSharedFolder } from '../files/refuse-shared-folder.ts';
import { applyRetention as retain } from '../sessions/apply-retention.ts';
import { deleteSession as remove } from '../sessions/delete-session.ts';
import type { AnswerEntry, DatasetMark, Entry } from '../sessions/entry.ts';
import { findSession as find } from '../sessions/find-session.ts';
import { forkSession as fork } from '../sessions/fork-session.ts';
import { listSessions as list } from '../sessions/list-sessions.ts';
import { openSession as open } from '../sessions/open-session.ts';
import { readHistory as history } from '../sessions/read-history.ts';
import { renameSession as rename } from '../sessions/rename-session.ts';
import type { Session as OpenedSession } from '../sessions/session.ts';
import type { SessionCard as Card } from '../sessions/session-card.ts';
import type { World } from '../sessions/world.ts';
import type { DataRequest } from './app.ts';
import { LoadOptions } from './load-options.ts';

/**
 * The conversations kept on this machine, one file each. They hold what the user typed, stay on this disk, in a folder that only
 * this user can enter, and nothing of them goes to traces. Where others could exchange them, none is read, written or removed.
 * Nothing here throws.
 */
export type Session = OpenedSession;
export type SessionEntry = Entry;
export type SessionCard = Card;
export type SessionWorld = World;

/**
 * A session to go on with, by its id, or a new one for null. Refuses an id that does not exist, and a session that another window
 * has open: the refusal then needs `copy`, which `forkSession` gives.
 */
export function openSession(world: SessionWorld, id: string | null): Promise<Outcome<Session>> {
  return inOwnFolder(world.home, () => open(world, id));
}

/** A copy of a session, opened, under an id of its own. */
export function forkSession(world: SessionWorld, id: string): Promise<Outcome<Session>> {
  return inOwnFolder(world.home, () => fork(world, id));
}

/** The sessions kept, the one written last first. */
export async function listSessions(home: string): Promise<readonly SessionCard[]> {
  return (await refuseSharedFolder(home)) === null ? list(home) : [];
}

/** The id of the session meant: by id, the beginning of one, or its name; the last one written for null. */
export function findSession(home: string, wanted: string | null): Promise<Outcome<string>> {
  return inOwnFolder(home, () => find(home, wanted));
}

/** Gives a session that no window has open another name; in an open one, append a `renamed` entry. */
export function renameSession(world: SessionWorld, id: string, name: string): Promise<Outcome<null>> {
  return inOwnFolder(world.home, () => rename(world, id, name));
}

/** Removes a session that no window has open. */
export function deleteSession({ home, clock }: SessionWorld, id: string): Promise<Outcome<null>> {
  return inOwnFolder(home, () => remove(home, id, clock()));
}

/** Removes what was not written to for so many days, null keeping everything, and sweeps what crashes left; `now` in milliseconds. */
export async function applyRetention(home: string, days: number | null, now: number): Promise<number> {
  return (await refuseSharedFolder(home)) === null ? retain(home, days, now) : 0;
}

/** What was typed before, oldest first, over sessions: the last `max`. */
export async function readHistory(home: string, max: number): Promise<readonly string[]> {
  return (await refuseSharedFolder(home)) === null ? history(home, max) : [];
}

async function inOwnFolder<T>(home: string, work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return (await refuseSharedFolder(home)) ?? work();
}

/** A turn as a session keeps it, with the figures its answer shows, in their order, and the data they rest on. */
export function answerEntry(turn: Turn, datasets: readonly DatasetMark[]): AnswerEntry {
  const { lang, state, answer: text, facts, branches, question, currency, notices } = turn;
  const shown = new Set(turn.marks.map(({ figure }) => figure));
  return {
    kind: 'answer',
    lang,
    state,
    text,
    facts,
    branches: branches.map(({ id }) => id),
    question,
    figures: [...shown].flatMap((id) => turn.figures[id] ?? []),
    currency,
    datasets: [...datasets],
    notices,
  };
}

/** Data as a session keeps them. The address of a server holds a password: it is left out. Paths must be absolute to be found again. */
export function dataEntry(request: DataRequest, datasets: readonly DatasetMark[]): SessionEntry {
  const kept = request.kind === 'clickhouse' ? { kind: request.kind, options: request.options } : { ...request };
  return {
    kind: 'data',
    ids: datasets.map(({ id }) => id),
    digests: datasets.map(({ digest }) => digest),
    paths: request.kind === 'files' ? [...request.paths] : request.kind === 'workspace' ? [request.folder] : [],
    request: kept,
  };
}

/** What a session goes on from: the state of its last answer, null before one, and the data it was about, null without any. */
export function resumeFrom(
  entries: readonly SessionEntry[],
  clickhouse: ClickHouseSettings | null,
): { state: string | null; data: DataRequest | null } {
  const last = entries.findLast((entry) => entry.kind === 'answer');
  const data = entries.findLast((entry) => entry.kind === 'data');
  return { state: last?.state ?? null, data: data === undefined ? null : requestOf(data, clickhouse) };
}

function requestOf(
  { request, paths }: Extract<SessionEntry, { kind: 'data' }>,
  clickhouse: ClickHouseSettings | null,
): DataRequest | null {
  const read = LoadOptions.safeParse(request?.options ?? {});
  const options = read.success ? read.data : LoadOptions.parse({});
  const [folder] = paths;
  switch (request?.kind) {
    case 'demo': {
      const shop = ShopRequest.safeParse(request.shop);
      return shop.success ? { kind: 'demo', shop: shop.data } : null;
    }
    case 'files':
      return { kind: 'files', paths, options };
    case 'workspace':
      return folder === undefined ? null : { kind: 'workspace', folder, options };
    case 'clickhouse':
      return clickhouse === null ? null : { kind: 'clickhouse', settings: clickhouse, options };
    default:
      return null;
  }
}
