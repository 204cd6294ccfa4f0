import type { Lang } from '../../../src/domain/bilingual.ts';
import type { Figure } from '../../../src/domain/figure.ts';
import { formatFigure } from '../../../src/language/format-figure.ts';
import type { ProseContext } from '../../../src/orchestrator/guard/prose-context.ts';
import { changePoles } from './change-poles.ts';
import { otherMeaning } from './other-meaning.ts';

export type MutationKind = 'number' | 'unit' | 'period' | 'sign' | 'segment' | 'metric' | 'pole' | 'reference';
export type Mutation = { readonly kind: MutationKind; readonly text: string };
type Pick = <T>(from: readonly T[]) => T | undefined;

const REFERENCE = /\{\{figure:([^}]+)\}\}/g;

/** One change of each kind that the sentence allows, each of which makes it say something else; drawn by `pick`. */
export function mutateSentence(sentence: string, context: ProseContext, pick: Pick): Mutation[] {
  const order: Order = { sentence, context, pick, figures: figuresOf(sentence, context) };
  const made = [
    ...typeNumbers(order),
    ...addUnits(order),
    ...changePeriods(order),
    ...changeSigns(order),
    ...changeSegments(order),
    ...changeMetrics(order),
    ...turnOver(order),
    ...swapReferences(order),
  ];
  return made.filter(({ text }) => text !== sentence);
}

type Order = {
  readonly sentence: string;
  readonly context: ProseContext;
  readonly pick: Pick;
  readonly figures: readonly Figure[];
};

function figuresOf(sentence: string, { figures }: ProseContext): Figure[] {
  return [...sentence.matchAll(REFERENCE)].flatMap(([, id = '']) => figures[id] ?? []);
}

const WORDS: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    'douze',
    'vingt',
    'trois cents',
    'une dizaine de',
    'deux mille',
    'quarante',
    'une centaine de',
    '12',
    '1 250',
    '3',
  ],
  en: ['twelve', 'twenty', 'three hundred', 'a dozen', 'two thousand', 'forty', 'hundreds of', '12', '1,250', '3'],
};
const PLURALS: Readonly<Record<Lang, RegExp>> = {
  fr: /(?<=[ ’])(?:clients|commandes|achats|ventes|remises|récompenses|champions|dormants|loyaux|livraisons|colis)(?![\p{L}])/gu,
  en: /(?<= )(?:customers|orders|purchases|discounts|rewards|champions|deliveries|parcels|newcomers|responses)(?![\p{L}])/gu,
};
const SHARES: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['la moitié', 'un tiers', 'les deux tiers', 'cinq pour cent', 'un quart', 'le double'],
  en: ['half', 'a third of it', 'two thirds', 'five per cent', 'a quarter of it', 'twice that'],
};

/** A number typed in: before something countable, or in the place of a reference. */
function typeNumbers({ sentence, context, pick, figures }: Order): Mutation[] {
  const texts: string[] = [];
  const place = pick([...sentence.matchAll(PLURALS[context.lang])]);
  const word = pick(WORDS[context.lang]);
  if (place !== undefined && word !== undefined) {
    texts.push(`${sentence.slice(0, place.index)}${word} ${sentence.slice(place.index)}`);
  }
  const figure = pick(figures);
  if (figure !== undefined && typeof figure.value === 'number') {
    const reference = `{{figure:${figure.id}}}`;
    const wrong = { ...figure, value: figure.value * 1.37 + 1 };
    texts.push(sentence.replace(reference, formatFigure(figure, context.lang, context.currency)));
    texts.push(sentence.replace(reference, formatFigure(wrong, context.lang, context.currency)));
    texts.push(sentence.replace(reference, pick(SHARES[context.lang]) ?? ''));
    texts.push(sentence.replace(reference, `${pick(['2', '1,5 ', '10×', '½ '])}${reference}`));
  }
  return texts.map((text) => ({ kind: 'number', text }));
}

const UNITS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['%', '€', 'euros', 'points', 'jours', 'mois', 'pour cent', 'semaines', 'k€', 'millions', 'ans', 'dollars'],
  en: ['%', '€', 'euros', 'points', 'days', 'months', 'per cent', 'weeks', 'k€', 'million', 'years', 'dollars'],
};
const COUNTED: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/(?<=\}\} )clients/, 'commandes'],
    [/(?<=\}\} )commandes/, 'clients'],
    [/(?<=\}\} )réponses/, 'commandes'],
    [/(?<=\}\} )achats/, 'clients'],
  ],
  en: [
    [/(?<=\}\} )customers/, 'orders'],
    [/(?<=\}\} )orders/, 'customers'],
    [/(?<=\}\} )responses/, 'orders'],
    [/(?<=\}\} )purchases/, 'customers'],
  ],
};

