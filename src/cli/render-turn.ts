import type { Turn } from '../domain/turn.ts';
import { safeText } from '../language/safe-text.ts';
import { wrapLine } from '../report/wrap-line.ts';

const WIDEST = 100;

/** A turn as it is read on a screen; `why` adds the branches that were ruled out and what would select them. */
export function renderTurn(turn: Turn, { why, columns }: { why: boolean; columns: number | null }): string {
  const lines = [...turn.answer.split('\n'), ...(why ? ruledOut(turn) : [])].map(safeText);
  const width = Math.min(columns ?? WIDEST, WIDEST);
  return `${lines.flatMap((line) => (columns === null ? [line] : wrapLine(line, width))).join('\n')}\n`;
}

function ruledOut({ lang, branches, ruledOut }: Turn): string[] {
  const taken = branches.flatMap(({ name, id, flip }) =>
    flip === null ? [] : [`- ${name} (${id})${COLON[lang]}${flip.text}`],
  );
  const left = ruledOut.map(({ name, id, why, flip }) => {
    const change = flip === null ? '' : ` – ${flip.text}`;
    return `- ${name} (${id})${COLON[lang]}${why}${change}`;
  });
  return [
    ...(taken.length === 0 ? [] : ['', { fr: 'Retenu', en: 'Selected' }[lang], ...taken]),
    ...(left.length === 0 ? [] : ['', { fr: 'Écarté', en: 'Ruled out' }[lang], ...left]),
  ];
}

const COLON = { fr: '\u00a0: ', en: ': ' } as const;
