import type { Lexicon } from '../../message/phrase-set.ts';

/**
 * Who leaves, how it is said in French, and what is left. A `word` is any but those that deny, a `gap` up to three of them.
 * `quit` needs nobody named; `goes` says that somebody leaves only after a name or a pronoun.
 */
export const frenchLeavingClasses: Lexicon = {
  word: [
    '((a|b|c|d|e|f|g|h|i|k|l|m|o|q|r|s|t|u|v|w|x|y|z)*|j((e|o|u|i)*)?|n(o|a|u)*|p(a(r|y|l|n|t|g|i|c|u|q|p|ss)|h|i|l|o|r|s|t|u|e)*|{any})',
  ],
  gap: ['<word> <word>? <word>?'],
  people: [
    '(clien(t|ts|s|te|tes|tele)|clts?|abonn?(e|es|ee|ees)|acheteu(r|rs|se|ses)|utilisat(eurs?|rices?)|users?|gens|consommat(eurs?|rices?)|adherent(s|e|es)?|membres?|comptes|souscripteurs?|personnes|inscrit(s|e|es)?|lect(eurs?|rices?)|habitu(es|ees)|monde|lignes|logos?|familles?|parents|mamans|eleves|etudiants|patient(s|es|ele)|convives|joueu(rs?|ses?)|sportifs|licencies|pratiquants|locataires|voyageurs|entreprises|boites|societes|marques|cabinets|enseignes|etablissements|restaurateurs|commercants|particuliers|pros|professionnels|tpe|pme|foyers|menages|cohortes?|anciens?|anciennes|nouveaux|nouvelles|nouvel(le)?|recents|fideles?|vieux|debutants?|novices|recrues?|arrivants|donateurs|internautes|visiteu(rs|ses)|followers|proprietaires|usagers|testeurs|vip|piliers|contacts|artisans|coureurs|campings|beneficiaires|voyageuses|cliens|portefeuille|base|parc|vieille garde|tables|societaires|mutualistes|cooperateurs|cooperatrices|amapiens|maitres|bailleurs|mandants|assures|collectivites|mairies|copropriet(es|aires)|auditeurs|spectateurs|curistes|vacanciers|hotes|loueurs|exploitants|agriculteurs|auto ecoles|apprenants|salles)',
  ],
  they: [
    '(<people>|ils|elles|certain(s|es)|beaucoup|bcp|la (plupart|majorite|grande majorite)|plusieurs|tous|toutes|{share,number}|ceux|celles|plein|trop|une (partie|bonne partie)|le gros|ca|des (milliers|dizaines|centaines))',
  ],
  quit: [
    '(resill?ient|churnent|desinstallent|raccrochent|decrochent|desertent|se (volatilisent|defilent|retirent|detournent|detachent|desinscrivent|desinscrient)|(se|s) (desabonn?|tir|cass|barr|sauv|carapat|desist|evapor|debin|envol|eclips|desengag|desaffili)ent|se font la malle|s en (vont|aillent|iront)|s eloignent|tombent comme des mouches)',
    '(nous|me|m|vous) (quitt|lach|plant|plaqu|desert|echapp|abandonn|remplac|largu|delaiss|boud|fui)(ent|ient)',
    '(nous|me|vous)? tournent (le dos|la page|les talons)',
    '(nous|me) laiss(ent|e) (tomber|en plan)',
    '(nous|me)? (filent|glissent) (entre les doigts|en douce|a l anglaise|ailleurs|sans prevenir)',
    '(foutent|fout|fichent) le camp',
    '(mettent|met) (les voiles|fin a|un terme)',
    '(prennent|prend) (la poudre|la tangente|la porte|le large|leurs jambes|la fuite)',
    '(claquent|claque) (la|notre) porte',
    '(plient bagages?|levent l ancre|font defection)',
    '(vont|va|passent|passe|filent|file|partent|partir|migrent|basculent|switchent|courent|finissent|signent|fuient|retournent|aller|achetent|sont (passes|alles|partis)) <word>? <word>? (ailleurs|a la concurrence|a l ennemi|vers la concurrence|en face|d en face|(chez|vers) (un|une|le|la|les|nos|des|d)? (autres?|concurrents?|concurrence|voisins?|confreres?|geants?)|au supermarche|chez amazon|sur amazon)',
    'changent de (cremerie|boutique|boucher|boulanger|prestataire|fournisseur|coiffeur|resto|restaurant|salle|outil|logiciel|solution|marque|operateur|banque|enseigne|plateforme|maison|salon|institut|magasin|loueur|camping|hotel|fleuriste|opticien|auto ecole|podcast|station|logement|club|troquet|bar|cave|librairie|bijoutier)',
    'supprim(e|ent) (leur|l|le|notre) (compte|appli|application|profil)',
    'rend(ent)? (le|la|les|leur|leurs) (badge|carte|box|cle|cles|casier|licence|abonnement|panier|boitier)s?',
    'jett?ent l eponge',
    '(decamp|detal|se debin|s esquiv|s eclips|se dispers)ent',
    'repass(e|ent) (en|au|sur) .. (gratuit|gratuite|free|freemium)',
    'fond(ent)? comme neige',
    '(ne|n)? (se)? (renouvell?ent|reconduisent|reconduit|resignent|prolongent|rempilent|resouscrivent|reabonnent|reinscrivent|reengagent|accrochent|restent|tiennent|signent) .. (pas|plus|jamais|guere)',
    '(ne|n) (passent|depassent|atteignent|franchissent|passe|depasse) (pas|jamais|meme pas|rarement|plus) (le|la|les)? (cap|premiere?|deuxieme|troisieme|seuil|stade|mois)',
    '(ne)? font (pas|plus) (long feu|de vieux os)',
    '(ne)? reprennent (pas|plus) (leur|l|d|le) (abo|abonnement|contrat|licence|adhesion|formule)',
    '(resil?li|annul|quitt|lach|abandonn|plaqu|deserte)(e|er) (leur abonnement|leur contrat) en masse',
  ],
  goes: [
    'part(ent|iront)',
    'repartent (aussitot|dans|au|apres|direct|directement|tout|vite|tres|presque|ailleurs|vers|immediatement|aussi)',
    '(annulent|annule|arretent|stoppent|fuient|fuit|quittent|se lassent|s arretent|s enfuient|resilie|churne|desinstalle)',
    '(se (desabonne|desinscrit|barre|tire|casse|sauve)|s en va|nous (quitte|lache|plaque|echappe|abandonne)|claque la porte)',
    'disparai(ssent|t)',
    'lach(e|ent) (tous|toutes|l affaire|prise|la|le|l|en|au|apres|avant|vite|tout|assez|tres|des|dans|un)',
    'abandonn(e|ent) (avant|apres|au|des|en|vite|tres|tout|assez|le (service|navire)|l (appli|abonnement)|la salle|les uns|un par|a)',
    'coup(e|ent) (tout|l (abo|abonnement)|le contrat|au|apres|avant|des|net)',
    'fil(ent|e) (a|chez|vers|ailleurs|tous|vite|sans|avant|apres|des|au|en|sous)',
    'debranch(e|ent)',
    '(nous|me)? (disent|dit) (au revoir|adieu|bye|stop|non au)',
    'arret(ent|e) (les frais|la)',
    '(a|ont) (donne|envoye|depose|pose|signifie) (son|leur|leurs) (preavis|conge|resiliation|lettre|dedite)',
    '(viennent|vient) (d|de) (envoyer|donner|poser|deposer) (leur|son|leurs) (preavis|conge|resiliation|lettre)',
    '(nous|me|m)? (retir|repren|denonc|romp)(ent|nent) (leur|leurs|le|la|les) (mandats?|gestion|confiance|dossiers?|contrats?|budgets?|flotte)',
    'tombent (un|les|tous|vite)',
    'ferm(ent|e) (avant|apres|un|leur|vite|les uns|au|des|tous)',
    '(sont|est) .. parti(s|es|e)?',
    '(nous|m|me) (ont|a) (tous|deja|meme)? (quitt|lach|plaqu|abandonn|largu|plant|fui|laiss|desert)(es|e|i)',
    '(ont|a) (deja|tous|presque tous|aussi|carrement|fini par|tout)? (resilie|resilier|annule|annuler|disparu|decroche|deserte|churne|quitte|quitter|arrete|stoppe|lache|claque|mis fin|clos|ferme leur|migre|bascule|demande la resiliation|denonce)',
    'se (sont|est) (tous|deja|presque)? (barre|casse|tire|desabonne|desinscrit|evapore|volatilise|sauve|envole|eclipse|desengage)(s|es|e)?',
    's en (sont|est) alle(s|es|e)?',
    '(viennent|vient|finissent|finit|demandent|demande|menacent|parlent|songent|pensent|commencent|veulent) (de|d|par|a|tous par|toujours par)? (nous|me|se|s en)? (resilier|partir|quitter|lacher|annuler|desabonner|aller|barrer|arreter|plaquer|abandonner|stopper|couper|casser|tirer|disparaitre|desinscrire|changer de|tourner le dos|filer|fuir|echapper|detourner|eloigner|laisser tomber)',
    '(coup|stopp|arret|annul|cess|lach|interromp|supprim|ferm|denonc|clotur|romp|quitt|cass|suspend|resil?li|dechir|termin|rend|bazard)(e|ent) <gap>? <deal>',
    '(s effondrent|s ecroulent|fondent|se vident|plongent|se vide)',
    '(ne)? (reconduit|renouvelle|prolonge) pas',
  ],
  deal: [
    '(abos?|abonnements?|box|formules?|contrats?|comptes?|licences?|services?|applis?|applications?|engagements?|forfaits?|prelevements?|adhesions?|cotisations?|souscriptions?|logiciel|outil|solution|salle|club|cours|mensualites?|sepa|essai)',
  ],
  losses: [
    '(churns?|attrition|taux (de|d) (churn|attrition|departs?|resill?iations?|desabonn?ements?|desabo|ann?ulations?|defections?|pertes?|fuite|rotation)|demandes? (de|d) (resill?iations?|desabonn?ements?|annulations?)|resill?iations?|desabonn?ements?|desabos?|desinscriptions?|departs?|ann?ulations?|defections?|non (renouvell?ements?|reconductions?)|desinstallations?|deperdition|(turn over|turnover) (des|de) (clients|clientele|abonnes)|(pertes?|fuites?) (de|d|des) (clients?|clientes|abonnes|comptes|clientele|adherents|membres|logos|utilisateurs))',
  ],
  keeping: [
    '(retention|fidelisation|taux de (retention|renouvell?ement|reconduction|reabonnement|fidelisation|fidelite)|fidelite (client|clients|des clients|de nos clients|de la clientele)|renouvell?ements?|courbes? de retention|reabonnements?)',
  ],
  keep: ['(garder|retenir|fideliser|conserver|faire rester|accrocher)'],
};
