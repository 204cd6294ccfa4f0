/** English words that lose their apostrophe when typed in haste; "were", "well" and "ill" are words of their own. */
const GLUED =
  /^(?:((?:do|does|did|wo|could|would|should|is|are|was|were|have|has|had|ai)n|can)(t)|(they|you)(re)|(i|we|they|you)(ve)|(i)(m)|(it|that|what|there|where|who|here)(s))$/;

/** The two words that one written without its apostrophe stands for: "dont" → "don", "t"; none for any other. */
export function gluedWords(word: string): readonly string[] {
  return (
    GLUED.exec(word)
      ?.slice(1)
      .filter((part) => part !== undefined) ?? []
  );
}

/** Whether two words of a phrase may be written as one. */
export function mayBeGlued(first: string, second: string): boolean {
  return second.length <= 2 && GLUED.test(first + second);
}
