import type { ReferredFigure } from './referred-figure.ts';
import { countedForms, unitForms, unitsLeftToWords } from './words/unit-words.ts';

const BLANK = '[ -]{0,2}';
const ALL_UNITS = new RegExp(
  `^${BLANK}(?:${unitForms.map(([family, form]) => `(?<${family}>${form})`).join('|')})(?![a-z])`,
);
const IN_UNITS = /^ (?:[a-z]+ ){0,2}(?:en|in) (?:euros?|dollars?|pour ?cent|pourcentage|percent|points)(?![a-z])/;
/** « {{…}} des commandes » is said of a share. */
const PART_OF =
  /^ (?:des|of) (?:clients|commandes|achats|livraisons|colis|reponses|membres|acheteurs|customers|orders|purchases|deliveries|parcels|responses|answers|members|buyers|newcomers)(?![a-z])/;
const BEFORE = /(?:[€$£¥%+]|(?<![a-z])(?:eur|usd|gbp|chf) ?)$/;
const COUNTED = countedForms.map(([kind, form]) => [kind, new RegExp(`^(?:${form})(?![a-z])`)] as const);
/** What may stand between a count and what is counted: adjectives, "of the". */
const THROUGH = 4;

/** What a sentence adds to a number that has its own unit, or counts that the figure does not count; null when all is well. */
export function findUnitClash(referred: ReferredFigure): string | null {
  const { marked, figure, at, right, context } = referred;
  const after = marked.folded.slice(at + 1);
  const before = marked.folded.slice(0, at);
  if (figure.unit === 'date' || figure.unit === 'text') return null;
  if (/^[\ue000\d]/.test(after) || /^[a-z]/.test(after) || /[a-z]$/.test(before))
    return marked.text.slice(at + 1, at + 6);
  const signs = BEFORE.exec(before);
  if (signs !== null) return signs[0];
  const unit = ALL_UNITS.exec(after);
  const family = Object.entries(unit?.groups ?? {}).find(([, said]) => said !== undefined)?.[0];
  const left: readonly string[] = unitsLeftToWords[figure.unit] ?? [];
  if (unit !== null && family !== undefined && !left.includes(family) && !isSpan(after, unit[0], family))
    return unit[0].trim();
  if (figure.unit !== 'share' && figure.unit !== 'pointsOfShare' && PART_OF.test(after))
    return after.trim().split(' ').slice(0, 2).join(' ');
  const inUnits = IN_UNITS.exec(after);
  if (inUnits !== null) return inUnits[0].trim();
  const said = countedAfter(marked.folded.slice(at + 1, right));
  if (said === null) return null;
  if (/[mM]ae$/.test(figure.id) && said.kind === 'purchases') return null;
  if (figure.unit !== 'count') return said.direct ? said.word : null;
  const own = countedBy(figure.label, figure.id, context.lang);
  return own.length === 0 || own.includes(said.kind) ? null : said.word;
}

/** « REF x REF », « REF - REF »: no unit. */
function isSpan(after: string, unit: string, family: string): boolean {
  return family === 'times' && after.slice(unit.length).trimStart().startsWith('\ue000');
}

/** What is counted right after a number: its kind, and whether nothing stands between them. */
function countedAfter(words: string): { kind: string; word: string; direct: boolean } | null {
  const tokens = words.trim().split(/[ '-]+/);
  for (const [place, token] of tokens.slice(0, THROUGH).entries()) {
    if (
      place > 0 &&
      /^(?:sur|par|pour|dans|chez|a|avec|sans|per|from|for|in|on|by|at|to|with|out|only|one|une|un|chaque|each|des|du|de|les|la|le)$/.test(
        tokens[place - 1] ?? '',
      )
    )
      return null;
    const kind = COUNTED.find(([, form]) => form.test(token))?.[0];
    if (kind !== undefined) return { kind, word: token, direct: place === 0 };
  }
  return null;
}

/** The kinds of things a figure counts, from its label; none when it does not say. */
function countedBy(label: string, id: string, lang: 'fr' | 'en'): string[] {
  if (/customers|newcomers|oneTimeBuyers|eligible|retained|perGroup/i.test(id)) return ['people'];
  const folded = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded
    .replace(lang === 'en' ? /\w+-(?:orders?|purchases?)/g : /d'une seule \w+/g, ' ')
    .split(/[^a-z]+/);
  for (const word of words) {
    const kind = COUNTED.find(([, form]) => form.test(word))?.[0];
    if (kind !== undefined) return kind === 'responses' ? [kind, 'people'] : [kind];
  }
  return [];
}
