import { guardProse, type ProseContext } from '../guard/guard-prose.ts';

/** The sentences of a text that hold against the figures, on one line; those that do not are left out without asking again. */
export async function checkedText(text: string, context: ProseContext): Promise<{ text: string; dropped: number }> {
  const guarded = await guardProse({ text, revise: async () => null, context });
  return { text: guarded.text.replace(/\s+/g, ' ').trim(), dropped: guarded.dropped };
}
