import type { Lang } from '../../../domain/bilingual.ts';

const B = '(?<![a-z])';
const E = '(?![a-z])';

function words(...alternatives: string[]): RegExp {
  return new RegExp(`${B}(?:${alternatives.join('|')})${E}`, 'g');
}

/** What may follow « les deux » or "the two" when it stands for things already named, and counts nothing. */
const COUNTABLE =
  '(?:tiers|thirds|cents?|mille|hundred|thousand|millions?|derni|premi|prochain|last|first|next|past|best|meilleur|client|customer|acheteu|buyer|shopper|abonn|subscri|membre|member|compte|account|commande|order|achat|purchase|vente|sale|visite|visit|mois|month|jour|day|semaine|week|ans?\\b|annee|year|trimestre|quarter|heure|hour|euro|dollar|point|pour ?cent|per ?cent|boutique|shop|magasin|store|panier|basket|reponse|response|avis|personne|people|fois|times)';

/** Words of numbers that name no number: the metric « délai entre deux achats », both, a second pair of eyes. Blanked before anything is looked for. */
export const noNumbers: Readonly<Record<Lang, readonly RegExp[]>> = {
  fr: [
    words(
      '(?:entre|separ(?:e|ent|ant)) (?:deux|chaque) (?:achats|commandes|visites|paiements)',
      "d'une fois (?:sur|a) l'autre",
    ),
    words(
      'au moins deux (?:fois(?! (?:plus|moins|ce|le|la|cela))|commandes|achats)',
      '(?:les|ces|des|aux) dix segments',
    ),
    words("(?:l'un|l'une) des deux", '(?:tous|toutes)(?: les)? deux'),
    new RegExp(
      `${B}(?:les|ces|aux|des|vos|nos|leurs) deux(?: autres)?(?! ?(?:plus |bons |grands )?${COUNTABLE})${E}`,
      'g',
    ),
    words('tiers de confiance', 'tiers[- ]lieux?', 'tiers[- ]payant', 'quart de travail'),
    words(
      'demi-(?:mesures?|tour|mots?)',
      'a double tranchant',
      'double (?:opt-?in|emploi|verification|lecture|controle|compte|comptage|sens)',
    ),
    words('en double', 'zero-(?:party|dechet)', '(?:de|a) zero'),
    /(?<=\b(?:de|du|tout|flambant|plus|etat|a|produits?|articles?|modeles?|clients?|materiel|comme) )neufs?(?![a-z])/g,
    /(?<![a-z])neufs?(?= ?(?:$|[.,;:!?)]|et |ou |pour |dans |chez |avec |que |qui ))/g,
    /(?<=\b(?:fin|debut|mi|en|depuis)[ -])sept(?:\.|(?![a-z]))/g,
  ],
  en: [
    words(
      'at least (?:twice(?! (?:that|this|as|the|what|it))|two (?:orders|purchases))',
      '(?:the|these|of) ten (?:rfm )?segments',
    ),
    words('(?:between|separat(?:e|es|ing)) (?:two|any two) (?:purchases|orders|visits|payments)'),
    new RegExp(
      `${B}(?:the|these|those|of the|our|your|either of the) two(?: others)?(?! ?(?:more |good |big )?${COUNTABLE})${E}`,
      'g',
    ),
    words(
      'double[- ](?:check\\w*|edged|opt-?in|count\\w*|entry|digit)',
      'half-?hearted(?:ly)?',
      'half-year(?:ly)?',
      'zero-party',
    ),
    words(
      '(?:first|second) half of the (?:year|month|quarter|week)',
      'from zero',
      'third[- ]part(?:y|ies)',
      'one-(?:off|time|stop|click)',
    ),
  ],
};

const CARDINALS = [
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante',
  'mille|milliers?|millions?|milliards?|dizaines?|douzaines?|quinzaines?|huitaines?|vingtaines?|trentaines?|quarantaines?|cinquantaines?|soixantaines?|centaines?|zero',
  'two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety',
  'hundreds?|thousands?|billions?|trillions?|dozens?|twent(?:y|ies)|fortnights?|couple of',
];
const PARTS = [
  'pour ?-?cents?|pourcents?|per ?-?cents?|percents?|pour ?mille|per ?mille',
  'moities?|demi(?:e|s|es)?|halves|half|halv(?:e|ed|ing)|halfway|mi-chemin',
  "(?:un|le|du|au|d'un|deux) tiers(?= (?:des?|du|d'|plus|moins)(?! confiance))|(?<!(?:par|chez|via|avec|aupres d'|confier a|confie a) ?)(?:un|le|du|au|d'un|deux) tiers(?! de confiance)",
  'quarts?',
  'un tiers(?= (?:de |des )?(?:reponses|clients|commandes|achats|ventes|acheteurs|membres|nouveaux)(?![a-z]))',
  '(?:one|two|by a|of a|about a|nearly a|almost a|roughly a|over a|under a|than a|just a|only a|around a|some|a full|a good)[ -]thirds?|thirds|an? third(?= (?:of|fewer|more|less|higher|lower|as|are|is|buy|leave|come|do|have|never|churn|return|left|came|spend)(?![a-z]))|third of (?:the |all |our |your |their )?(?:customers|orders|sales|revenue|buyers|base)',
  '(?:one|a|by a|over a|about a|nearly a|almost a|than a)[ -]quarter(?= (?:of(?! (?:the )?year)|fewer|more|less|higher|lower|as))|by a quarter|quarters of',
  '(?:a|one)[ -](?:fifth|sixth|seventh|eighth|ninth|tenth|hundredth)',
];
const TIMES = [
  'twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|hundred)-?fold',
  "doubl(?:e|es|er|ent|ait|aient|era|eront|ant|ee|ees|ed|ing)|doublements? d(?:e|es|u|')",
  'tripl(?:e|es|er|ent|ed|ing|ee|ees|ant)|quadrupl\\w+|quintupl\\w+|decupl\\w+|centupl\\w+',
  'biannual(?:ly)?|bimensuel(?:le)?s?|bimestriel(?:le)?s?|bihebdomadaires?|biweekly|bimonthly',
];
const ORDINALS = [
  '(?:quatr|cinqu|six|sept|huit|neuv|dix|onz|douz|treiz|quatorz|quinz|seiz|vingt|trent|quarant|cinquant|soixant|cent|mill)i?emes?',
  'fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|thousandth',
];
/** Other languages count too. */
const ELSEWHERE =
  'cuatro|cinco|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cincuenta|cien|ciento|mitad|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|zwanzig|dreissig|funfzig|hundert|tausend|halb|halfte|quattro|cinque|sette|otto|nove|dieci|dodici|venti|trenta|cinquanta|cento';

/** Whatever says a number in words, whichever of the two languages the text is in; « un », "one", first, second and third count nothing. */
export const numberWords: Readonly<Record<Lang, readonly RegExp[]>> = {
  fr: [words(...CARDINALS, ...PARTS, ...TIMES, ...ORDINALS, 'cents?', ELSEWHERE)],
  en: [
    words(
      ...CARDINALS.map((group) => group.replace('|sept|', '|')),
      ...PARTS.map((group) => group.replace('quarts?', "trois quarts|d'un quart")),
      ...TIMES,
      ...ORDINALS,
      ELSEWHERE.replace('quince|', ''),
    ),
  ],
};
