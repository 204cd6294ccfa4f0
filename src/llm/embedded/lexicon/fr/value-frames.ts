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
    '{share} (d entre eux|d entre elles|d eux)? (nous)? <leave>',
    '{share} <leave>',
    '(on|nous|je|ca|qui|box|boite|appli|club)? (perd|perdons|perds|perdre|lache) (environ|pres de|encore|presque|quasi|quasiment|toujours|plus de|en moyenne|autour de|dans les|a peu pres|entre)? {share} (de|d|des)? <our>?',
    '(perte|pertes|fuite|depart|departs) de {share}',
    '{share} (de)? (pertes|perte|defections|departs|resiliations?|desabonnements?|desabos?|annulations?|fuite)',
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
    '{share} (de|d|des)? <our>? (<customers>)? .. (ne|n)? (achet(e|ent)|command(e|ent)|vien(t|nent)|ont achete|ont commande|a achete) (qu|que)? {times}',
    '{share} (de|d|des)? <our>? (<customers>)? .. (qu|que) {times}',
    '{share} (de|d)? (monoacheteurs|mono acheteurs|one shot)',
  ],
  retention_at: [
    '{share} (de|d|des)? <our>? .. (<customers>)? .. (encore|toujours) (actifs?|actives?|la|clients?|clientes?|abonn(e|es|ees)|present(s|es|e)?|inscrit(s|es|e)?|en vie|a bord)',
    '{share} (de|d|des)? <our>? .. (<customers>)? .. (sont|restent|reste|est)? (actifs?|actives?|present(s|es|e)?|abonn(e|es|ees)|fideles?) .. (apres|a|au bout de|passe|au bout d) {duration}',
    '{share} (de|d|des)? <our>? .. (<customers>)? .. (<return>) .. (dans les|sous|avant|en|en moins de) {duration}',
    '(il (ne|n)? (nous|en|m en|leur)? reste (plus)? (que|qu)?|on garde|on conserve|reste plus que|restent|on en garde|garde) .. {share}',
  ],
  'retention_at!': [],
  purchase_frequency: [
    '(achetent|achete|commandent|commande|viennent|vient|passent|passe|reviennent|visitent|consomment|rachetent) .. {times}',
    '{times,number} (commandes?|achats?|visites?|passages?|reservations?|venues?) (par|/|a l)',
    '{times,number} (commandes?|achats?|visites?|passages?) .. par (client|cliente|an|tete|personne|acheteur|abonne)',
  ],
  time_between_purchases: [
    '(tous|toutes) les {duration}',
    '{duration} .. entre ({number}|deux|2|chaque|leurs|les) (achats?|commandes?|visites?|passages?)',
    '(deux|2) (achats?|commandes?|visites?) .. (espaces|separes|espacees|separees) de {duration}',
  ],
  activation_rate: [
    '{share} (de|d|des)? <our>? (<newcomers>|<customers>)? .. (s activent|activent|actives|sont actives|atteignent (l|le|la)? (activation|aha|moment))',
    '{share} (de|d|des)? <our>? <newcomers> .. (terminent|finissent|vont au bout|completent|configurent|utilisent|font|realisent|se connectent|parametrent|passent a l action|demarrent|lancent|creent|importent|publient)',
  ],
  time_to_value: ['{duration} ... (avant|pour|jusqu a) ... (valeur|resultat|resultats|benefice|premier succes|aha)'],
  'activation_rate!': [
    '{share} (de|d|des)? <our>? (<newcomers>|<customers>) .. (ne|n) .. (s activent|activent|terminent|finissent|configurent|utilisent|se connectent|demarrent|importent|font) .. (pas|jamais|rien)',
  ],
  trial_to_paid: [
    '{share} (de|d|des)? <our>? (essais|trials|periodes d essai|essayeurs|testeurs|comptes (en essai|d essai|gratuits)|utilisateurs (en essai|gratuits)|inscriptions gratuites) .. (convertissent|convertis|passent|deviennent|payent|paient|se convertissent|s abonnent|aboutissent|se transforment|finissent|sont|transformes|donnent|signent)',
    '{share} .. (passent|passe|convertissent|convertit|deviennent|basculent) .. (payants?|au payant|en payant|clients payants|a la version payante|a l abonnement)',
    '{share} (de)? (conversion|convertis|transformation)',
    'essais? (gratuits?)? .. (convertit|convertissent|transforme|transforment) .. {share}',
    '(convertit|convertissons|convertissent|transforme|transformons) .. {share} (de|d|des)? <our>? (essais?|trials?)',
  ],
  loyalty_signup: [
    '{share} (de|d|des)? <our>? <customers> (la|l|le|en|y) (prennent|prend|ont|acceptent|possedent|demandent|adherent|souscrivent|inscrivent)',
    '{share} (de|d|des)? <our>? (<customers>|passages|visiteurs|tickets)? .. (inscri(ts|vent|t|te|tes)|adher(ent|e|es)|s inscri(vent|t)|encart(es|ees)|ont (pris)? (la|une|notre)? carte|prennent (la|notre) carte|souscri(vent|t)|rejoi(gnent|nt)|possedent (la)? carte|ont (la|une|notre) carte|dans (le|notre) (programme|club)|membres (du|de notre|de la))',
  ],
  active_members: [
    '{share} (de|d|des)? <our>? (membres?|porteurs?|adherents?|encartes|inscrits|titulaires|cartes|detenteurs) ... (actif(s|ve|ves)?|utilis(ent|e)|s en serv(ent|t)|boug(ent|e)|vivant(s|es)|achet(ent|e)|present(ent|e)|actives|scann(ent|e)|passent|cumulent)',
    '{share} (de|d)? (membres|adherents|porteurs|cartes) actifs',
    '{share} (d entre eux|d eux)? (sont|est)? actifs',
  ],
  redemption_rate: [
    '{share} (de|d|des)? <our>? (points|recompenses|cheques|bons|avantages|cadeaux|miles|tampons|remises|coupons) .. (utilis(es|ees|e)|depens(es|ees)|consomm(es|ees)|brul(es|ees)|echang(es|ees)|converti(s|es)|reclam(es|ees)|servent|encaiss(es|ees)|rachet(es|ees))',
    '(utilis(ent|e)|depens(ent|e)|echang(ent|e)|consomm(ent|e)|convertissent|brulent|reclament) .. {share} (de|d|des)? <our>? (points|recompenses|cheques|bons|avantages)',
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
    '(on a|nous avons|on compte|nous comptons|j ai|avec|pour|base de|portefeuille de|parc de|fichier de|on gere|nous gerons|on sert|a peu pres|soit|sur|on est a|on en est a|compte) (environ|pres de|plus de|autour de|quelque|a peu pres|nos|les|en gros|dans les)? {number} <customers>',
    '{number} (abonn(e|es|ees)|clients?|comptes|utilisateurs|adherents|membres) (actifs|actives|payants|environ|au total|en base|en portefeuille|a date|b2b|pro)',
    '(saas|box|boutique|site|appli|club|salle|logiciel|editeur) .. {number} (abonn(e|es|ees)|clients?|comptes|utilisateurs|adherents)',
  ],
  teamSize: [
    '{number} personnes? (au|a la|dans l|en|sur) (crm|retention|fidelisation|marketing|csm|customer success|equipe)',
    '(equipe|team) (crm|retention|csm|fidelisation|customer success|marketing|success)? (de|d|:|compte|a)? {number}',
    '(on est|nous sommes|on n est que) {number} (a|dans l equipe|personnes (sur|pour|au|dans)|au (crm|marketing|support))',
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
