import type { Lang } from '../../../domain/bilingual.ts';

/**
 * What a figure stands for beside its measure: a benchmark, a target, one end of a range. A role that `must` be said makes
 * another number of the same measure when it is not. `binding` words bind the number right after them and no other.
 */
export type RoleWord = {
  readonly role: string;
  readonly figures: RegExp;
  readonly said: Readonly<Record<Lang, string>>;
  readonly binding: Readonly<Record<Lang, string>> | null;
  readonly must: boolean;
};

function role(name: string, figures: RegExp, fr: string, en: string, must = true): RoleWord {
  const [bindingFr, bindingEn] = BINDING[name] ?? [];
  const binding = bindingFr === undefined || bindingEn === undefined ? null : { fr: bindingFr, en: bindingEn };
  return { role: name, figures, said: { fr, en }, binding, must };
}

const BINDING: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  benchmark: ['references?|reperes?|normes?|moyenne du secteur', 'benchmarks?|norms?|industry average'],
  gap: [
    'ecart(?! (?:moyen|median|habituel|type))|retard|avance',
    '(?<!median |mean |average |usual |typical )gap(?! between)|shortfall',
  ],
  target: [
    "objectifs?|cibles?|vis(?:ez|er|ons)|ramen(?:ez|er|ons) (?!de )(?:[a-z']+ ){0,4}",
    'targets?|goals?|aim(?:ing)?|(?:bring|get|lift|push) (?!(?:up|down) to )(?:[a-z]+ ){1,4}(?:to|down to|up to)',
  ],
  threshold: ["seuils?(?: d'alerte| critique| de [a-z]+)?", '(?:alert )?thresholds?'],
  baseline: ["habitude|habituel(?:le)?s?|d'ordinaire|d'habitude", 'usual|usually|baseline'],
  low: ['au moins|au minimum|au pire|hypothese basse|fourchette basse', 'at least|at worst|low assumption|low end'],
  high: [
    "au mieux|au plus|jusqu'a|hypothese haute|fourchette haute",
    'at best|at most|(?<!(?:rate|retention|frequency|churn|nps|ratio|nrr|base|it|them|back|share|basket|is|are|was|were|gone|went|goes|got|rose|moved|crept|climbed|jumped|edged|add|adds|added|them|[a-z]+ing) )up to|high assumption|high end',
  ],
  median: ['medianes?|median', 'median'],
  mean: [
    '(?<=delai |ecart |intervalle |rythme |temps )moyen|en moyenne',
    'mean|(?<=gap |interval |time |wait )average',
  ],
  forecast: ['attendue?s?|prevue?s?|prevision(?: de)?', 'expected|foretold|forecast|predicted'],
  observed: ['constatee?s?|observee?s?', 'observed|actual'],
};

/** What a number is held against. */
export const BARS: ReadonlySet<string> = new Set(['benchmark', 'target', 'threshold']);

