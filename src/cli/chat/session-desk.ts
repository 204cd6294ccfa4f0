import type { SessionEntry, SessionWorld } from '../../app/sessions.ts';
import type { ClickHouseSettings } from '../../config/config.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { VERSION } from '../../version.ts';
import type { ChatSession, Remembered, SessionDesk, SessionNote } from './session-port.ts';

type Files = typeof import('../../app/sessions.ts');

/** Conversations kept as files under the folder of the program’s state; one open elsewhere is gone on with as a copy. */
export function sessionDesk(
  world: () => Promise<SessionWorld>,
  { clickhouse, keptDays }: { clickhouse: ClickHouseSettings | null; keptDays: number | null },
): SessionDesk {
  const load = async () => ({ files: await import('../../app/sessions.ts'), at: await world() });
  return {
    async open(which, lang) {
      const { files, at } = await load();
      if (which.kind === 'new') {
        await files.applyRetention(at.home, keptDays, at.clock());
        return follow(await files.openSession(at, null), { files, lang, clickhouse });
      }
      const found = await files.findSession(at.home, which.kind === 'id' ? which.id : null);
      if (!found.ok) return found;
      const opened = await files.openSession(at, found.value);
      const taken = !opened.ok && opened.needs.includes('copy');
      return follow(taken ? await files.forkSession(at, found.value) : opened, { files, lang, clickhouse });
    },
    async list() {
      const { files, at } = await load();
      return (await files.listSessions(at.home)).map(({ words, ...card }) => ({ ...card, firstWords: words }));
    },
    async rename(id, name) {
      const { files, at } = await load();
      return files.renameSession(at, id, name);
    },
    async remove(id) {
      const { files, at } = await load();
      return files.deleteSession(at, id);
    },
    async history(max) {
      const { files, at } = await load();
      return files.readHistory(at.home, max);
    },
  };
}

type Following = { files: Files; lang: Lang; clickhouse: ClickHouseSettings | null };

async function follow(opened: Awaited<ReturnType<Files['openSession']>>, of: Following): Promise<Outcome<ChatSession>> {
  if (!opened.ok) return opened;
  const { files, lang } = of;
  const session = opened.value;
  let answers = session.entries.filter(({ kind }) => kind === 'answer').length;
  let marks: readonly { readonly id: string; readonly digest: string }[] = [];
  if (session.entries.length === 0) await session.append({ kind: 'opened', version: VERSION, lang, name: null });
  const entryOf = (note: SessionNote): SessionEntry => {
    switch (note.kind) {
      case 'answer':
        answers += 1;
        return files.answerEntry(note.turn, marks);
      case 'data':
        marks = note.datasets;
        return files.dataEntry(note.request, note.datasets);
      case 'figures':
        return { kind: 'figures', figures: [...note.figures] };
      case 'feedback':
        return { kind: 'feedback', turn: Math.max(1, answers), value: note.good ? 1 : -1, words: note.words || null };
      default:
        return note;
    }
  };
  const remembered = await recall(session.entries, session.notice?.[lang] ?? null, of);
  return {
    ok: true,
    value: {
      id: session.id,
      remembered,
      append: (note) => session.append(entryOf(note)),
      close: () => session.close(),
    },
  };
}

async function recall(
  entries: readonly SessionEntry[],
  notice: string | null,
  { files, lang: home, clickhouse }: Following,
): Promise<Remembered | null> {
  if (entries.every(({ kind }) => kind === 'opened')) return null;
  const last = entries.findLast((entry) => entry.kind === 'answer');
  const lang = last?.lang ?? home;
  const { resumeText } = await import('../../app/resume-text.ts');
  const said = Object.entries(last?.facts ?? {}).filter(([, { source }]) => source === 'said');
  return {
    ...files.resumeFrom(entries, clickhouse),
    lang: last?.lang ?? null,
    facts: Object.fromEntries(said),
    figures: entries.flatMap((entry) => (entry.kind === 'figures' ? entry.figures : [])),
    lines: [...resumeText(entries, lang), ...(notice === null ? [] : [notice])],
  };
}
