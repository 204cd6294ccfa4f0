import type { OutboundHost } from '../../config/config.ts';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import { safeText } from '../../language/safe-text.ts';
import { wrapWords } from '../../report/wrap-words.ts';
import type { Check, CheckState } from './check.ts';

/** A host that may be contacted, and whether it answered; null when it was not tried. */
export type TriedHost = OutboundHost & { readonly reached: boolean | null };

const MARKS: Readonly<Record<CheckState, string>> = { ok: '✓', off: '–', limited: '!', failed: '✗' };
/** Narrower screens are written for as if they were this wide. */
const NARROWEST = 20;

/** What was found, a part a paragraph, then the hosts; within the screen, or one line each where there is none. */
export function renderDoctor(
  checks: readonly Check[],
  hosts: readonly TriedHost[],
  { lang, columns }: { lang: Lang; columns: number | null },
): string {
  const room = columns === null ? Number.POSITIVE_INFINITY : Math.max(columns, NARROWEST);
  const set = (text: string, first: string) =>
    wrapWords(safeText(text).split(' '), { first, rest: ' '.repeat(first.length), columns: room });
  const lines = checks.flatMap(({ state, name, found: [essential, ...more], todo }) => [
    ...set(`${name[lang]}${COLON[lang]}${essential[lang]}`, `${MARKS[state]} `),
    ...more.flatMap((text) => set(text[lang], '  ')),
    ...todo.flatMap((text) => set(text[lang], '  → ')),
  ]);
  const listed = hosts.flatMap(({ host, use, reached }) =>
    set(`${host} (${USES[use][lang]})${tried(reached, lang)}`, '  '),
  );
  const title = hosts.length === 0 ? NO_HOST : HOSTS;
  return `${[...lines, '', ...set(title[lang], ''), ...listed].join('\n')}\n`;
}

function tried(reached: boolean | null, lang: Lang): string {
  if (reached === null) return '';
  return `${COLON[lang]}${(reached ? REACHED : UNREACHED)[lang]}`;
}

const COLON = { fr: '\u00a0: ', en: ': ' } as const;
const REACHED: Bilingual = { fr: 'a répondu', en: 'answered' };
const UNREACHED: Bilingual = { fr: 'n’a pas répondu comme attendu', en: 'did not answer as expected' };
const HOSTS: Bilingual = {
  fr: 'Fidelio peut contacter ces hôtes, et aucun autre :',
  en: 'Fidelio may contact these hosts, and no other:',
};
const NO_HOST: Bilingual = {
  fr: 'Fidelio ne contacte aucun hôte avec ces réglages.',
  en: 'With these settings Fidelio contacts no host.',
};
const USES: Readonly<Record<OutboundHost['use'], Bilingual>> = {
  model: { fr: 'modèle', en: 'model' },
  tracing: { fr: 'traces', en: 'traces' },
  clickhouse: { fr: 'commandes', en: 'orders' },
  mcp: { fr: 'serveur MCP', en: 'MCP server' },
};
