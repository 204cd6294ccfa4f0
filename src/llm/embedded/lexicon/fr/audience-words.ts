import type { Lexicon } from '../../message/phrase-set.ts';

/** Customers by a name of their own. */
const PEOPLE =
  '(<customers>|champions?|vips?|dormants?|hibernants?|loyaux|perdus|promoteurs?|detracteurs?|ambassadeurs?|parrains?|inactifs|inactives|fideles|encartes|porteurs|a risque|habitues|mecontents)';
const SOME =
  '(autres|seuls|meilleurs|meilleures|gros|plus gros|anciens|anciennes|nouveaux|premiers|comptes|{number}|{number} (meilleurs|meilleures|gros|plus gros|premiers))?';
const EVERY = '(les|la|le|tous les|toutes les|tous|toutes|nos|mes|des|un fichier des|le fichier des)';

/**
 * How French asks for customers by name, folded. `list` asks for people outright, `listWord` for a list of something, `send` says
 * where they go, `who` asks who, `described` is customers with a property; `segment.*` are the RFM segments, `stop.*` another intent.
 */
export const frenchAudienceWords: Lexicon = {
  list: [
    `(donne(r|z)?|sor(s|t|tir|tez)|envoie|envoyez|trouve|cherche(r|z)?|isole(r|z)?|rassemble(r|z)?|montre|affiche|telecharge(r|z)?|file|balance|pousse|exporte(r|z)?|export(er)?|extrai(s|re|rez|t)|list(e|er|ez)|identifi(e|er|ez)|selectionn(e|er|ez)|synchronis(e|er|ez)|cibl(e|er|ez)|filtr(e|er|ez)|charge(r|z)?|mets) (moi|nous)? ${EVERY} ${SOME} ${PEOPLE}`,
    `trouve moi ${SOME} ${PEOPLE}`,
    `(fichier|noms?) (de|des|d|avec) (tous|toutes)? (les|nos|mes)? ${SOME} ${PEOPLE}`,
    `(listes?|listing|export|extraction|extract|extrait|selection|ciblage|panel|csv|xlsx|excel|audiences?) (csv|complete|nominative|excel|avec)? (de|des|d|avec)? (tous|toutes)? (les|nos|mes)? ${SOME} ${PEOPLE}`,
    `(noms?|emails?|e mails?|mails?|adresses? (mails?|emails?)?|coordonnees|numeros? (de telephone)?|telephones?) (et (mails?|emails?|noms?))? (de|des|du) ${SOME} ${PEOPLE}`,
    `${PEOPLE} (a|en|,)? (exporter|extraire|lister|export|extraction|listing|csv|liste)`,
    'qui (relancer|appeler|contacter|cibler|inviter)',
    'qui (dois je|faut il|devrait on) (relancer|appeler|contacter|cibler|inviter)',
    'a (qui|quels clients) (envoyer|proposer|offrir)',
    'list(e|er|ez) (moi|nous)? (les|ceux|celles)',
    '(donne(r|z)?|sor(s|t|tir|tez)|envoie|envoyez|trouve|cherche|isole|montre|affiche|file|exporte(r|z)?|extrai(s|re|rez)|identifi(e|er|ez)|selectionn(e|er|ez)|cibl(e|er|ez)|filtr(e|er|ez)) (moi|nous)? (tous|toutes)? (ceux|celles) (qui|dont|ayant|avec|de|du)',
    'lookalike',
  ],
  listWord: [
    '(vers|dans) (klaviyo|hubspot|brevo|mailchimp|google ads|meta|facebook ads|tiktok ads|pinterest)',
    'listes?',
    'list(e|er|ez)',
    'listing',
    'csv',
    'xlsx',
    'exporte(r|z)?',
    'extrai(s|re|rez|t)',
    'extrac(tion|t)',
    'audiences?',
    'custom audience',
    'nommement',
    'nominative',
    'ciblage',
    'retargeting',
    'coordonnees',
  ],
  send: [
    '(expor(te|ter|tez|t)|envoie|envoyer|envoyez|pousse(r|z)?|balance|mets|mettre|synchronis(e|er|ez)|charge(r|z)?|import(e|er)) ... (vers|dans|sur|chez|avec|a) (le|la|mon|notre)? (meta|facebook|google|tiktok|pinterest|klaviyo|hubspot|brevo|mailchimp|sendinblue|crm|csv|excel)',
  ],
  who: [
    'qui (n|ne) (a|ont|est|sont|sera)? (pas|plus|rien|jamais)? (encore)? (re)? (achete|rachete|commande|recommande|revenu|venu|connecte|paye|renouvele|ouvert|repris|passe|pris|utilise)',
    'qui (n|ne) (achete|commande|vient|revient|depense) (pas|plus)',
    'qui (a|ont) .. (achete|commande|depense|rachete|parraine|mis|reagi|utilise|ouvert|note)',
    `qui sont (mes|nos) ${SOME} ${PEOPLE}`,
    'qui sont les clients (partis|perdus|qui|les plus)',
    'qui (est|sont) sur le point de (partir|resilier|churner)',
    'quel(le)?s (clients?|clientes?|comptes?|abonnes?|membres|acheteurs|adherents|utilisateurs) (n|ne|ont|renouvellent|arrivent|risquent|appeler|contacter|relancer|dois je|sont a)',
  ],
  described: [
    '(<customers>) (qui|ayant|dont|avec|sans|de plus de|de moins de|inactifs|n ayant|du segment|au|sur le plan|pas)',
    '(ceux|celles|tous ceux|toutes celles) (qui|dont|ayant|avec|de|du|a)',
  ],
  people: [PEOPLE],
  'segment.champions': ['champions?', 'vips?'],
  'segment.loyaux': [
    'loya(l|ux)',
    '(<customers>) (les plus)? fideles',
    'segment (des)? fideles',
    '(les|des|nos) fideles',
  ],
  'segment.potentiels': ['(segment|les|des|nos) (clients)? potentiels'],
  'segment.nouveaux': ['segment (des)? nouveaux'],
  'segment.prometteurs': ['prometteurs?'],
  'segment.a-cultiver': ['a cultiver'],
  'segment.a-risque': ['a risques?', 'at risk'],
  'segment.dormants': ['dormant(e)?s?', 'endormis?', 'en sommeil', 'about to sleep'],
  'segment.hibernants': ['hibernants?', 'en hibernation'],
  'segment.perdus': ['(segment|les|nos) (clients)? perdus', 'clients perdus'],
  'stop.count': [
    'combien',
    '(nombre|nb|pourcentage) (de|d)',
    'quelle part',
    'repartition',
    'compar(e|er|ez|aison)',
    '(evolution|courbe|graphique|taux)',
    'par (canal|segment|mois|ville)',
  ],
  'stop.thing': [
    'listes? (des|de) (kpis?|indicateurs?|actions?|segments?|metriques?|outils?|idees?|taches?|produits?|commandes|fonctionnalites?|questions?|donnees|points|livrables)',
    'qui (est|es) (responsable|ce|tu|vous|en charge)',
    '(comment|pourquoi|definitions?)',
    '(redige|ecris|ecrire|rediger|newsletter|automatis(e|er|ation)|automatiquement|campagne (meta|google|facebook))',
    'cre(e|er|ez) (une|un) (campagne|newsletter|workflow|scenario|programme|mail)',
  ],
};
