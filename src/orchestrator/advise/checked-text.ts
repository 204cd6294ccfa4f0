import { guardProse, type ProseContext } from '../guard/guard-prose.ts';

/** What holds of a text, on one line, how many sentences do not, and why. */
export type CheckedText = { readonly text: string; readonly dropped: number; readonly faults: readonly string[] };

/** The sentences of a text that hold against the figures; those that do not are left out, nobody is asked again. */
export async function checkedText(text: string, context: ProseContext): Promise<CheckedText> {
  let faults: readonly string[] = [];
  const note = async (_: string, found: readonly string[]) => {
    faults = found;
    return null;
  };
  const guarded = await guardProse({ text, revise: note, context });
  return { text: guarded.text.replace(/\s+/g, ' ').trim(), dropped: guarded.dropped, faults };
}