/** A unit after a reference that writes its own, or something else counted. Scores of points and times stay as they are. */
function addUnits({ sentence, context, pick, figures }: Order): Mutation[] {
  const texts = COUNTED[context.lang].flatMap(([from, to]) =>
    from.test(sentence) ? [sentence.replace(from, to)] : [],
  );
  const figure = pick(figures);
  const unit = pick(UNITS[context.lang].filter((one) => !(figure?.unit === 'points' && one === 'points')));
  if (figure !== undefined && unit !== undefined) {
    const reference = `{{figure:${figure.id}}}`;
    texts.push(sentence.replace(reference, `${reference} ${unit}`));
    texts.push(
      sentence.replace(
        reference,
        `${reference}\u202f${pick(['%', '€', 'pts'].filter((one) => figure.unit !== 'points' || one !== 'pts'))}`,
      ),
    );
  }
  return texts.map((text) => ({ kind: 'unit', text }));
}

const PERIODS: Readonly<Record<Lang, readonly (readonly [RegExp, readonly string[]])[]>> = {
  fr: [
    [/90 jours/, ['30 jours', '60 jours', '180 jours']],
    [/365 jours/, ['90 jours', '30 jours']],
    [/(?:douze|12) (derniers |prochains )?mois/, ['six $1mois', '24 $1mois', 'trois $1mois']],
    [/(?<=les )trois derniers mois/, ['six derniers mois', 'deux derniers mois']],
    [/par an(?!\p{L})/u, ['par mois', 'par semaine']],
    [/par mois/, ['par an', 'par semaine', 'par trimestre']],
    [/[Cc]haque mois/, ['Chaque année', 'Chaque semaine']],
    [/par semaine/, ['par mois', 'par jour']],
    [/mensuelle/, ['annuelle', 'hebdomadaire', 'trimestrielle']],
    [/(?<=en |sur )un an/, ['un mois', 'une semaine']],
    [/(?<=sur l’)année/, ['trimestre']],
    [/dernier mois/, ['dernier trimestre']],
  ],
  en: [
    [/90[- ]day(s?)/, ['30-day$1', '60-day$1', '180-day$1']],
    [/(?:twelve|12) months/, ['six months', '24 months', 'three months']],
    [/three months(?! up)/, ['six months', 'two months']],
    [/(?<=\p{L}|\}) a year(?! (?:earlier|ago))/u, [' a month', ' a week']],
    [/(?<=\}\}) a month/, [' a year', ' a week']],
    [/(?:every|Every|each|Each) month/, ['Each year', 'Each week']],
    [/a week(?! )/, ['a month', 'a day']],
    [/(?<!ve )monthly|Monthly/, ['yearly', 'weekly', 'quarterly']],
    [/(?<=[Oo]ver |in )a year/, ['a month', 'a week']],
    [/over the year/, ['over the month']],
    [/last (?:complete )?month(?!s|’)/, ['last quarter', 'last year']],
  ],
};
/** How often something is to be done, or a month that is compared with: no figure’s period. */
const CADENCE = /Pensez|Comparez|compare|review|par rapport|an plus tôt|a year earlier/;
/** Figures whose stretch their labels do not tell: any stretch may be true of them. */
const OPEN =
  /^(?:sales_by_month\.trends|likely_causes|experiment_design|assumed|loyalty_performance|value_forecast\.backtest|alert)\b/;
/** Figures that count over no stretch of time. */
const TIMELESS =
  /^(?:data_readiness\.|repeat_purchase_rate\.|rfm_segments\..*\.(?:customers|share|aov|revenueShare)$|benchmark\.repeat|pareto_share|satisfaction\.nps$|sales_by_month\.total)/;

/** Another stretch of time, or one where the figure has none. */
function changePeriods({ sentence, context, pick, figures }: Order): Mutation[] {
  const texts: string[] = [];
  if (figures.length > 0 && !CADENCE.test(sentence) && !figures.every(({ id }) => OPEN.test(id))) {
    for (const [from, others] of PERIODS[context.lang]) {
      const to = pick(others);
      if (to !== undefined && from.test(sentence)) texts.push(sentence.replace(from, to));
    }
  }
  const timeless = pick(figures.filter(({ id }) => TIMELESS.test(id)));
  const per = pick({ fr: ['par mois', 'par an', 'par semaine'], en: ['a month', 'a year', 'per week'] }[context.lang]);
  if (timeless !== undefined && per !== undefined) {
    const reference = `{{figure:${timeless.id}}}`;
    texts.push(sentence.replace(reference, `${reference} ${per}`));
  }
  return texts.map((text) => ({ kind: 'period', text }));
}

