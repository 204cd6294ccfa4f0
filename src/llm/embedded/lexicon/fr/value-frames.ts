import type { Lexicon } from '../../message/phrase-set.ts';

/**
 * Sentences that tie a quantity to a subject without naming it, in French. A key that ends in `!` means the complement:
 * « 30 % ne reviennent pas » is a repeat rate of 70 %. `retention_at` needs a duration in the sentence.
 */
export const frenchFrames: Lexicon = {
  monthly_churn: [
    '(vu|voit|voyons|vois) partir .. {share}',
    '{share} (de|d|des)? <our>? <customers> (perdus|partis|en moins|evapores|disparus)',
    '{share} (de|d|des)? <our>? .. <customers> .. <leave>',
    '{share} (de|d|des)? (abonnes|clients|utilisateurs) (perdus|en moins|partis|qui partent)',
    '{share} (de|d|des)? <our>? <customers> (a|de|du|d|au|aux|sur|en) (l|la|le|les|notre)? <word> <word>? <word>? <word>? (qui)? <leave>',
    '{share} (d entre eux|d entre elles|d eux)? (nous)? <leave>',
    '{share} <leave>',
    '{share} (de|d|des)? <our>? (<customers>)? (qui)? (nous)? (rendent|rend|rendu) (leurs?|les?|la) (badges?|cartes?|cles?|licences?|boitiers?)',
    '(on|nous|je|ca|qui|box|boite|appli|club)? (perd|perdons|perds|perdre|perdait|perdions|perdais|lache) (chaque|tous les|par)? (mois|an|ans|trimestre|annee|semaine)? (environ|pres de|encore|presque|quasi|quasiment|toujours|plus de|en moyenne|autour de|dans les|a peu pres|entre)? {share} (de|d|des)? <our>?',
    '(a|ai|avons|as|avez) (deja|encore|ainsi|bien)? perdu (environ|pres de|encore|presque|plus de|jusqu a)? {share} (de|d|des) <our>? <word>? (<customers>|base|parc|portefeuille)',
    '(perte|pertes|fuite|depart|departs) de {share}',
    '{share} (de|d|des)? <our>? (<customers>)? .. (ne|n) (se|s)? (reinscri|reabonn|renouvell?|reconduis|resign|prolong|rempil)(vent|t|ent|e)? (pas|plus|jamais)',
    '{share} (de|d|des)? <our>? (<customers>)? (qui)? (ferm|clotur|supprim|coup|stopp|rend|denonc|romp|suspend)(ent|e)? <word>? <deal>',
    '{share} (de|d|des)? <our>? .. (n ont|n a|ne sont|ne seront|n est|ont|sont) (pas|plus) (ete)? (reconduit|renouvele|renouvelle|prolonge|repris|resigne)(s|es|e|ees)?',
    '(perd|perdent|voit partir|a perdu) ... {share} (de|d)? (ses|leurs) <customers>',
    '{share} (de)? (pertes|perte|defections|departs|desinscriptions|non renouvellements|resiliations?|desabonnements?|desabos?|annulations?|fuite)',
  ],
  repeat_purchase_rate: [
    '{share} (de|d|des)? <our>? (<customers>)? (seulement|a peine)? ... <return>',
    '{share} (de|d|des)? <our>? (<customers>)? .. (passent|font|refont|repassent|a passe|ont passe|ont fait) (un|une|leur|la)? (deuxieme|second|seconde|2e|2eme|autre) (achat|commande|visite)',
    '{share} (de|d|des)? <our>? (<customers>)? .. (ont|a|achetent|achete|commandent) (achete|commande)? (au moins)? {times}',
    '{share} (de|d)? (clients)? (recurrents|fideles|recurrent)',
  ],
  'repeat_purchase_rate!': [
    '{share} (de|d|des)? <our>? (<customers>)? .. (ne|n) .. (revien(t|nent)|rachet(e|ent)|recommand(e|ent)|repass(e|ent)) .. (pas|plus|jamais)',
    '{share} (de|d|des)? <our>? (<customers>)? .. (revien(t|nent)|rachet(e|ent)|recommand(e|ent)) (pas|plus|jamais)',
    '{share} (de|d|des)? <our>? (<customers>)? .. (ne|n)? (achet(e|ent)|command(e|ent)|vien(t|nent)|pass(e|ent)|reserv(e|ent)|ont achete|ont commande|a achete|sont venus?) (qu|que)? ({times}|une seule fois)',
    '{share} (de|d|des)? <our>? (<customers>)? .. (qu|que) ({times}|une seule fois)',
    '{share} (de|d)? (monoacheteurs|mono acheteurs|one shot)',
  ],
  retention_at: [
    '{share} (de|d|des)? <our>? .. (<customers>)? .. (encore|toujours) (actifs?|actives?|la|clients?|clientes?|abonn(e|es|ees)|present(s|es|e)?|inscrit(s|es|e)?|en vie|a bord)',
    '{share} (de|d|des)? <our>? .. (<customers>)? .. (sont|restent|reste|est)? (actifs?|actives?|present(s|es|e)?|abonn(e|es|ees)|fideles?) .. (apres|a|au bout de|passe|au bout d) {duration}',
    '{share} (de|d|des)? <our>? .. (<customers>)? .. (<return>) .. (dans les|sous|avant|en|en moins de) {duration}',
    '(il (ne|n)? (nous|en|m en|leur)? reste (plus)? (que|qu)?|on garde|on conserve|reste plus que|restent|on en garde|garde) .. {share}',
  ],
  retention_12m: [
    '{share} (de|d|des)? <our>? (<customers>)? .. (restent|sont restes|renouvellent|reconduisent|resignent|rempilent|reprennent leur|se reabonnent|gardent|nous suivent) .. d (une|un) (annee|saison|an) (sur|a|vers) l autre',
    '(repris|reconduit|renouvele|garde|conserve)(s|e|es|ees)? (que)? .. {share} .. d (une|un) (annee|saison|an) (sur|a) l autre',
    '(garde|conserve|retient|fidelise)(nt|ns|ons)? .. {share} .. d (une|un) (annee|saison|an) (sur|a) l autre',
  ],
  'retention_at!': [],
  purchase_frequency: [
    '(achetent|achete|commandent|commande|revoi(t|s|ent)|voi(t|s|ent)|viennent|vient|passent|passe|reviennent|visitent|consomment|rachetent) .. {times}',
    '(maintenant|mtn|desormais|aujourd hui|ojd|a present|plus que)(,)? (c est|cest|c|on est a|on en est a|ils sont a|elles sont a)? (plutot|plus que|que|a peine)? {times}',
    '{times,number} (commandes?|achats?|visites?|passages?|reservations?|venues?) (par|/|a l)',
    '{times,number} (commandes?|achats?|visites?|passages?) .. par (client|cliente|an|tete|personne|acheteur|abonne)',
  ],
  time_between_purchases: [
    '(tous|toutes) les {duration}',
    '{duration} .. entre ({number}|deux|2|chaque|leurs|les) (achats?|commandes?|visites?|passages?|sejours?|rendez vous|rdv|reservations?|locations?|venues?|consultations?|soins?|seances?|courses?|repas)',
    '(deux|2) (achats?|commandes?|visites?|passages?|sejours?|rendez vous|rdv|reservations?|locations?|venues?|consultations?|soins?|seances?|courses?|repas) .. (espaces|separes|espacees|separees) de {duration}',
  ],
  activation_rate: [
    '{share} (d entre eux|d eux)? (seulement)? (terminent|finissent|completent|vont au bout (de|du)|achevent|bouclent) (le|la|l|leur) (parametrage|onboarding|configuration|installation|tutoriel|setup|demarrage|mise en route|prise en main|parcours (d)? (accueil|integration|demarrage|bienvenue))',
    '{share} (de|d|des)? <our>? (<newcomers>|<customers>)? .. (s activent|activent|actives|sont actives|atteignent (l|le|la)? (activation|aha|moment))',
    '{share} (de|d|des)? <our>? <newcomers> (du mois|de <word>)? .. (terminent|finissent|vont au bout|completent|configurent|utilisent|font|realisent|se connectent|parametrent|passent a l action|demarrent|lancent|creent|importent|publient|(ont|a) (termine|fini|complete|configure|active|parametre|demarre|lance|publie|importe))',
  ],
  time_to_value: [
    '{duration} ... (avant|pour|jusqu a) ... (valeur|resultat|resultats|benefice|premier succes|aha)',
    '(on|nous|je|il faut|faut|ca) (met|mets|mettons|prend|prends|prenons)? {duration} (a|pour) (rendre|mettre|installer|deployer|former|lancer|activer|demarrer|configurer|parametrer|onboarder|embarquer) .. (client|clients|cliente|compte|comptes|abonne|abonnes|utilisateur|utilisateurs|nouveau|nouveaux)',
    '(il faut|faut|met|mettent|prend|prennent|attend|attendent|ca prend|compter) .. {duration} .. (avant|pour) (d|de|que|qu)? (en|s en|y|etre|ils|elles|ca|le|un|nos|l)? <word>? (tir(er|ent)|retir(er|ent)|servir|operationnels?|autonomes?|profit(er|ent)|utilis(er|ent)|demarr(er|ent)|fonctionne|serve|productifs?)',
  ],
  'activation_rate!': [
    '{share} (de|d|des)? <our>? (<newcomers>|<customers>|licences|sieges)? .. (ne|n)? (sont|est|restent|reste|ont ete) (jamais|pas|non|encore) .. (activ|configur|connect|parametr|deploy)(es|ees|e|ee)',
    '{share} (de|d|des)? <our>? (<newcomers>|<customers>) .. (ne|n) .. (s activent|activent|terminent|finissent|configurent|utilisent|se connectent|demarrent|importent|font) .. (pas|jamais|rien)',
  ],
  trial_to_paid: [
    '{share} (personnes|gens|clients|inscrits|utilisateurs|entreprises|visiteurs) (qui) (testent|essaient|essayent|demarrent un essai|font l essai) ... (paient|payent|paye|s abonnent|souscrivent|signent|convertissent|passent (au|en) payant)',
    '{share} (de|d|des)? <our>? (essais|trials|demos|periodes d essai|testeurs|comptes (en essai|d essai|gratuits)) ... (ont|a|sont|est) (debouche|abouti|converti|paye|signe|devenus?|passes?|transforme|souscrit)(s|es|e)?',
    '{share} (de|d|des)? <our>? (essais|trials|periodes d essai|essayeurs|testeurs|comptes (en essai|d essai|gratuits)|utilisateurs (en essai|gratuits)|inscriptions gratuites) .. (convertissent|convertit|convertis|passent|deviennent|payent|paient|se convertissent|s abonnent|aboutissent|se transforment|finissent|sont|transformes|donnent|signent)',
    '{share} .. (passent|passe|convertissent|convertit|deviennent|basculent) .. (payant(e|s|es)?|au payant|en payant|clients payants|a la version payante|a l abonnement)',
    '{share} (de)? (conversion|convertis|transformation)',
    'essais? (gratuits?)? .. (convertit|convertissent|transforme|transforment) .. {share}',
    '(convertit|convertissons|convertissent|transforme|transformons) .. {share} (de|d|des)? <our>? (essais?|trials?)',
  ],
  loyalty_signup: [
    '(programmes?|cartes?|club|appli) ... (que|qu) {share} (de|d|des) <our>? <customers> (prennent|ont|acceptent|demandent|utilisent|possedent|veulent)',
    '{share} (de|d|des)? <our>? <customers> (la|l|le|en|y) (prennent|prend|ont|acceptent|possedent|demandent|adherent|souscrivent|inscrivent)',
    '{share} (d|(de|des) <our>? <customers>) (sont|deja|seulement|a peine)? inscri(ts|tes)',
    '{share} (d|(de|des) <our>? <customers>) (sont)? (dedans|dans le (club|programme)|qui (l|la) ont|qui y sont)',
    '{share} (encartes|porteurs de carte|titulaires de la carte|membres du (club|programme))',
    '{share} (de|d) (porteurs|membres|encartes|adherents|titulaires|inscrits) (parmi|chez|dans|sur) (les|nos|mes|la|notre)? <customers>',
    '{share} (de|d|des)? <our>? (<customers>|passages|visiteurs|tickets)? .. ((sont|est|etaient|seraient)? inscri(vent|t|te)|(sont|est) inscri(ts|tes)|inscri(ts|tes) (au|a la|a notre|dans|sur)|adher(ent|e|es)|s inscri(vent|t)|encart(es|ees)|ont (pris)? (la|une|notre)? carte|prennent (la|notre) carte|souscri(vent|t)|rejoi(gnent|nt)|possedent (la)? carte|ont (la|une|notre) carte|dans (le|notre) (programme|club)|membres (du|de notre|de la))',
  ],
  active_members: [
    '{share} (de|d|des)? <our>? (membres?|porteurs?|adherents?|encartes|inscrits|titulaires|cartes|detenteurs) ... (actif(s|ve|ves)?|utilis(ent|e)|(ont|a) .. utilise|s en (serv(ent|t)|(sont|est) servis?)|boug(ent|e)|vivant(s|es)|achet(ent|e)|present(ent|e)|actives|scann(ent|e)|passent|cumulent)',
    '{share} (de|d)? (membres|adherents|porteurs|cartes) actifs',
    '{share} (d entre eux|d eux)? (seulement|a peine)? (sont|est|d|de)? (vraiment|encore)? actifs',
  ],
  redemption_rate: [
    '(points|recompenses|cheques|bons|avantages|cadeaux) ... (utilis|reclam|depens|echang|consomm|brul|encaiss)(es|ees|e|ee) .. par {share}',
    '{share} (de|d|des)? <our>? (points|recompenses|cheques|bons|avantages|cadeaux|miles|tampons|remises|coupons) .. (utilis(es|ees|e)|depens(es|ees)|consomm(es|ees)|brul(es|ees)|echang(es|ees)|converti(s|es)|reclam(es|ees)|servent|encaiss(es|ees)|rachet(es|ees))',
    '{share} (de|d|des)? <our>? (<customers>|membres?|porteurs?|adherents?|encartes|inscrits|titulaires|detenteurs|beneficiaires) (du programme|du club|de la carte)? .. (utilis(ent|e)|depens(ent|e)|echang(ent|e)|consomm(ent|e)|convertissent|brulent|reclament|encaissent|se servent (de|des)|profitent (de|des)) (vraiment|jamais|un jour|reellement|effectivement)? (leurs?|les|des|de|d|la|ses|nos)? (points|recompenses?|cheques|bons|avantages|cadeaux?|cagnotte|remises|tampons|miles)',
    '{share} (d entre eux|d eux)? (seulement|a peine|tout juste)? (utilis|depens|echang|consomm|brul|reclam|convertiss)(ent|e) <word>? (leurs?|les|des) (points|recompenses?|cheques|bons|avantages|cadeaux?|cagnotte|tampons|miles)',
    '(utilis(ent|e)|depens(ent|e)|echang(ent|e)|consomm(ent|e)|convertissent|brulent|reclament) .. {share} (de|d|des)? <our>? (points|recompenses|cheques|bons|avantages)',
    '{share} (a peine|seulement|meme pas)? brul(es|ees)',
    '{share} (sont|est|ont ete|a ete) (jamais|vraiment|effectivement)? (reclam|depens|echang|brul|encaiss)(es|ees|e|ee)',
  ],
  'redemption_rate!': [
    '{share} (de|d|des)? <our>? (points|recompenses|cheques|bons|avantages|cadeaux) .. (jamais|pas|perdus?|expir(es|ent)|dorment|oublies)',
  ],
  csat: [
    '{share} (de|d|des)? <our>? (<customers>|repondants|sondes)? .. (satisfaits?|satisfaites?|contents?|tres satisfaits)',
    '{share} de (satisfaction|satisfaits)',
  ],
  cac_payback: [
    '(recuper(e|ons|er)|amorti(r|t|ssons)?|rembours(e|ons|er)|rentabilis(e|ons|er)) .. (cac|acquisition) .. {duration}',
    '{duration} pour .. (recuperer|amortir|rembourser|rentabiliser)',
  ],
  customers: [
    '(on a|nous avons|on compte|nous comptons|(on|nous|et|je|j|qui)? (sers|sert|servons|accompagnons|accompagne|comptons|gerons|equipons|equipe|facturons|facture|hebergeons|heberge|totalisons|totalise|formons|coiffons|recevons)|j ai|avec|pour|base de|portefeuille de|parc de|fichier de|on gere|nous gerons|on sert|a peu pres|soit|sur|on est a|on en est a|compte) (environ|pres de|plus de|autour de|quelque|a peu pres|nos|les|en gros|dans les)? {number} <customers>',
    '{number} (abonn(e|es|ees)|clients?|comptes|utilisateurs|adherents|membres) (actifs|actives|payants|environ|au total|en base|en portefeuille|a date|b2b|pro)',
    '(saas|box|boutique|site|appli|club|salle|logiciel|editeur) .. {number} (abonn(e|es|ees)|clients?|comptes|utilisateurs|adherents)',
  ],
  teamSize: [
    '{number} personnes? (au|a la|dans l|en|sur) (crm|retention|fidelisation|marketing|csm|customer success|equipe)',
    '(equipe|team) (crm|retention|csm|fidelisation|customer success|marketing|success)? (de|d|:|compte|a)? {number}',
    '(on est|nous sommes|on n est que) {number} (a|dans l equipe|personnes (sur|pour|au|dans)|au (crm|marketing|support))',
    '{number} (csms?|customer success managers?|account managers?|charges de clientele)',
    '{number} (personnes|csm|csms|charges|gestionnaires) (dans|au|sur|en|pour) (l equipe|la retention|equipe|crm|marketing|la fidelisation|l equipe crm)',
    'equipe de {number}',
  ],
  employees: [
    '{number} (salaries?|employes?|collaborateurs|personnes dans (la boite|l entreprise|la societe)|effectifs)',
    'effectif de {number}',
  ],
  budget: [
    'budget ... {money,number}',
    '{money} (de)? (budget|d enveloppe|a investir|a depenser|a y consacrer|pour ca|a mettre)',
    'enveloppe (de|d) {money,number}',
    '{money} (pour|sur) (l annee|l an|toute l annee|y arriver|ca|le faire|la fidelisation|la retention)',
  ],
  mrr: ['{money} (de)? (mrr|revenu recurrent|revenus recurrents)'],
  ltv_cac: ['(un client|chaque client) rapporte {times,number} .. (cac|ce qu il coute|son cout)'],
};