export const roleWords: readonly RoleWord[] = [
  role(
    'benchmark',
    /^benchmark\.\w+\.value$|^benchmark\.(?:threshold|benchmark)/,
    "references?|reperes?|normes?|moyenne du (?:secteur|marche|metier)|secteur|usages? du metier|benchmarks?|d'ordinaire dans|ailleurs|barre|attendu(?:e|s|es)?|d'usage|usuel\\w*|comparables?|semblables?|similaires?|concurren\\w+|confreres|pairs|investisseurs|marche|sain(?:e|s|es)?|exig\\w+|normal(?:e|ement)?|courant\\w*|autres (?:boutiques|enseignes|marques|commerces)|plancher|e-?commerce|saas",
    'benchmarks?|references?|norms?|the usual|(?:industry|sector|market) (?:average|level|standard|figure|mark)|yardsticks?|typical(?:ly)?|peers?|elsewhere|expected|usual(?:ly)?|normal(?:ly)?|comparable|similar|competitors?|rivals?|investors?|markets?|healthy|common|other (?:shops|brands|businesses|companies)|most (?:shops|brands|businesses)|the par|(?:the|your|this|its) (?:industry|sector|trade)|standard|floor|e-?commerce|saas|online shops?',
  ),
  role(
    'gap',
    /\.gap$/,
    'ecarts?|retard|avance|distance|difference|manqu\\w+|sous|en dessous|au-dessous|au-dessus|inferieur\\w*|superieur\\w*|de moins|de plus|loin de|combl\\w+|rattrap\\w+|regagn\\w+|recuper\\w+|reprendre|devanc\\w+|mieux que|depass\\w+|\\ue000 (?:sous|au-dessus|de moins|de plus|d[eu]s? (?:la |sa |notre )?(?:reference|norme|objectif|secteur))',
    'gaps?|lead|short\\w*|behind|ahead|distance|difference|below|under|above|lower|higher|away from|exceed\\w*|beats?|outperform\\w*|trails?|miss\\w*|catch up|recover\\w*|regain\\w*|mak\\w+ up|win\\w* back|clos(?:e|ing)|less|more|fewer|off|lag\\w*|away|lack\\w*|points?|by|\\ue000 from',
  ),
  role(
    'target',
    /^six_month_target|\.target$/,
    "objectifs?|cibles?|vis(?:ee?s?|ez|er|ons|ant)|souhaite\\w*|but|atteindre|atteint|ambition|porter|amener|remonter|ramen\\w+|amen\\w+|viser|passer|cap|doi(?:t|vent)|devr\\w+|faut|faudr\\w+|d'ici|a portee|revenir a|grimper|marche|etape|semestre|raisonnable|realiste|en six mois|mi-parcours|port(?:er|ez)",
    'targets?|goals?|aim(?:s|ing)?|reach\\w*|objectives?|bring\\w*|lift\\w*|ambition|get to|towards?|rais\\w+|mov\\w+|climb\\w*|should|(?:needs?|has|have) to|must|get\\w*|within (?:six|6|reach)|by the end|goes? to|grow to|back to|hit|realistic|sensible|step|half-year|cut\\w*',
  ),
  role(
    'threshold',
    /threshold$/i,
    "seuils?|alerte|limite|plafond|declench\\w+|au-dela de|ligne|barre|franch\\w+|passe(?:nt|r)?\\b|urgence|cote d'alerte|zone rouge|alarme|impos\\w+|tolere\\w*|critique",
    'thresholds?|alert\\w*|limit|trigger\\w*|ceiling|beyond|line|mark\\b|bar\\b|cross\\w*|pass(?:es)?\\b|emergency|alarm\\w*|red zone|call for|tolera\\w+|critical',
  ),
  role(
    'baseline',
    /^churn_by_tenure\.baseline|churnBaseline|^assumed\..*\.baseline$|LostBaseline/,
    "habitude|habituel(?:le)?s?|d'ordinaire|d'habitude|ordinaire|normal(?:e|ement)?|en temps normal|normes?|moyenne|reven\\w+|retour\\w*|retrouv\\w+|repass\\w+|auparavant|avant|jusque-la|jusqu'ici|sans (?:l'action|rien faire|intervention)|coutum\\w+|usuel\\w*|reference|rythme de croisiere|habitue\\w*|de toute facon|quoi qu'il arrive|d'(?:eux|elles)-memes|spontanement|temps calmes?|quand tout va bien",
    'usual(?:ly)?|normal(?:ly)?|ordinar(?:y|ily)|baseline|norms?|back (?:to|towards?)|return\\w*|settle\\w*|before|previously|so far|average|as a rule|customary|without (?:the action|doing anything|it)|habitual|typical(?:ly)?|in a normal month|used to|accustomed|anyway|in any case|by themselves|of their own accord|regardless|on their own|calm\\w*|in good times',
  ),
  role(
    'low',
    /\.low$/,
    "au moins|au minimum|minimum|a minima|bas(?:se)?|prudent\\w*|au pire|plancher|a partir de|des \\ue000|borne basse|pessimiste\\w*|moins favorable|modest\\w*|timid\\w*|decev\\w+|moindre|commenc\\w+|d'abord|temps partiel|petit pied|fourchette|entre|(?:ou|et) plus",
    'at (?:the )?(?:very )?least|minimum|at worst|low(?:er|est)?|cautious\\w*|conservative\\w*|floor|from|worst case|pessimistic\\w*|modest\\w*|disappoint\\w*|careful\\w*|small\\w*|start|part-time|no less than|range|between|or more|and more',
  ),
  role(
    'high',
    /\.high$/,
    "au mieux|au plus|jusqu'a|maximum|au maximum|haut(?:e)?|optimiste\\w*|plafond|sans depasser|borne haute|plus favorable|bons?|bonne|bien|meilleur\\w*|peut-etre|aller a|aller jusqu|atteindre|pourrai\\w+|peut|peuvent|voire|complete?|ensuite|potentiel\\w*|esper\\w+|entre|ou moins",
    'at best|at most|up to|maximum|high(?:er|est)?|optimistic\\w*|ceiling|as much as|as high as|no more than|best case|upside|good|well|could|can|might|may|perhaps|maybe|even|fully|later|potential\\w*|reach|hope\\w*|between|or less',
  ),
  role(
    'previous',
    /\.previous$/,
    '\\w{2,}(?<!f|parf|pl|l|souh|tr)(?:ait|aient)|avant|auparavant|precede\\w*|etait|etaient|contre|anterieur\\w*|jadis|naguere|partait|part de|partant de|un an plus tot|autrefois|initial\\w*|il y a|plus tot|jusque-la',
    'before|was|were|previous\\w*|earlier|used to|against|versus|down from|up from|prior|formerly|in the past|a year ago|started (?:at|from)|compared with|from',
  ),
  role(
    'recent',
    /\.recent$/,
    "recent\\w*|aujourd'hui|desormais|maintenant|actuel\\w*|a present|dernier\\w*|plus que|tomb\\w+|descend\\w*|remont\\w*|atteint|pass\\w+",
    'recent\\w*|today|now|current\\w*|latest|last|nowadays|reach\\w*|fell to|fallen to|rose to|risen to|dropp\\w+|down to|up to|went|moved|slipped|climbed|at present|present',
    false,
  ),
  role(
    'change',
    /\.change$/,
    'pris\\b|plong\\w+|effondr\\w+|maigri\\w*|glisse\\w*|grossi\\w*|fondu\\w*|rong\\w+|par rapport|redui\\w+|mont\\w+|grimp\\w+|tomb\\w+|releve\\w*|evolu\\w+|vari\\w+|hausse|baiss\\w+|recul\\w*|progress\\w+|augment\\w+|diminu\\w+|chut\\w+|perd\\w*|gagn\\w+|croi\\w+|boug\\w+|chang\\w+|mouvement|soit|ecart|recule|plus|moins|tendance|repli|pente|tassement|stables?|stabilite|inchange\\w*',
    'chang\\w*|evol\\w+|mov\\w+|slump\\w*|plung\\w+|collaps\\w+|by \\ue000|ris\\w+|rose|fall\\w*|fell|dropp?\\w*|up|down|grew|grow\\w*|increas\\w+|decreas\\w+|declin\\w+|gain\\w*|los\\w+|trend|shift\\w*|swing|that is|slip\\w*|shr[aiu]nk\\w*|slid\\w*|eaten|thinn\\w+|lighter|heavier|compared|higher|lower|smaller|larger|bigger|more|less|stable|steady|flat|unchanged',
  ),
  role(
    'before',
    /\.before$/,
    '\\w{2,}(?<!f|parf|pl|l|souh|tr)(?:ait|aient)|avant|auparavant|etait|etaient|contre|part(?:ait)? de|partant de|precede\\w*|de \\ue000 a|au lieu de',
    'before|was|were|made|did|had|[a-z]{3,}ed|against|from|previous\\w*|earlier|used to|instead of|versus',
  ),
  role(
    'effect',
    /^likely_causes\..*\.effect$/,
    'ecarts?|effets?|force|hausse|baisse|differences?|points|evolution|fois|plus|moins|gagn\\w+|perd\\w*|impact|ampleur|jou\\w+|facteur|lien|poids|signal\\w*|contraste|nettement|fort(?:e|ement)?',
    'gaps?|effects?|strength|ris\\w+|fall\\w*|differences?|points|chang\\w+|times|more|less|fewer|impact|size|amount|factor|link|weight|signal\\w*|contrast|swing\\w*|strong\\w*|clear\\w*',
  ),
  role(
    'median',
    /median/i,
    "median\\w*|la moitie|typique\\w*|type|en general|generalement|le plus souvent|d'ordinaire|un client sur deux",
    'median|half|typical\\w*|the middle|usual(?:ly)?|generally|as a rule|mostly',
    false,
  ),
  role(
    'mean',
    /^time_between_purchases\.mean|\.meanDays$/,
    'moyen(?:ne|s|nes)?|en moyenne',
    'mean|averag\\w+|on average',
    false,
  ),
  role(
    'forecast',
    /^value_forecast\.total\.expected|^value_forecast\.backtest\.predicted$/,
    'attend\\w*|prev\\w+|devrai\\w+|devrait|anticip\\w+|projet\\w+|estim\\w+|a venir|viennent|prochain\\w*|si rien ne change|[a-z]{3,}(?:eront|iront)|promett\\w+|pari\\w*|tabl\\w+|annonc\\w+|predi\\w+|compter sur|pronosti\\w+',
    'expect\\w*|foret\\w+|foreca\\w+|predict\\w*|should|project\\w*|ahead|coming|next|likely|anticipat\\w*|if nothing changes|estimat\\w*|will|would|announc\\w+|called for|promis\\w+',
  ),
  role(
    'observed',
    /^value_forecast\.backtest\.actual$/,
    'constat\\w+|observ\\w+|reel\\w*|reellement|en realite|effectivement|eu lieu|vraiment|enregistr\\w+|comptes?|y en a eu|il y en|ont ete',
    'observed|actual\\w*|real\\w*|in fact|took place|happened|counted|recorded|made|saw|there were|came in|turned out',
  ),
  role(
    'sameRate',
    /sameRateMae$/,
    'prolong\\w+|rythme passe|passe|naif|naive|simple|sans modele|rien ne change|comme avant|suppos\\w+',
    'past rate|carried on|naive|same rate|simple|without a model|as before|assum\\w+|nothing changes',
  ),
  role(
    'last',
    /^churn_by_tenure\.last/,
    '(?:le |au |du )?dernier mois|mois dernier|mois ecoule|recent\\w*|actuel\\w*|aujourd.hui|desormais|dernierement|ce mois',
    'last (?:complete |full |whole )?month|latest|recent\\w*|current\\w*|now|this month|last',
    false,
  ),
  role(
    'overall',
    /^churn_by_tenure\.overall/,
    'trois derniers mois|derniers mois|recent\\w*|en ce moment|actuel\\w*|trimestre|dernierement|aujourd.hui|desormais',
    'three months|last (?:few )?months|recent\\w*|current\\w*|quarter|now|lately',
    false,
  ),
];
