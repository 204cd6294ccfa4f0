import type { Lang } from '../../../domain/bilingual.ts';
import type { Message, Span } from '../message/message.ts';

const POLITE = /(?:stp|svp|merci|s'il (?:te|vous) plait|please|pls|thanks|thx)/g;
const PLATFORM =
  "(?:les? |la |l'|the |our |my |un |une |a |an )?(?:custom audience )?(?:meta|facebook|google|tiktok|pinterest|klaviyo|klavyo|hubspot|brevo|mailchimp|sendinblue|csv|excel|xlsx|crm|spreadsheet)(?: (?:ads|list|audience|customer match))?";

const FRENCH_FRAME = new RegExp(
  `(?:(?:vers|dans|sur|pour|chez|format|en|au format|sous) ${PLATFORM}|(?:je (?:veux|voudrais|souhaite(?:rais)?)|j'aimerais|il me faut|peux[ -]tu|tu peux|pouvez[ -]vous|pourriez[ -]vous|tu|veuillez|merci de)(?![a-z])(?: (?:me|m'|nous|avoir|connaitre|obtenir|adresser))*|(?:donne[rz]?|sor[st]|sortir|sortez|envoie[rz]?|trouve[rz]?|file|balance|cherche[rz]?|extrai(?:s|re|rez|t)|exporte[rz]?|export|extraction|extrait|liste[rz]?|isole[rz]?|recupere[rz]?|prepare[rz]?|constitue[rz]?|telecharge[rz]?|affiche[rz]?|montre[rz]?|cible[rz]?|ciblage|selectionne[rz]?|identifie[rz]?|filtre[rz]?|garde[rz]?|fais|faire|cree[rz]?|synchronise[rz]?|pousse[rz]?)(?![a-z])(?:[ -](?:moi|nous|les))?|(?:la |une |le |un |cette |ma |en )?(?:listes?|listing|fichiers?|audiences?|segments?|export|extraction|selection)(?: (?:complete|nominative|csv|excel|d'exclusion|d'appel))?(?: (?:des?|du|avec|composee? de|de tous)(?= )| d')?|(?:les |leurs? )?(?:noms?|e-?mails?|mails?|adresses?(?: mails?)?|numeros?(?: de telephone)?|coordonnees)(?: et (?:e-?mails?|mails?|noms?))?(?: (?:des?|du)(?= )| d')?)`,
  'g',
);
const ENGLISH_FRAME = new RegExp(
  `(?:(?:to|for|into|in|on|as) ${PLATFORM}(?![a-z])|(?:i|we) (?:want|need|would like|'d like)|(?:can|could|would) (?:you|u)|i'd like|(?:please )?(?:give|get|show|send|find|pull|fetch|list|export|extract|identify|isolate|select|pick|download|upload|push|sync|target|build|create|prepare|draw up|filter|keep|make)(?: me| us| it)?(?![a-z])|(?:an? |the |of the |this )?(?:full |complete |call |mailing |exclusion |suppression )?(?:lists?|file|audience|segment|extract|extraction|export|spreadsheet|csv)(?: (?:of|with|for)(?= ))?|(?:the )?(?:names?|e-?mails?|phone numbers?|addresses|contacts)(?: (?:and|n) (?:e-?mails?|names?))?(?: (?:of|for)(?= ))?)`,
  'g',
);

/** What only asks, or says where the list goes: no criterion. */
const FRAME: Readonly<Record<Lang, RegExp>> = { fr: FRENCH_FRAME, en: ENGLISH_FRAME };

/** Where one criterion ends and another starts. */
const CUTS: Readonly<Record<Lang, RegExp>> = {
  fr: /[,;:.!?\n()]+| (?:mais|dont|ayant|qui (?=n'|ne |ont |sont |est |a )|et (?=n'|ne |pas |qui |rien |jamais |dont |sans |avec |au moins |plus |moins )|puis) ?| (?=(?:sans|avec|n'ayant|de plus de) )/g,
  en: /[,;:.!?\n()]+| (?:but|who(?:'ve|'s)?|that (?=have|has|had|bought|ordered|spent|are)|whose|and (?=not|who|haven|have|hasn|has|with|without|never|nothing|live|spent|bought|at least|more|less|no |didn|agreed)|w\/) ?| (?=(?:without|with(?! us)) )/g,
};

/** People named without a property, joints left over: no criterion. */
const EMPTY =
  /^(?:(?:les?|la|l'|des?|du|d'|un|une|tous|toutes|nos|mes|ceux|celles|qui|et|a|au|en|pour|que|clients?|clientes?|contacts?|gens|personnes?|acheteurs|abonnes?|membres?|comptes?|utilisateurs?|noms?|the|all|every|everyone|everybody|those|people|ppl|of|our|my|who|and|to|for|as|it|that|customers?|clients|subscribers?|buyers?|members?|accounts?|users?|only|just|seulement|uniquement|them|me|this|cette|ca|sont|are|is|so i can|n|avec|with) ?)*$/;
const EDGE =
  /^(?:(?:les|le|la|des|du|de|d'|un|une|tous|toutes|nos|mes|ceux|celles|et|que|the|all|every|of|our|my|and|to|seulement|uniquement|only|just|customers?|clients?|clientes?|that|who|qui)(?: |(?<=')))+/;

const MOST = 12;

/** The criteria of an audience, twelve at most, one short phrase each, in the user's words and order. */
export function splitCriteria({ text, folded, lang }: Message, spans: readonly Span[]): string[] {
  const criteria: string[] = [];
  for (const { start, end } of spans) {
    const framed = blank(blank(folded.slice(start, end), FRAME[lang]), POLITE);
    let from = 0;
    const places = [...framed.matchAll(PLACE)].filter(({ index }) =>
      /^ \p{Ll}+ \p{Lu}/u.test(text.slice(start + index)),
    );
    const edges = [...framed.matchAll(CUTS[lang]), ...places]
      .map((match) => ({ at: match.index, end: match.index + match[0].length }))
      .sort((a, b) => a.at - b.at);
    for (const edge of [...edges, { at: framed.length, end: framed.length }]) {
      for (const piece of pieces(framed, from, edge.at)) {
        const words = text.slice(start + piece.start, start + piece.end);
        if (criteria.length === MOST) return criteria;
        if (!criteria.includes(words)) criteria.push(words);
      }
      from = edge.end;
    }
  }
  return criteria;
}

const BLOT = '\ue000';
/** A place: cut before it where its name has a capital. */
const PLACE = / (?=(?:a|au|en|in|from|near|de) [a-z])/g;

/** What is left between two cuts once the frame is blotted out. */
function pieces(framed: string, from: number, to: number): Span[] {
  return [...framed.slice(from, to).matchAll(/[^\ue000]+/g)].flatMap((match): Span[] => {
    let start = from + match.index;
    let end = start + match[0].length;
    while (start < end && /[ "'-]/.test(framed.charAt(start))) start += 1;
    start += EDGE.exec(framed.slice(start, end))?.[0].length ?? 0;
    while (end > start && /[ "'-]/.test(framed.charAt(end - 1))) end -= 1;
    return end - start < 3 || EMPTY.test(framed.slice(start, end)) ? [] : [{ start, end }];
  });
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(new RegExp(`(?<![a-z0-9])(?:${pattern.source})(?![a-z0-9])`, 'g'), (found) =>
    BLOT.repeat(found.length),
  );
}
