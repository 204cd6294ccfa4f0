import type { ReferredFigure } from './referred-figure.ts';
import type { UnitKind } from './words/measure-units.ts';

type Slot = readonly [kinds: readonly UnitKind[], form: RegExp];

const PEOPLE =
  '(?:customers?|clients?|clientes?|buyers?|shoppers?|acheteurs?|people|personnes|gens|newcomers?|accounts?|comptes|members?|membres|adherents|subscribers?|abonnes|users?|utilisateurs|sign-ups|inscrits|nouveaux|ones|those|champions?|dormants?|hibernants?|loyaux|perdus|answers|replies|responses|reponses)';
const THINGS =
  '(?:orders?|purchases?|commandes|achats|parcels|colis|deliveries|livraisons|trials|essais|points|base|file|fichier|clientele|baskets?|paniers)';
const SALES = "(?:sales|revenue|turnover|chiffre d'affaires|ca|ventes|recettes|revenus?)";
const OF =
  "(?:of (?:all |the |your |our |its |their |these |those |them |new |total |active |late |extra |additional |annual |yearly |past |overall )*|(?:des|du|d'|de la|de vos|de votre|de nos|de ses|de leurs|de tous les|de ces|de) ?(?:nouveaux |nouvelles |bons )?)";

/** What a number is, by the words right after it; the first form that fits. */
const AFTER: readonly Slot[] = [
  [['number', 'rate'], /^ (?:orders?|purchases?|commandes?|achats?) (?:per|par) (?:customer|client)(?![a-z])/],
  [
    ['share'],
    /^ (?:of the|of your|of these|des|de vos) (?:rewards|perks|recompenses|cadeaux|avantages|total)(?![a-z])|^ (?:of the|du) total(?![a-z])/,
  ],
  [['share', 'money'], /^ (?:of what|de ce qu(?:e |'))/],
  [['share', 'money'], /^ (?:of|de) (?:rewards|perks|recompenses|cadeaux)(?![a-z])/],
  [['share', 'count'], /^ (?:of (?:them|those|these)|d'entre (?:eux|elles))(?![a-z])/],
  [['share'], new RegExp(`^ ${OF}(?:${PEOPLE}|${THINGS})(?![a-z])`)],
  [['share', 'money'], new RegExp(`^ ${OF}${SALES}(?![a-z])`)],
  [['time'], /^ (?:of|de|d') ?tests?(?:ing)?(?![a-z])/],
  [['staff'], /^ (?:of an? |d'un |de |d'une )(?:crm|customer success|responsable|manager|poste|charge)/],
  [['number'], /^ (?:times|fois)(?![a-z])/],
  [['time'], /^ (?:mis de cote|held out|set aside)(?![a-z])/],
  [
    ['count', 'share'],
    /^ (?:who |qui )?(?:(?:have|had|ont|sont|had then|only|never|ever|still|already|bien) )*(?:come back|came back|returned|leave|left|buy again|bought again|reorder|reviennent|revenus|revenues|arrived|arrivent|arrives|joined|signed|partent|partis|rachetent|rachete|recommandent|recommande|repondent|answer|respond|replied)(?![a-z])/,
  ],
  [['count', 'share'], new RegExp(`^ (?:more|other|further|additional|autres) (?:new )?(?:${PEOPLE})(?![a-z])`)],
  [
    ['count'],
    new RegExp(
      `^ (?:(?:new|active|good|lost|dormant|hibernating|promising|at-risk|loyal|nouveaux|nouvelles|bons) ){0,2}(?:${PEOPLE}|orders?|purchases?|commandes|achats)(?![a-z])`,
    ),
  ],
];
/** What a number is, by the words right before it. */
const BEFORE: readonly Slot[] = [
  [['count'], /(?<![a-z])(?:au nombre de|numbering) $/],
  [['count', 'share'], /(?<![a-z])en (?:comptez|avez|compte|reste) $/],
  [['points', 'share', 'money'], /(?<![a-z])(?:effet|effect)s? (?:d'au moins|d'environ|de|of(?: at least| about)?) $/],
  [['money', 'count'], /(?<![a-z])(?:(?:for )?a total(?: value)? of|(?:pour )?un total de) $/],
  [
    ['money'],
    /(?<![a-z])(?:spend|spends|spent|spending|pay|pays|paid|costs?|costing|earns?|charge|bill|depens(?:e|es|ent|ait|aient|er|ez)|paie|paient|payer|vers(?:e|ent|er)|coute|coutent|coutera|couteront|couter|coutait|encaisse\w*|factur\w+)(?: (?:you|us|them|vous|nous))?(?: (?:about|nearly|only|just|some|around|from|between|up to|at least|en moyenne|environ|pres de|de|d'|entre|jusqu'a|au moins))* ?$/,
  ],
  [['money', 'number'], /(?<![a-z])(?:worth|vaut|valent|vaudrait|valait|rapport(?:e|ent|ait|erait|eraient|era|er)) ?$/],
  [
    ['time'],
    /(?<![a-z])(?:au bout de|tous les|toutes les|pendant|durant|every|lasts?|lasting|dure|durer|durent|durera|s'ecoule|s'ecoulent|waits?)(?: (?:about|some|environ|for|pres de))* $/,
  ],
  [
    ['time'],
    /(?<![a-z])(?<!or )(?:takes?|met|mett(?:ent|re|ra|ront))(?: (?:about|environ))? $|^(?:for|pendant|durant) $|(?<![a-z])(?:(?:again|back|reorders?|orders?|wait\w*) (?:only )?after|(?:runs?|tests?|tested|it|them)(?: [a-z]+)? for) (?:about )?$/,
  ],
  [
    ['share', 'points'],
    /(?<![a-z])(?:(?:share|proportion|rate|part|taux)(?: [a-z'-]+){0,6} (?:is|was|stands at|rose|fell|climbed|went|dropped|grew|est|etait|monte|passe|tombe)(?: now| desormais| aujourd'hui)?(?: at| to| de| d'| a)?|makes? up|made up) $/,
  ],
  [['number'], /(?<![a-z])(?:nps|score|note)(?: [a-z'-]+)?(?: (?:of|is|stands at|is at|at|de|est de|est a|a))? $/],
  [['number'], /(?<![a-z])(?:by a factor of|un facteur de|facteur) $/],
];

/** « inférieur aux {{…}} des champions », "lower than the {{…}} of champions": whose number it is, of whatever kind. */
const THE_ONE = /(?<![a-z])(?:(?:than|against|versus|with|from|between|to|at) the|aux|(?:contre|que|entre|avec) les) $/;
const OF_A_SEGMENT =
  /^ (?:of|for|from|des|pour les|chez les) (?:the )?(?:champions?|loyaux|dormants?|hibernants?|potentiels|prometteurs|perdus|(?:loyal|dormant|hibernating|promising|lost|at-risk|new|other) (?:customers|ones)|potential loyals)(?![a-z])/;

/** The kinds of number that the words right beside a reference leave room for; null when they leave it open. */
export function expectedKinds({ marked, at, left }: ReferredFigure): readonly UnitKind[] | null {
  const after = marked.folded.slice(at + 1);
  if (THE_ONE.test(marked.folded.slice(left, at)) && OF_A_SEGMENT.test(after)) return null;
  const own = AFTER.find(([, form]) => form.test(after));
  if (own !== undefined) return own[0];
  const before = marked.folded.slice(left, at);
  return BEFORE.find(([, form]) => form.test(before))?.[0] ?? null;
}
