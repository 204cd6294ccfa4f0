import type { Lang } from '../../../domain/bilingual.ts';
import type { SegmentId } from '../../../domain/segment.ts';

type Words = Readonly<Record<Lang, string>>;

/** Words that name a segment whatever surrounds them. */
export const segmentNames: Readonly<Record<SegmentId, Words>> = {
  champions: { fr: 'champion(?:s|ne|nes)?', en: 'champions?' },
  loyaux: {
    fr: 'loyaux|loyales?|loyal',
    en: '(?<!potential )loyals|(?<!(?:most|more) )loyal (?:customers?|ones|buyers?|segment|group)',
  },
  potentiels: { fr: 'potentiels(?= |,|\\.|\\)|$)(?! (?:gains|clients acquis))', en: 'potential loyals?' },
  nouveaux: { fr: 'segment (?:des )?nouveaux', en: 'new segment|segment new' },
  prometteurs: { fr: 'prometteurs', en: 'promising(?: (?:ones|customers|segment|buyers))?' },
  'a-cultiver': { fr: 'a cultiver', en: 'needs? nurturing|need(?:ing)? nurturing|to nurture|nurturing' },
  'a-risque': { fr: '(?<!valeur )a risque', en: '(?<!value )at[- ]risk(?! of)' },
  dormants: { fr: 'dormants?|dormantes?', en: 'dormant' },
  hibernants: { fr: 'hibernants?|hibern\\w+', en: 'hibernat\\w+' },
  perdus: { fr: 'segment (?:des )?perdus|les perdus', en: 'lost segment|segment lost|the lost' },
};

/** What else tells who they are, for a figure of that segment. */
export const segmentTraits: Readonly<Record<SegmentId, Words>> = {
  champions: {
    fr: 'meilleurs clients|meilleures clientes|les plus fideles',
    en: 'best customers|top customers|most faithful',
  },
  loyaux: {
    fr: 'clients loyaux|fideles|reviennent regulierement',
    en: 'loyal\\b|faithful|regulars|come back regularly',
  },
  potentiels: {
    fr: 'petits (?:montants|paniers)|souvent et peu|clients? potentiels?|potentiels?\\b|acheteurs frequents',
    en: 'small (?:amounts|baskets|totals)|often and little|little at a time|frequent buyers',
  },
  nouveaux: {
    fr: 'nouve(?:aux|lles)|nouveau|nouvelle cliente|nouvel|premier achat|recents',
    en: 'new (?:customers?|ones|buyers?)|newcomers|\\bnew\\b|first purchase',
  },
  prometteurs: { fr: 'bon panier|prometteuse?s?', en: 'good basket|promising' },
  'a-cultiver': {
    fr: "espac\\w+|s'eloign\\w+|entretenir|cultiver",
    en: '(?:space|spacing|spaced) out|slip\\w* away|longer gaps|cooling|nurtur\\w+',
  },
  'a-risque': {
    fr: "bons clients(?: \\w+){0,3} (?:n'achetent plus|silencieux|qui se taisent|perdus de vue|absents)|bons clients n'achetent plus|anciens bons clients|bons clients",
    en: '(?:once-)?good customers|formerly good|have stopped buying|used to be good',
  },
  dormants: { fr: 'silencieux depuis longtemps|endormis', en: 'asleep|silent for a long time' },
  hibernants: { fr: 'hivern\\w+', en: 'long gone' },
  perdus: { fr: "perdus?|perdues?|plus d'activite|inactifs", en: 'lost|no activity|inactive' },
};
