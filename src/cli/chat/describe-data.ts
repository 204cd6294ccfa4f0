import type { listWorkspace } from '../../app/manage-workspace.ts';
import type { Lang } from '../../domain/bilingual.ts';
import { formatDay } from '../../language/format-day.ts';
import { formatCount } from '../../language/format-number.ts';
import type { StyledLine } from '../../tui/styled-text.ts';
import type { Chat } from './chat.ts';

type Listed = Extract<Awaited<ReturnType<typeof listWorkspace>>, { ok: true }>;

/** What the conversation is about, one line a file; no line where nothing is loaded, or what it is was just said. */
export async function describeData({ desk, memory, options }: Chat): Promise<StyledLine[]> {
  const { data } = desk;
  if (data.kind === 'files') return data.paths.map((path) => [{ text: `  ${path}` }]);
  if (data.kind !== 'workspace') return [];
  const workspace = await import('../../app/manage-workspace.ts');
  const { clock } = await options.outside();
  const listed = await workspace.listWorkspace(data.folder, new Date(clock.now()).toISOString());
  return listed.ok ? listed.value.map((record) => [{ text: `  ${describeRecord(record, memory.lang)}` }]) : [];
}

/** « orders.csv : 900 lignes importées, du 1er janv. 2025 au 23 août 2026 ». */
function describeRecord({ file, rows, from, to }: Listed['value'][number], lang: Lang): string {
  const count = formatCount(rows.imported, lang);
  const days =
    from === null || to === null
      ? { fr: '', en: '' }
      : {
          fr: `, du ${formatDay(from, 'fr')} au ${formatDay(to, 'fr')}`,
          en: `, from ${formatDay(from, 'en')} to ${formatDay(to, 'en')}`,
        };
  return {
    fr: `${file}\u00a0: lignes importées\u00a0: ${count}${days.fr}`,
    en: `${file}: rows imported: ${count}${days.en}`,
  }[lang];
}
