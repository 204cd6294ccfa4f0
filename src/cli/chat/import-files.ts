import { resolve } from 'node:path';
import { LoadOptions } from '../../app/load-options.ts';
import type { Lang } from '../../domain/bilingual.ts';
import type { Refusal } from '../../domain/outcome.ts';
import type { StyledLine } from '../../tui/styled-text.ts';
import type { Chat } from './chat.ts';
import { changeData } from './open-data.ts';
import { styled } from './styled.ts';
import { suggestNext } from './suggest-next.ts';

/** Lines said of each file: its kind, the rows, how it was read, its columns, the days. */
const LINES = 5;
const NOTES = 3;

/** Reads files and makes the conversation be about them, beside those read before; then says in five lines what they hold. False once a refusal is said. */
export async function importFiles(
  paths: readonly string[],
  chat: Chat,
  given: LoadOptions = LoadOptions.parse({}),
): Promise<boolean> {
  const { desk, stage, memory } = chat;
  const known = desk.data.kind === 'files' ? desk.data.paths : [];
  const options = desk.data.kind === 'files' ? goOnWith(desk.data.options, given) : given;
  const fresh = paths.map((path) => resolve(path));
  const all = [...known.filter((path) => !fresh.includes(path)), ...fresh];
  const opened = await changeData(chat, { kind: 'files', paths: all, options });
  if (!opened.ok) {
    stage.say('error', styled(opened.message[memory.lang]));
    stage.suggest(retries(opened, paths));
    return false;
  }
  const { describeAccount } = await import('../../app/describe-account.ts');
  const accounts = opened.value.loaded?.accounts ?? [];
  const lines = accounts.slice(-fresh.length).flatMap((account): StyledLine[] => {
    const [title = '', ...others] = describeAccount(account, memory.lang).trimEnd().split('\n');
    const told = others.slice(0, LINES - 1).map((text): StyledLine => [{ text }]);
    const notes = others.slice(LINES - 1).map((text): StyledLine => [{ text, style: 'warn' }]);
    const left = notes.length - NOTES;
    const shown = left > 1 ? [...notes.slice(0, NOTES), moreNotes(left, memory.lang)] : notes;
    return [[{ text: title, style: 'strong' }], ...told, ...shown];
  });
  if (chat.signal.aborted) return false;
  stage.say('notice', lines);
  stage.suggest(suggestNext(null, { lang: memory.lang, hasData: true, figures: 0 }));
  return true;
}

/** How many decisions of an import are not shown, and where they are. */
function moreNotes(count: number, lang: Lang): StyledLine {
  const said = {
    fr: `Autres remarques\u00a0: ${count}. Toutes s’affichent avec\u00a0: fidelio import FICHIER --dry-run.`,
    en: `Other remarks: ${count}. All are shown by: fidelio import FILE --dry-run.`,
  };
  return [{ text: said[lang], style: 'dim' }];
}

/** What was settled for the files read before still holds for all, but for what is said of one file alone, such as its columns. */
function goOnWith(before: LoadOptions, given: LoadOptions): LoadOptions {
  return {
    ...given,
    dateOrder: given.dateOrder ?? before.dateOrder,
    timeZone: given.timeZone ?? before.timeZone,
    duplicates: given.duplicates ?? before.duplicates,
    currency: given.currency ?? before.currency,
    rates: given.rates ?? before.rates,
    asOf: given.asOf ?? before.asOf,
    returns: given.returns === 'net' ? 'net' : before.returns,
    zero: given.zero === 'keep' ? 'keep' : before.zero,
  };
}

/** The same import with what the refusal says is missing. */
function retries({ needs }: Refusal, paths: readonly string[]): string[] {
  const files = paths.map((path) => (/[\s'"\\]/u.test(path) ? JSON.stringify(path) : path)).join(' ');
  if (needs.includes('dateOrder')) return ['dmy', 'mdy'].map((order) => `/import ${files} --date-order ${order}`);
  if (needs.includes('timeZone')) return ['UTC', 'Europe/Paris'].map((zone) => `/import ${files} --time-zone ${zone}`);
  if (needs.includes('duplicates')) return ['drop', 'keep'].map((how) => `/import ${files} --duplicates ${how}`);
  return ['/demo', '/help'];
}
