import { hinted, type MeasureWord, named, weakly } from './measure-word.ts';

/** French names of measures, the longest first. */
export const frenchMeasureWords: readonly MeasureWord[] = [
  named(
    'aim effect retention repeat churn basket',
    "(?:deplac|augment|relev|chang|amelior|boug|mont|baiss|redui)\\w* (?:la |le |l'|votre )?(?:retention|reachat|taux de reachat|attrition|churn|panier|conversion|reponse)(?: a 90 jours)? (?:de|d'au moins|d'environ)(?= \\ue000)",
  ),
  named(
    'memberPurchases',
    "(?:achats|ventes|depenses|chiffre d'affaires) (?:des|de leurs|aux) (?:membres|adherents)|ce que (?:les membres achetent|depensent les membres|les membres depensent|achetent les membres)",
  ),
  named(
    'plan',
    "\\bplan\\b(?:(?: \\w+){0,2} (?:vau\\w+|rapport\\w+|apport\\w+))?|(?:ces|les|toutes ces|l'ensemble des) actions|feuille de route",
  ),
  named(
    'perCustomer',
    "(?:un|chaque) (?:bon |nouveau )?(?:client|acheteur)(?: actif)?(?: vous)? (?:vaut|rapporte|depense|apporte|pese)\\b|par client, (?:le |les |la |votre |vos )?(?:chiffre d'affaires|ventes|depense|valeur)",
  ),
  hinted('basket perCustomer revenue', '(?:command|achet)\\w+ (?:\\w+ )?pour(?= \\ue000)'),
  hinted('basket', 'a chaque fois'),
  hinted('often', 'souvent'),
  hinted('firstYear', 'premiere annee|annee (?:un|1)'),
  named('error', '(?:ecart|erreur) moyen(?:ne)? (?:de prevision )?(?:par client)?'),
  named(
    'gain',
    "(?:ventes?|chiffre d'affaires|revenus?|marge|commandes) (?:en plus|supplementaires?|additionnel(?:le)?s?|de plus)|\\bgains?\\b|manque a gagner|retombees|enjeu(?:x)? (?:du plan|annuel|de l'action)|impact (?:du plan|attendu|estime|annuel)",
  ),
  hinted(
    'gain perCustomer revenue',
    "(?:rapport(?!s?\\b)\\w+|apport\\w+|rendr\\w+|rend|ajout\\w+|degag\\w+|gener\\w+|recuper\\w+|vaudr\\w+|vaut|valent|valoir|promet\\w*|attendez(?:-en)?|esper\\w+)(?:[ -][a-z']+){0,3} ?(?=\\ue000)",
  ),
  named(
    'ltvCac',
    "(?:rapport |ratio )?ltv ?[:/] ?cac|rapporte \\ue000 fois|fois (?:son|le|leur) cout d'acquisition|(?<=\\ue000 )fois (?:ce qu|le prix|le cout|la mise|plus)",
  ),
  named('ltv perCustomer', "valeur (?:a )?vie(?: (?:d'un )?client)?|\\bltv\\b|\\bclv\\b"),
  named('payback', 'recuperation du cac|delai de recuperation|payback'),
  named(
    'cac',
    "couts? d'acquisition|\\bcac\\b|(?:conquerir|acquerir|recruter|gagner) (?:un|chaque|le|ce) (?:nouveau )?(?:client|compte|abonne|utilisateur)|(?<=\\ue000 )(?:a |pour (?:le |l'|etre )?)?(?:conquer|acquer|recrut|gagn)\\w+|(?<=\\ue000 )(?:par|le|pour un|pour chaque) nouveau (?:client|compte)|cout\\w* (?=\\ue000 a )",
  ),
  named(
    'nrr',
    "retention nette|\\bnrr\\b|(?:conserv|gard|reten)\\w+ \\ue000 d[ue] (?:(?:votre|son|leur|l'ancien) )?(?:revenu|chiffre d'affaires|ca\\b)",
  ),
  named('grr', 'retention brute|\\bgrr\\b'),
  named('revenueChurn', 'attrition du revenu'),
  named('mrr', 'revenu recurrent|\\bmrr\\b'),
  named(
    'arpu perCustomer',
    '(?:chaque|un) (?:client|compte|utilisateur|abonne) (?:vous )?paie|paie(?:nt)? (?=\\ue000 (?:par|chaque) mois)|revenu (?:mensuel |moyen )?par client|\\barpu\\b',
  ),
  named('health', 'score de sante'),
  named('trial', 'conversion des essais|essais?\\b'),
  named('activation', "activation|sont actives?\\b|demarr\\w+|jalon|mise en route|s'activ\\w+"),
  named(
    'timeToValue',
    "delai (?:median |moyen )?jusqu'a la valeur|(?:tir\\w+|voi\\w+|sent\\w*|obten\\w+|atteind\\w+|percev\\w+|appara\\w+) (?:\\w+ )?(?:la |de la |un |une |des |les )?(?:premiere? |premiers )?(?:valeur|resultats?|benefices?)|la valeur (?:appara|se voit|arrive|vient)\\w*",
  ),
  named('referral', 'parrain\\w*'),
  named('renewal', 'renouvellement'),
  named(
    'other',
    "taux (?:de (?:conversion|clics?|rebond|desabonnement|marge|remboursement|penetration|croissance)|d'(?:ouvertures?|abandon|engagement|equipement))|cout (?:par|de) (?:contact|clic)|part de marche",
  ),
  named(
    'npsMargin',
    "marge d'erreur|incertitude|imprecision|(?:exact|fiabl|precis|just)\\w* a (?=\\ue000)|a \\ue000 (?:points? )?pres",
  ),
  named('margin', 'marges?(?: brute)?'),
  named(
    'responses assumption',
    "reponses?(?: (?:nps|a l'enquete|recueillies))?|repondants?|ont repondu|avis\\b|interroge\\w*|sonde\\w*",
  ),
  named(
    'npsDrop',
    "points? (?:de nps )?(?:perdus?|de nps)|chute du nps|baisse du nps|nps (?:s'est |vient de |(?:a |[a-z]+ ){0,3}(?:perd|recul|baiss|chut|cede|lach)|perd|recul|baiss|chut|cede|lach)\\w*",
  ),
  hinted('npsDrop', '(?:a|ont) perdu (?=\\ue000)'),
  named('nps', '\\bnps\\b|net promoter|recommandation nette|\\b(?:la|votre|cette) note\\b|\\bscore\\b'),
  named('csat', '\\bcsat\\b|clients satisfaits|satisfaction'),
  named(
    'signup',
    'inscrits? (?:au|du) programme|inscri\\w*(?: au programme)?|adhesions?|adherents?|adher\\w+|(?:rejoint|rejoignent|rejoindre|entres? dans) le programme|encartes?|porteurs? de (?:la )?carte',
  ),
  named(
    'members',
    'membres? (?:sont |restent )?actifs?|actifs dans le programme|(?<=\\ue000 )(?:de ces|des|de vos|de ses|de leurs|de nos) (?:membres|adherents)',
  ),
  named(
    'redemption rewards',
    'recompenses (?:sont )?(?:\\w+ment )?(?:utilisees|reclamees|consommees)|(?:utilisation|usage|consommation) des recompenses|(?:reellement |effectivement |vraiment )?(?:utilisees|reclamees|consommees|consommes|depensees)|utilis(?:ent|es?|er|ation)|serv(?:ent|i|ies?)\\b',
  ),
  named('rewards', 'recompenses?|avantages (?:distribues|accordes|offerts)|cadeaux'),
  named('cohort returning', 'cohortes?|fenetres?'),
  named(
    'pareto',
    '\\d+ % (?:de |des |d.)?(?:clients|acheteurs)|(?:\\d+ % )?(?:des |les )?(?:premiers|plus gros|meilleurs) (?:clients|acheteurs)|concentr\\w+|pareto|en (?:font|fait|realis\\w+|represent\\w+|gener\\w+) \\d+ ?%|\\d+ ?% (?:des|du|de vos|de votre) (?:ventes|chiffre|ca)',
  ),
  named(
    'oneTime',
    "(?:qu'une|une seule|d'une seule|qu'une seule) (?:seule )?(?:fois|commande|visite)|n'ont (?:jamais )?(?:commande|achete|rachete) (?:qu'une|de nouveau)|(?:venus?|achete|commande|essaye|client) (?:qu'|d')?une (?:seule )?fois|jamais (?:\\w+ )?(?:revenus|recommande|rachete|revus)|(?:pas|jamais|aucune?|sans|convaincre d'une) (?:\\w+ ){0,3}(?:deuxieme|seconde?) (?:commande|achat)|acheteurs uniques|sans lendemain|sans suite",
  ),
  named(
    'frequency',
    "frequence(?:s)?(?: (?:d'achat|de commande|moyenne))?|(?:commandes|achats)(?: \\w+)? par (?:client|acheteur)|(?:commandes|achats) (?:\\w+ )?(?:par an|a l'annee)|\\ue000 (?:commandes|achats|fois) (?:par client )?par an|commandent? (?:en moyenne |chacun |environ )*(?=\\ue000)",
  ),
  named(
    'interval',
    "(?:delai|ecart|intervalle|temps|rythme|attente|jours|cycle)s?(?: \\w+){0,3} entre (?:deux|chaque|les|ses|leurs) (?:achats?|commandes?)|entre deux (?:achats|commandes)|d'(?:un achat|une commande) a l'autre|rythme (?:d'achat|de commande|de reachat|habituel)|delai (?:median|moyen|habituel)|delai de reachat|cycle d'achat",
  ),
  hinted('interval timeToValue duration', 'mett(?:ent|re)\\b|met(?= \\ue000)|attend(?:ent|re|ez)?\\b'),
  hinted(
    'interval',
    "separ(?:ent|e)|avant (?:de (?:re)?commander|de racheter)|s'ecoul\\w+|qui suivent l'achat precedent|(?:reviennent|revient|rachete(?:nt)?|recommande(?:nt)?) (?:[a-z']+ ){0,3}?(?:tous les|au bout de|apres|sous) ?(?=\\ue000)|retardataires",
  ),
  named(
    'repeat',
    'taux de (?:reachat|re-achat|repetition)|(?:au moins|plus de|plus d.) ?(?:deux|une) (?:fois|commandes?|achats?)|deux (?:achats|commandes|fois) ou plus',
  ),
  named('retention', '(?:taux de )?retention'),
  hinted('retention', 'retenir|retenus?'),
  hinted('retention', '(?<=\\ue000 )restent\\b'),
  hinted('retention nrr', '(?:gard|conserv)(?:e|ent|ez|ons)(?= \\ue000 d)'),
  named('repeat late', 're-?achats?(?! par)'),
  named(
    'churn',
    'attrition|churn|(?:ont ete|sont|etaient|furent) perdus?|taux de (?:depart|perte)s?|pertes?\\b(?: de clients| mensuelles?| habituelles?)?|(?:clients?|clientes|clientele|acheteurs)(?: \\w+)? (?:sont |est )?perdu(?:e|s|es)?(?: par mois)?|perdus? (?:chaque|par|en|le|au|ce|sur)|departs?\\b|perd(?:ez|ons)\\b|perd\\w* (?:des|vos|ses|leurs) clients|defections?',
  ),
  hinted(
    'churn',
    "partent\\b|partis?\\b|partir\\b|part (?=chaque|tous)|s'en vont|disparai\\w+|deviennent silencieux|devenus? silencieux|tombent? dans le silence|silence|silencieux|cess(?:e|ent|ant|er) (?:de commander|d'acheter)|n'achetent plus|quitt\\w+|abandonn\\w+|resili\\w+|decroch\\w+",
  ),
  hinted('back returning', '(?:sont |etaient )?(?:bien )?revenu(?:s|es)|de retour'),
  hinted(
    'returning',
    '(?:reviennent|revient|revenir|revenaient)(?! a (?:un|une|environ|quelque) )|reviendr\\w+|rachet\\w+|recommand(?:ent|e|er)\\b|repass(?:ent|er|e) (?:une )?commande|refont|(?:un|une|leur|le|la) (?:deuxieme|seconde?|nouvel|nouvelle) (?:achat|commande)|commandent (?:a|de) nouveau|achetent (?:a|de) nouveau',
  ),
  named(
    'basket',
    "panier(?:s)?(?: moyens?)?|(?:depens\\w+|laiss\\w+|vaut|valent|montant|\\ue000)(?: \\w+){0,2} (?:par|a chaque|pour une|la) commande|par commande|(?:chaque|toute|une) commande(?= (?:ne )?(?:vaut|pese|rapporte|atteint))|(?:montant|taille) (?:moyen|des? commandes?|d'une commande)|montant moyen|commande moyenne|valeur moyenne (?:d'une|des|de la) commandes?|ticket moyen",
  ),
  named(
    'perCustomer',
    "(?:chiffre d'affaires|\\bca\\b|ventes|valeur|depense|depenses|revenu|recettes?)(?: \\w+){0,3} (?:par|d'un|de chaque|d'une|chaque) (?:client|acheteur|personne|tete|membre)(?: actif)?|valeur (?:d'un|du|moyenne d'un|moyenne du) client|valeur client",
  ),
  hinted(
    'perCustomer',
    'un (?:client|champion|loyal) (?:\\w+ )?(?:vaut|rapporte|depense|apporte|represente|actif)|rapporte(?:nt)?\\b|chacun|par tete',
  ),
  hinted('each', 'chaque client|pour un client|un client'),
  hinted('perCustomer revenue basket', 'depens(?:e|es|ee|ent|ait|aient|er|ez)\\b'),
  hinted('perCustomer frequency', 'par (?:client|acheteur|tete|personne)'),
  hinted(
    'alive',
    'achetent (?:sans doute |probablement |vraisemblablement )?(?:encore|toujours)|encore (?:actifs|clients|vivants)|sans doute encore|rester?(?:ont|aient|ent)? (?:sans doute )?actifs',
  ),
  hinted('missing', 'manqu\\w+|(?:encore )?necessaires?|il faut(?:drait)?|faudr\\w+'),
  named(
    'newcomers',
    'nouve(?:aux|lles) (?:clients?|clientes|acheteurs|venus|arrivants|inscrits)|nouveau client|clients? (?:recrutes?|gagnes?|acquis|conquis)',
  ),
  hinted(
    'newcomers',
    'nouveaux\\b|arriv(?:ent|ees?|es|ants?)\\b|recrut\\w+|recrues|attir\\w+|premiers? achats?|premiere commande',
  ),
  hinted(
    'followed',
    'suivi(?:s|es|ons)?\\b|suiv(?:re|ons)\\b|observe(?:s|es) (?:pendant|durant|sur)|(?:calcul|mesur|compt|etabl|repos|appuy|fond)\\w+ sur|echantillon|recul',
  ),
  named('active', '(?:clients?|acheteurs|clientes|clientele)(?: \\w+)? acti(?:fs?|ves?)'),
  hinted('active', 'actifs\\b|ont (?:achete|commande)\\b|acheteurs'),
  named('error', 'erreur|ecart (?:moyen|type)|se trompe|precision'),
  hinted('holdout', '(?:mis(?:e)?s? )?de cote|verif\\w+|controle|eprouv\\w+|test\\w+ sur'),
  named(
    'group',
    "groupe temoin|temoin|groupe de (?:comparaison|controle)|(?:laiss|gard|mett|conserv|reserv)\\w+ (?=\\ue000[^,;.]* (?:de cote|a part|a l'ecart|en dehors|comparer|comparaison))|mett\\w+ de cote|par groupe|chaque groupe|dans chaque groupe|taille (?:du|de chaque|des) groupes?",
  ),
  hinted(
    'duration',
    'dur(?:e|er|era|ee|ent)\\b|verdict|trancher|demande(?:nt|ra)?\\b|experience|pendant|en \\ue000|apres \\ue000|tenir|semaines|tests?\\b',
  ),
  named(
    'aim',
    'plus petit effet|effet (?:minimal|minimum|utile|vise)|vaille|vaut la peine|en valoir la peine|(?:paie\\w*|justifi\\w+|rentabilis\\w+|couvr\\w+) (?:pas )?(?:l.effort|l.action|son cout|la peine)|de sens',
  ),
  hinted(
    'effect',
    'effet(?:s)? (?:visibles?|detectables?|mesurables?|minimal detectable)|detect\\w+|visible|se voir|verra|mesurable|difference d',
  ),
  hinted(
    'assumption',
    "hypothes\\w+|suppos\\w+|estimation (?:basse|haute|prudente)|de toute facon|quoi qu'il arrive|si tout va bien|accept\\w*|saisi\\w*|convainc\\w+|convaincu\\w*|repond(?:ent|aient|eront|re)?\\b|taux de reponse",
  ),
  named('people', "l'equipe|masse salariale|salaires?|(?:cout|depenses?|frais) de personnel"),
  hinted('people', 'equipes?|humain\\w*|personnel\\b|effectifs?'),
  named('tools', 'outils?|outillage|licences?|logiciels?|abonnements? logiciels?|plateformes?'),
  named(
    'budget',
    'budget(?:s)?(?: (?:total|annuel|de la premiere annee))?|investissement|enveloppe|cout (?:total|du plan)|depenses? (?:totales?|de la premiere annee)',
  ),
  hinted('total', "total(?:e)?\\b|en tout\\b|l'ensemble|programme|premiere annee|annee (?:un|1)|tient dans|facture"),
  named(
    'fteCost',
    "cout (?:annuel |charge )*(?:charge )?d'un (?:etp|poste|salarie)|\\betp\\b|temps plein|(?:charges? par an|charges comprises|toutes charges)|poste(?! de (?:depense|cout))",
  ),
  named(
    'base',
    '(?:part|poids) (?:de la|dans la) (?:base|clientele)|de (?:la|votre|toute la) (?:base|clientele)|(?:du|de votre|de tout le) (?:fichier|portefeuille)',
  ),
  named('revenueShare', "part (?:du|des|de|dans le|dans les) (?:chiffre d'affaires|ventes|ca|revenus)"),
  named(
    'revenueShare revenue worth',
    "(?<=\\ue000 )(?:du|des|de vos|de votre|de leur|de nos|de notre|de tout le|de l'ensemble des|de toutes les) (?:chiffre d'affaires|ventes|ca|revenus|recettes)",
  ),
  named(
    'revenue revenueShare',
    "(?<=\\ue000 )(?:au|aux|dans (?:le|les|vos)|sur (?:le|les)) (?:chiffre d'affaires|ventes|ca|recettes)",
  ),
  named('revenue', "chiffre d'affaires|\\bca\\b|ventes?|recettes?|encaiss\\w+|revenus"),
  hinted('worth', "(?:pour|soit|d'une valeur de|valant|representant) (?=\\ue000)"),
  weakly(
    'base',
    "(?<=\\ue000 )(?:des|de vos|de nos|de tous les|de ses|de leurs|d'entre|des autres) (?:clients?|acheteurs|clientes|eux|elles)",
  ),
  weakly('orders', 'commandes?|commandent|commander|commande'),
  weakly('purchases', 'achats?|achetent|acheter'),
  weakly(
    'customers',
    'clients?|clientes?|clientele|acheteurs?|personnes|noms|tetes|contacts|gens|base(?: clients?)?|comptes|a risque|a cultiver|champion(?:s|nes?)?|loyaux|dormant(?:e)?s|hibernants|prometteurs|potentiels|nouveaux|perdus',
  ),
];
