import { type CheckedSentence, checkProse } from './check-prose.ts';
import type { ProseContext } from './prose-context.ts';

export type { ProseContext };

export type GuardOrder = {
  readonly text: string;
  /** Asks for the text again, told what was wrong, a line a fault; null when nobody can be asked. */
  readonly revise: (text: string, faults: readonly string[]) => Promise<string | null>;
  readonly context: ProseContext;
};

/** What holds of a text: sentences left out are counted, and empty text is all that is left when none holds. */
export type GuardedProse = { readonly text: string; readonly dropped: number; readonly revised: boolean };

/** A sentence that leans on the one before it, and says something else without it. */
const LEANS =
  /^(?:[«"“(\s]*)(?:It|Its|This|That|These|Those|They|Their|Both|Such|Hence|Therefore|Thus|So|Which|Here|Cela|Ceci|Ce|C['’]est|Cet|Cette|Ces|Ça|Il|Ils|Elle|Elles|Celui-ci|Celle-ci|Ceux-ci|Celles-ci|Celui|Celle|Leurs?|Ainsi|Donc|D['’]où|Tous deux|Toutes deux|Les deux|De même|Likewise|As a result|En conséquence|Autrement dit|In other words)(?![\p{L}])/u;
/** « Il faut », « Il y a », « Il est utile de »: nobody is meant. */
const IMPERSONAL =
  /^(?:Il (?:faut|faudra|faudrait|y a|convient|suffit|s['’]agit|reste|importe|vaut mieux|est (?:utile|temps|possible|préférable|probable|important|prudent|urgent|inutile))|It (?:is (?:worth|time|best|better|useful|wise|possible|likely|important)|pays|takes|helps))(?![\p{L}])/u;
const MOST_LINES = 40;
/** Characters of a text that are looked at: what comes after is left out. */
const LONGEST = 20_000;

/**
 * Keeps the sentences of a model that hold. Faults are sent back once; what still fails is dropped, with the sentences right
 * after it that only make sense with it.
 */
export async function guardProse({ text, revise, context }: GuardOrder): Promise<GuardedProse> {
  const first = checkProse(text.slice(0, LONGEST), context);
  const faults = first.flatMap(({ faults: found }) => found);
  if (faults.length === 0) return { ...keep(first), revised: false };
  const told = [...new Set(faults.map(({ message }) => message[context.lang]))].slice(0, MOST_LINES);
  const again = await revise(text, told);
  if (again === null || again.trim() === '') return { ...settle(first, context), revised: false };
  return { ...settle(checkProse(again.slice(0, LONGEST), context), context), revised: true };
}

type Kept = { readonly text: string; readonly dropped: number };

/** Drops what fails until all that is left holds by itself: a sentence may have stood on one that is gone. */
function settle(checked: readonly CheckedSentence[], context: ProseContext): Kept {
  let kept = keep(checked);
  let dropped = kept.dropped;
  for (let round = 0; round < checked.length && kept.dropped > 0; round += 1) {
    kept = keep(checkProse(kept.text, context));
    dropped += kept.dropped;
  }
  return { text: kept.text, dropped };
}

function keep(checked: readonly CheckedSentence[]): Kept {
  const lines = new Map<number, string>();
  let dropped = 0;
  let gone = false;
  for (const { text, line, mark, faults } of checked) {
    gone = faults.length > 0 || (gone && LEANS.test(text) && !IMPERSONAL.test(text));
    if (gone) dropped += 1;
    else lines.set(line, `${lines.get(line) ?? mark}${lines.has(line) ? ' ' : ''}${text}`);
  }
  return { text: renumber([...lines.entries()], new Set(checked.map(({ line }) => line))), dropped };
}

/** Lists count on from one, whatever was left out of them; empty lines between paragraphs stay. */
function renumber(lines: readonly (readonly [line: number, text: string])[], full: ReadonlySet<number>): string {
  let number = 0;
  let last = -1;
  const written: string[] = [];
  for (const [line, text] of lines) {
    const between = Array.from({ length: line - last - 1 }, (_, place) => last + 1 + place);
    if (last >= 0 && between.some((one) => !full.has(one))) written.push('');
    last = line;
    const isListed = /^\s*\d{1,2}[.)]\s/.test(text);
    number = isListed ? number + 1 : 0;
    written.push(isListed ? text.replace(/^(\s*)\d{1,2}/, `$1${number}`) : text);
  }
  return written.join('\n');
}
