import type { Lang } from '../../domain/bilingual.ts';
import type { FoundQuantity } from './found-quantity.ts';
import type { Quantity } from './quantity.ts';
import { readPer } from './read-per.ts';

type Named = readonly [RegExp, Pick<Quantity, 'kind' | 'value'> & Partial<Quantity>];

const THINGS =
  'party|parties|time|purchase|order|visit|month|year|week|day|one|person|option|store|shop|quarter|attempt|box|delivery|parcel|season|product|place|location|customer|round|email|reminder|column|country';
const OF_YEAR =
  'price|year|hearted|marathon|term|time|day|way|board|baked|life|dozen|million|billion|hundred|thousand|as ';

const share = (value: number) => ({ kind: 'share', value }) as const;
const span = (value: number, unit: NonNullable<Quantity['unit']>) => ({ kind: 'duration', value, unit }) as const;

/** Quantities that have a name of their own: fractions, half a year, twice a month. */
const NAMED: Readonly<Record<Lang, readonly Named[]>> = {
  fr: [
    [/\b(?:une |d'une )?demi[- ]heure\b/g, span(0.5, 'hours')],
    [/\b(?:d'un |un )?demi[- ]point\b/g, { kind: 'points', value: 0.5 }],
    [/\b(?:une )?demi[- ]journee\b/g, span(0.5, 'day')],
    [/\b(?:les )?(?:deux|2)[ -]tiers\b/g, share(2 / 3)],
    [/\b(?:les )?(?:trois|3) quarts\b(?! d'heure)/g, share(0.75)],
    [
      /(?<!\b(?:a|premiere|seconde|deuxieme|moitie[- ]) ?)\b(?:la |une |une bonne |pres de la )?moitie\b(?! (?:prix|moins|du mois|de l'annee|de mois|pleine?|vide)|[- ]moitie)/g,
      share(0.5),
    ],
    [/\b(?:un|le) tiers\b(?! (?:de confiance|payant|lieu|temps))/g, share(1 / 3)],
    [/\b(?:un|le) quart\b(?! d'heure)/g, share(0.25)],
    [/\b(?:un|le) cinquieme\b(?! (?:mois|achat|jour|client|commande|an))/g, share(0.2)],
    [/\b(?:un|le) dixieme\b(?! (?:mois|achat|jour|client|commande|an))/g, share(0.1)],
    [/\b(?:deux|2) cinquiemes\b/g, share(0.4)],
    [/\b(?:trois|3) cinquiemes\b/g, share(0.6)],
    [/\b(?:quatre|4) cinquiemes\b/g, share(0.8)],
    [/½(?= (?:des?|du|d'|de nos|client|abonne))|(?<![\da-z])½/g, share(0.5)],
  ],
  en: [
    [/\bhalf an? hour\b/g, span(0.5, 'hours')],
    [/\bhalf a (?:per ?cent\b(?! points?)|%)/g, share(0.005)],
    [/\bhalf a (?:percentage |percent |per cent )?point\b/g, { kind: 'points', value: 0.5 }],
    [/\bhalf a day\b/g, span(0.5, 'day')],
    [/\bhalf a week\b/g, span(0.5, 'week')],
    [/\bhalf a month\b/g, span(0.5, 'month')],
    [/\bhalf a year\b/g, span(0.5, 'year')],
    [/\b(?:two|2)[ -]thirds\b/g, share(2 / 3)],
    [
      /(?<!\b(?:last|past|next|for|over|previous|these|those|within|in|after) (?:the )?(?:last |past )?)\b(?:three|3)[ -]quarters\b(?! (?:in a row|straight|ago|running|later|now|so far|of (?:growth|decline|losses)))/g,
      share(0.75),
    ],
    [/\b(?:three|3) quarters(?= of (?:our|the|my|all|them|these|customers|users|subscribers|buyers))/g, share(0.75)],
    [
      new RegExp(
        `(?<!\\b(?:first|second|other|other|in|top|bottom|last|and a|better) )\\b(?:(?<!\\band )a )?half\\b(?![- ](?:an? )?(?:${OF_YEAR}))(?! an? (?:month|hour|week))`,
        'g',
      ),
      share(0.5),
    ],
    [new RegExp(`\\b(?:a |one[ -])third\\b(?! (?:${THINGS})\\b|-party)`, 'g'), share(1 / 3)],
    [/\b(?:a|one)[ -]quarter\b(?= (?:of|are|leave|cancel|churn|never|don't|have|come|say))/g, share(0.25)],
    [/\b(?:a|one)[ -]fifth\b/g, share(0.2)],
    [/\btwo[ -]fifths\b/g, share(0.4)],
    [/\bthree[ -]fifths\b/g, share(0.6)],
    [/\bfour[ -]fifths\b/g, share(0.8)],
    [/\b(?:a|one)[ -]sixth\b/g, share(1 / 6)],
    [/\b(?:a|one)[ -](?:eighth)\b/g, share(0.125)],
    [/\b(?:a|one)[ -]tenth\b/g, share(0.1)],
    [/(?<![\da-z])½/g, share(0.5)],
    [
      /\bonce(?= (?:a|per|each|every|in an?) (?:day|week|month|quarter|year)\b| (?:daily|weekly|monthly|quarterly|yearly|annually)\b|\/)/g,
      { kind: 'times', value: 1 },
    ],
    [
      /\btwice(?= (?:a|per|each|every|in an?) (?:day|week|month|quarter|year)\b| (?:daily|weekly|monthly|quarterly|yearly|annually)\b|\/)/g,
      { kind: 'times', value: 2 },
    ],
  ],
};
const HINT: Readonly<Record<Lang, RegExp>> = {
  fr: /demi|tiers|quart|moitie|ieme|½/,
  en: /half|third|quarter|fifth|sixth|eighth|tenth|once|twice|½/,
};

/** Every quantity of a folded text that is said by a name, in order, none over another: of two at one place the first of the table. */
export function findNamedQuantities(folded: string, lang: Lang): FoundQuantity[] {
  if (!HINT[lang].test(folded)) return [];
  const found = NAMED[lang].flatMap(([pattern, quantity]) =>
    [...folded.matchAll(pattern)].map((match): FoundQuantity => {
      const end = match.index + match[0].length;
      const per = quantity.kind === 'duration' ? null : readPer(folded, end, lang);
      return { ...quantity, start: match.index, end: per?.end ?? end, per: per?.per ?? null };
    }),
  );
  let past = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      if (start < past) return false;
      past = end;
      return true;
    });
}