const OPPOSITES: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/en hausse/, 'en baisse'],
    [/en baisse/, 'en hausse'],
    [/La baisse/, 'La hausse'],
    [/La chute/, 'La hausse'],
    [/chute(?= )/, 'progresse'],
    [/a chuté/, 'a augmenté'],
    [/(?:a )?recul(?:e|é)(?= |$)/, 'augmente'],
    [/progresse/, 'recule'],
    [/monte/, 'baisse'],
    [/tombée/, 'montée'],
    [/grimpé/, 'baissé'],
    [/a perdu/, 'a gagné'],
    [/en dessous/, 'au-dessus'],
    [/au-dessus/, 'en dessous'],
    [/sous (?=la référence|le seuil|l’habituelle)/, 'au-dessus de '],
    [/dépasse(?= l)/, 'reste sous'],
    [/inférieure/, 'supérieure'],
    [/L’avance sur/, 'Le retard au-dessous de'],
    [/en retard de/, 'en avance de'],
  ],
  en: [
    [/(?<=is )up/, 'down'],
    [/(?<=is )down/, 'up'],
    [/The fall in/, 'The rise in'],
    [/The drop in/, 'The rise in'],
    [/fell/, 'rose'],
    [/shrinking/, 'growing'],
    [/has dropped/, 'has grown'],
    [/climbed/, 'fell'],
    [/lost (?=\{)/, 'gained '],
    [/below/, 'above'],
    [/above/, 'below'],
    [/exceeds/, 'is below'],
    [/short of/, 'above'],
    [/ahead of/, 'behind'],
    [/value is rising/, 'value is falling'],
  ],
};
/** Only where a figure shows the direction: a change, a gap, two ends, or a value beside its benchmark or threshold. */
const DIRECTED =
  /\.(?:change|gap|previous|recent|before|after)\}|dropPoints|\.(?:rate|perYear|nps|churn\w*|atRiskShare)\}.*(?:benchmark|[tT]hreshold)/;
