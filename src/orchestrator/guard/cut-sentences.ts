/** A line of prose: its list mark, if it has one, and its sentences. */
export type ProseLine = { readonly mark: string; readonly sentences: readonly string[] };

const MARK = /^[ \t]*(?:[-*•–—]|\d{1,2}[.)])[ \t\u00a0\u202f]+/;
/** Where a sentence may end: its last sign, what closes a quote or a bracket, then a blank and what may open another. */
const END =
  /[.!?…]+(?:[\s\u00a0\u202f]?»|["”’)\]])*[ \t\u00a0\u202f]+(?=["“«([]*[ \u00a0\u202f]?(?:\p{Lu}|\p{N}|\{\{))/gu;
const ABBREVIATION =
  /(?:^|[\s(«"“'’])(?:M|MM|Mme|Mmes|Mlle|Mr|Mrs|Ms|Dr|Pr|St|Ste|cf|ex|p|pp|p\. ?ex|env|approx|min|max|nb|n|no|art|fig|vs|i\.?e|e\.?g|c\.-à-d|Inc|Ltd|Co|Corp|Jan|Feb|Aug|Sept|Oct|Nov|Dec|janv|févr|avr|juil|déc|\p{Lu})\.$/u;

/** Cuts a text into lines, and lines into sentences as French and English write them; abbreviations and initials end none. */
export function cutSentences(text: string): ProseLine[] {
  return text.split(/\r?\n/).map((line) => {
    const mark = MARK.exec(line)?.[0] ?? '';
    return { mark, sentences: cutLine(line.slice(mark.length).trim()) };
  });
}

function cutLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: end, index } of line.matchAll(END)) {
    const sentence = line.slice(start, index + end.length).trim();
    if (ABBREVIATION.test(sentence)) continue;
    sentences.push(sentence);
    start = index + end.length;
  }
  const rest = line.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}
