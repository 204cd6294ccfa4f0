/** What may stand before the sign, and a label of a domain. */
const LOCAL = String.raw`[\p{L}\p{N}\p{M}._%+'’．＿－＋-]{1,64}`;
const LABEL = String.raw`[\p{L}\p{N}\p{M}-]{1,63}`;
/** The sign, its wide and small forms, and how pages write it. */
const SIGN = '(?:[@＠﹫]|%40|&#0{0,4}64;|&#x0{0,4}40;|&commat;)';
const DOT = '[.．。｡․]';
const GAP = String.raw`[ \t\u00a0\u202f]{0,2}`;

/** « jean@acme.fr », with its sign in any form, blanks around it, a quoted name or an address for a domain. */
const PLAIN = new RegExp(
  String.raw`(?:"[^"\n]{1,64}"|${LOCAL})(?:${SIGN}|[ \t]{1,2}[@＠﹫][ \t]{1,2}|[ \t]{1,2}[@＠﹫]|[@＠﹫][ \t]{1,2})` +
    String.raw`(?:\[[0-9a-f.:]{3,45}\]|${LABEL}(?:${DOT}${LABEL}){0,4}${DOT}(?:xn--[a-z0-9-]{1,59}|[\p{L}\p{M}]{2,24}))`,
  'giu',
);
/** Without the end of a domain: « jean@acme », « jean@acme,fr ». Letters on both sides: « 3@10 » is a price. */
const SHORT = new RegExp(
  String.raw`\p{L}[\p{L}\p{N}._%+'-]{0,63}${SIGN}\p{L}[\p{L}\p{N}-]{1,62}(?:,\p{L}{2,6})?`,
  'giu',
);

/** « [at] », « (arobase) », and the same of a dot. */
const BRACKETED_AT = String.raw`[([{<][ ]?(?:at|arr?obas?e?|a|@|＠)[ ]?[)\]}>]`;
const BRACKETED_DOT = String.raw`[([{<][ ]?(?:dot|point|punto|\.)[ ]?[)\]}>]`;
const SPOKEN_DOT = '[ _-]{1,2}(?:dot|point)[ _-]{1,2}';
const ANY_DOT = `(?:${DOT}|${GAP}${BRACKETED_DOT}${GAP}|${SPOKEN_DOT})`;
const SPOKEN_LOCAL = `${LOCAL}(?:(?:${GAP}${BRACKETED_DOT}${GAP}|${SPOKEN_DOT})${LOCAL}){0,3}`;
const BRACKETED = new RegExp(
  String.raw`${SPOKEN_LOCAL}${GAP}${BRACKETED_AT}${GAP}${LABEL}(?:${ANY_DOT}${LABEL}){0,3}${ANY_DOT}\p{L}{2,24}`,
  'giu',
);

/** Ends of a domain that are no word of a sentence after "dot" or « point ». */
const ENDS =
  'com|net|org|info|biz|edu|gov|fr|eu|io|co|uk|be|ch|ca|qc|de|es|it|nl|lu|pt|ie|us|ai|app|dev|shop|store|online|paris|bzh|re|mc|ma|tn|sn|ci|gouv';
/** "at the dot com bubble" is nobody's address. */
const NO_LABEL = String.raw`(?!(?:the|an?|this|that|our|your|my|le|la|les|une?|ce|dot|point)(?![\p{L}\p{N}]))`;
const SPOKEN_AT = '[ _-]{1,2}(?:at|arr?obas?e?|a commercial)[ _-]{1,2}';
/** « jean at acme dot com », « jean point dupont arobase acme point fr »: each dot is said, the sign too. */
const SPOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${SPOKEN_LOCAL}${SPOKEN_AT}${NO_LABEL}${LABEL}(?:${SPOKEN_DOT}${LABEL}){0,2}${SPOKEN_DOT}(?:${ENDS})(?![\p{L}\p{N}])`,
  'giu',
);
/** « jean.dupont at acme.fr », « jean arobase acme.fr »: who "looks at acme.fr" has no dot, dash or figures in the name. */
const HALF_SPOKEN = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:\p{L}{2,40}\d{1,6}|\p{L}[\p{L}\p{N}]{0,40}(?:[._+][\p{L}\p{N}]{1,40}){1,3}|${SPOKEN_LOCAL}(?=[ ]arr?obas))${SPOKEN_AT})` +
    String.raw`${LABEL}(?:\.${LABEL}){0,3}\.\p{L}{2,24}(?![\p{L}\p{N}])`,
  'giu',
);

/** What every form holds: a text without it is left at once. */
const SIGNS = /[@＠﹫]|%40|&#|&commat|(?<!\p{L})at(?!\p{L})|arr?oba|[([{<] ?a ?[)\]}>]|a commercial/iu;

/** A text whose e-mail addresses, written as such or spelled out to hide them, give way to a word in brackets. */
export function maskEmails(text: string): string {
  if (!SIGNS.test(text)) return text;
  return [PLAIN, BRACKETED, SPOKEN, HALF_SPOKEN, SHORT].reduce(
    (masked, form) => masked.replace(form, '[e-mail]'),
    text,
  );
}
