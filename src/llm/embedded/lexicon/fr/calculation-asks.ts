import type { Lexicon } from '../../message/phrase-set.ts';

/** How French asks for a sum, and what shows that none is asked for, folded. */
export const frenchCalculationAsks: Lexicon = {
  verb: [
    '(re)?calcul(e|er|ez|ons|es|erais|eriez|erez|ez moi|e moi|er moi)?',
    'calculs?',
    '(fais|faites|faire|fait|refais|refaire|pose|poser) (moi|nous)? (le|ce|un|les|la) (calcul|calculs|compte|maths?|simulation|operation|conversion)',
    '(determin|estim|chiffr|evalu|simul|convert|annualis|mensualis|dedui)(e|er|ez|is|ir|issez|re|s|sez|sons|ons)? (moi|nous|la|le|les|mon|ma|notre|l|nos|mes|un|une|ce|cet|cette|en|combien|{any})?',
    '(donne|donnez|donner|sors|sortez|sortir|ressortir|trouve|trouver|trouvez|obtenir|deduire) (moi|nous)? (le|la|mon|notre|ma|l|mes|un|quel)',
    'a chiffrer',
    '(cherche|cherchons|voudrais|aimerais|souhaite|voudrions|aimerions|veux|besoin) (connaitre|savoir|avoir|obtenir)? (la|le|l|mon|ma|notre|de la|du)',
    'combien (font|fait)',
  ],
  result: [
    '(ca|cela|ce qui|ce que ca|ca me|ca nous) (fait|donne|ferait|donnerait|represente|equivaut|revient a|correspond|vaut|donne quoi|fait quoi) (un|une|du|de)? (combien|quoi|cb|quel|quelle|c bien)?',
    '(fait|donne|donnent|font|ferait|donnerait|valent|vaut|represente|equivaut|revient) (a)? (combien|quoi|cb)',
    '(combien|cb|que|qu est ce que|quoi) (ca|cela)? (fait|font|vaut|valent|donne|donnent|ferait|donnerait|vaudrait|represente|rapporte|rapportent)',
    '(c est|c) (quoi|koi|combien) (le|la|mon|notre|ma|l) (resultat|calcul|total)',
    '(quel|quelle) (taux|pourcentage|part|proportion|ratio)',
    'soit (combien|quel|quelle)',
  ],
  interrogative: [
    '(a partir de)? (quel|quelle|quels|quelles) (est|serait|sera|etait|sont|ferait|doit etre)? (donc|alors|bien)? (le|la|l|les|notre|mon|ma|nos|mes|un|une|ton|ce)?',
    'combien (d|de)?',
    'cb (de)?',
    '(que|qu) (vaut|valent|vaudrait|devient|donne) (le|la|l|notre|mon|ma|mes|nos)?',
    '(le|la|mon|notre|ma) meilleur',
    '(c est|cest) (quoi|combien) (notre|mon|ma)',
  ],
  wanted: [
    '(max|maximum|maximal|maxi|minimum|min|minimal|mini|requis|requise|necessaire|necessaires|faut il|faudrait il|il faut|il faudrait|il me faut|dois je|doit on|faut|viser|a viser|ideal)',
  ],
  method: [
    'comment (est ce qu on|on|puis je|peut on|tu|vous|je|fait on pour|faire pour)? .. (calcul*|mesur*|estim*|obtien*)',
    'formule',
    '(c est|qu est ce que|ca veut dire) quoi',
    'definition',
  ],
  judged: [
    '(ca)? vaut quoi',
    'que vaut (un|une|notre) .. {any}',
    '(verdict|jugement|avis) (sur|pour)',
    '(c est|est ce|ce serait|serait ce) (que c est)? (bien|bon|normal|correct|grave|mauvais|suffisant|eleve|faible|honnete|acceptable|inquietant|beaucoup|trop)',
    '(benchmark|moyenne du secteur|par rapport (au|a la|aux)|dans la norme|norme|repere)',
    '(est|sont) (il|elle|ils|elles) (bon|bonne|normal|normale|correct|correcte|bien)',
  ],
  again: [
    're(calcul|fai|lanc|simul|tent|essai)(e|s|er|ez|tes|ons)? (le|la|ca|moi ca|moi|les)? (avec|pour|a|en|sur|si)?',
    '(calcul|fai|essai)(e|es|s|ez|tes) (le|la|ca|moi ca) (avec|pour|a)',
    '(et|mais|puis|maintenant|alors|ensuite|du coup|ok|et puis)',
    '(pareil|idem|meme (chose|calcul|question|exercice)|la meme)',
    '(si|avec|pour|plutot|en fait|pardon|correction|au lieu|non|oups|erreur|suppos*|imagin*|mettons|disons|prends|prenons|mets|change*|remplace*)',
  ],
  polite: ['(stp|svp|s il (te|vous) plait|merci d avance|please|merci|donc)'],
  advice: [
    '(que faire|quoi faire|on fait quoi|fait on quoi|dois (je)? faire|je dois faire|doit on faire|par ou commencer|par quoi commencer|comment (faire|s y prendre|ameliorer|reduire|les retenir|remonter|corriger))',
    '(pourquoi|d ou vient|qu est ce qui|quel (est le )?probleme|point (faible|le plus faible)|ou est ce qu on|voyez vous un probleme|quelque chose a corriger|plan d action|aide* nous|aide* moi)',
    '(merci de me dire|tu en penses quoi|vous en pensez quoi|qu en pensez vous|d habitude)',
  ],
  wish: [
    '(augment|amelior|boost|maximis|remont|redui|baiss|diminu|doubl|progress|developp|accroi)*',
    '(objectif|hausse|baisse|chute|priorite)',
  ],
};