/** Directions that no figure of the sentence shows. */
const UNSHOWN: Readonly<Record<Lang, RegExp>> = {
  fr: /reste sous \{|Tant que|s’allume|, mais il chute|l’habituelle|dépasse largement|tombée à \{\{figure:purchase|offerte un peu/,
  en: /As long as|still under|but it is falling|the usual|far above the usual|fell to \{\{figure:purchase|threshold slightly/,
};

function changeSigns({ sentence, context }: Order): Mutation[] {
  if (!DIRECTED.test(sentence) || UNSHOWN[context.lang].test(sentence)) return [];
  return OPPOSITES[context.lang].flatMap(([from, to]) =>
    from.test(sentence) ? [{ kind: 'sign' as const, text: sentence.replace(from, to) }] : [],
  );
}

const SEGMENTS: Readonly<Record<Lang, readonly (readonly [RegExp, string, string])[]>> = {
  fr: [
    [/champions/, 'champions', 'champions'],
    [/loyaux/, 'loyaux', 'loyaux'],
    [/potentiels/, 'potentiels', 'potentiels'],
    [/prometteurs/, 'prometteurs', 'prometteurs'],
    [/à cultiver/, 'à cultiver', 'à cultiver'],
    [/à risque|À risque/, 'à risque', 'à risque'],
    [/dormants|Dormants/, 'dormants', 'dormants'],
    [/hibernants/, 'hibernants', 'hibernants'],
  ],
  en: [
    [/champions|Champions/, 'champions', 'champions'],
    [/loyal customers/, 'loyal customers', 'loyal'],
    [/potential loyals/, 'potential loyals', 'potential'],
    [/[Pp]romising customers/, 'promising customers', 'promising'],
    [/customers at risk|at-risk customers/, 'customers at risk', 'at risk'],
    [/(?:D|d)ormant customers/, 'dormant customers', 'dormant'],
    [/hibernating customers/, 'hibernating customers', 'hibernating'],
  ],
};

/** Another segment named for the first one named, where a figure of that segment is referred to. */
function changeSegments({ sentence, context, pick, figures }: Order): Mutation[] {
  if (!figures.some(({ id }) => /^rfm_segments\.[a-z-]+\.|atRisk/.test(id))) return [];
  const own = figures.map(({ label }) => label.toLowerCase()).join(' ');
  const words = sentence.replace(REFERENCE, '');
  return SEGMENTS[context.lang].flatMap(([from, name, key]) => {
    if (!own.includes(key)) return [];
    const other = pick(SEGMENTS[context.lang].filter(([pattern, one]) => one !== name && !pattern.test(words)));
    return other === undefined || !from.test(words)
      ? []
      : [{ kind: 'segment' as const, text: replaceWords(sentence, from, other[1]) }];
  });
}

const METRICS: Readonly<Record<Lang, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/taux de réachat/, 'taux de réachat'],
    [/rétention à 90 jours/, 'rétention à 90 jours'],
    [/attrition(?: mensuelle)?/, 'attrition mensuelle'],
    [/panier(?: moyen)?/, 'panier moyen'],
    [/fréquence d’achat/, 'fréquence d’achat'],
    [/NPS/, 'NPS'],
    [/chiffre d’affaires(?! par client)/, 'chiffre d’affaires'],
    [/délai médian entre deux achats/, 'délai médian entre deux achats'],
    [/coût d’acquisition/, 'coût d’acquisition'],
    [/valeur vie client/, 'valeur vie client'],
    [/taux d’ouverture/, 'taux d’ouverture'],
  ],
  en: [
    [/repeat purchase rate/, 'repeat purchase rate'],
    [/90-day retention/, '90-day retention'],
    [/(?:monthly )?churn/, 'monthly churn'],
    [/(?:average )?basket/, 'average basket'],
    [/[pP]urchase frequency/, 'purchase frequency'],
    [/NPS/, 'NPS'],
    [/[rR]evenue(?! per)/, 'revenue'],
    [/median time between two purchases/, 'median time between two purchases'],
    [/acquisition cost/, 'acquisition cost'],
    [/customer lifetime value/, 'customer lifetime value'],
    [/open rate/, 'open rate'],
  ],
};

/** Another metric for the only one named, where a figure of it is referred to; a share of revenue is not what names a segment. */
function changeMetrics({ sentence, context, pick, figures }: Order): Mutation[] {
  const named = METRICS[context.lang].filter(([pattern]) => pattern.test(sentence));
  const [only] = named;
  if (only === undefined || named.length !== 1 || figures.length === 0) return [];
  if (!figures.every(({ id }) => METRIC_OF[only[1]]?.test(id))) return [];
  const other = pick(METRICS[context.lang].filter(([pattern]) => !pattern.test(sentence)));
  return other === undefined ? [] : [{ kind: 'metric', text: replaceWords(sentence, only[0], other[1]) }];
}

/** The figures that each name is a name of. */
const METRIC_OF: Readonly<Record<string, RegExp>> = {
  'taux de réachat': /repeat_purchase_rate/,
  'rétention à 90 jours': /retention_(?:at\.)?90d/,
  'attrition mensuelle': /^churn_by_tenure/,
  'panier moyen': /aov/,
  'fréquence d’achat': /purchase_frequency/,
  NPS: /nps/i,
  'chiffre d’affaires': /[rR]evenue(?!PerCustomer)/,
  'délai médian entre deux achats': /time_between_purchases/,
  'repeat purchase rate': /repeat_purchase_rate/,
  '90-day retention': /retention_(?:at\.)?90d/,
  'monthly churn': /^churn_by_tenure/,
  'average basket': /aov/,
  'purchase frequency': /purchase_frequency/,
  revenue: /[rR]evenue(?!PerCustomer)/,
  'median time between two purchases': /time_between_purchases/,
};

/** What a figure is said to be, in other words than its label, turned into its opposite. */
function turnOver({ sentence, context, figures }: Order): Mutation[] {
  const ids = figures.map(({ id }) => id);
  return changePoles(sentence, ids, context.lang).map((text) => ({ kind: 'pole', text }));
}

/** A reference to another figure, which the words are not about: five draws for each reference. */
function swapReferences({ sentence, context, pick, figures }: Order): Mutation[] {
  const all = Object.values(context.figures);
  return figures.flatMap((figure) =>
    Array.from({ length: 5 }, () => pick(all)).flatMap((other) =>
      other === undefined || !otherMeaning(figure, other, sentence)
        ? []
        : [{ kind: 'reference' as const, text: sentence.replace(`{{figure:${figure.id}}}`, `{{figure:${other.id}}}`) }],
    ),
  );
}

/** Replaces words wherever they stand, but not in the ids of references. */
function replaceWords(sentence: string, from: RegExp, to: string): string {
  return sentence
    .split(/(\{\{figure:[^}]+\}\})/)
    .map((part) => (part.startsWith('{{') ? part : part.replaceAll(new RegExp(from, 'g'), to)))
    .join('');
}
