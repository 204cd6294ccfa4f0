import type { Span } from './message.ts';

/** Folding turns a backtick into an apostrophe, so a fence of code is three of them. */
const QUOTED = [
  /"[^"\n]{24,}"/g,
  /'''[\s\S]*?(?:'''|$)/g,
  /\{[\s\S]{2,}\}/g,
  /<([a-z]+)[^<>]*>[\s\S]*?<\/\1>|<[a-z!/][^<>]*>/g,
  /^ ?>[^\n]*$/gm,
];
const FORWARDED = /^(?:-{3,}.*|(?:de|from|objet|subject|a|to|envoye|sent|fwd|tr|re) ?:.*)$/m;

/** Quoted or forwarded passages, code and data inside a folded message. A forwarded mail runs to the end. */
export function findPasted(folded: string): Span[] {
  const quoted = QUOTED.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  const mail = FORWARDED.exec(folded);
  return mail === null ? quoted : [...quoted, { start: mail.index, end: folded.length }];
}
