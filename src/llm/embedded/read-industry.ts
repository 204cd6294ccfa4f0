import type { Industry } from '../../domain/industry.ts';
import { findIndustries, type IndustryMention } from './find-industries.ts';
import { type Message, spanAt } from './message/message.ts';

/** What kind of business the user's is, in their words. Uncertain when only a subscription is spoken of, of whatever kind. */
export type IndustryReading = { readonly value: Industry; readonly quote: string; readonly certain: boolean };

/** The more telling kind first: a software firm for shops sells software, a box shop sells boxes. */
const RANK: readonly Industry[] = ['saas', 'subscription', 'ecommerce', 'retail'];

const OWNED =
  /(?:\b(?:notre|nos|mon|ma|mes|our|my)\b[^.;:!?,]{0,24}|\b(?:on|nous|je|j')\s?(?:y |en |m'|s')?(?:est|sommes|suis|ai|a|avons|tiens|tient|tenons|gere|gerons|dirige|dirigeons|edite|editons|vends?|vendons|fait|fais|faisons|travaille|travaillons|exploite|exploitons|possede|reprends|ouvre|bosse|bossons|occupe|pilote|lance|monte|propose|proposons)\b(?! (?:lu|vu|entendu|une question|besoin|un doute))[^.;:!?,]{0,40}|\bc'est (?:du|de la|un|une|des|pour (?:mon|ma|notre|un|une))\s(?:\S+ ){0,2}|\b(?:chez nous|ici|here|nous|us)[ ,:]*(?:c'est |at )?(?:du |un |une |a |an )?|\b(?:we|i)(?:'?re| are|'?m| am|'ve got|'ve| have| run| runs| own| manage| sell| make| build| operate| offer| do the books for| work| look after| took over| head| lead| started| opened| publish)\b[^.;:!?,]{0,30}|\b(?:it'?s|it is|this is|that'?s) (?:a|an|our|my|for our|for my|for a)\s(?:\S+ ){0,2}|\b(?:client|cliente)\b[^.;!?,]{0,16}|\b(?:we|i|on|nous|je|j)['\s]*)$/;
const NOT_OURS =
  /\b(?:concurrent(?:e|s)?|competitors?|rivals?|boss|patron|memoire|essay|thesis|dissertation|teacher|prof|ami(?:e)?|friend|cousine?|ancien(?:ne)?|precedent(?:e)?|previous|former|old job|my old|our old|investor|investisseur|voisine?|neighbou?r|presse|write|writing|ecris|etudie|studying|student|etudiante?)\b/;
const SELF =
  /\b(?:nous [a-z]+ons|we [a-z]+|notre|nos|mon|ma|mes|chez (?:nous|moi)|(?:comme|que) (?:nous|moi|le mien|la mienne|le notre|la notre|les notres)|on (?:perd|a|est|vend|fait|edite|tourne|plafonne)|nous (?:avons|perdons|sommes|tournons)|j'ai|je perds|je suis a|ici|nous(?=,)|du groupe|de la chaine|du reseau|de l'enseigne|our|ours|my|mine|we|we're|we've|like us|than us)\b(?! (?:memoire|cours|these|boss|patron|expose|prof|presentation|manager|article|associe|chef|banquier|comptable|concurrent|essay|thesis|teacher|dissertation|competitor|rival|client me|investor|cfo|daf|dg|lu\b|vu\b|entendu|besoin))/;
const GENERAL =
  /\b(?:en|dans|pour|chez|par|des|les|de|du|un|une|aux?|sur|tous|toutes|quels?|quelles?|autres?|certaine?s|entre|selon|secteur|marche|comme|in|for|across|of|by|among|a|an|any|other|most|all|typical|average|like|between|vs|similar|good|online)\b[\s']*(?:[\w&]+ )?$|\b(?:d|l)'$/;
/** One business, not a subject to write about. */
const ONE = /\b(?<!(?:about|sur|imagine|suppos\w+) )(?:an?|une?)\s(?:[\w&-]+ ){0,2}$/;
const PLURAL_SHOPS = /^(?:shops|stores|boutiques|magasins|points de vente)$/;
const COUNTED = /[\ue001-\ue006] $/;
const THE = /\b(?:le|la|au|a la|du|de la|the|this|at the|ce|cet|cette)\s$|\b(?:a |de )?l'$/;
const ASKS_OF_THE_WORLD =
  /\b(?:bon|bonne|norme|normale?|viser|moyenne?|moyens|(?:churn|taux|nps|csat|ltv|reachat) moyen|benchmarks?|reperes?|references?|standards?|definition|c'est quoi|good|norm|average|typical|usual|healthy|decent|what is|what's|(?:bad|ok|okay|fine|high|low|poor|terrible) for an?)\b/;
/** « panier moyen », "average ticket": the name of a metric, when nothing is asked. */
const AVERAGE_OF =
  /\b(?:(?:panier|ticket|note|duree|frequence|facture|depense|commande|addition|achat)s? moyen(?:ne)?s?|average (?:ticket|basket|order|spend|cart|check|bill|stay|transaction|invoice|sale|visit|rating|score|purchase))\b/g;
/** « bon alors… », « ah bon, »: a word to begin with. */
const INTERJECTION =
  /(?:^|[.!?;\n]) ?(?:ah |eh |bah |ben |et )?bon\b(?! (?:taux|churn|nps|panier|niveau|score|chiffre|csat))/g;
/** A competitor spoken of, and not yet left for « nous ». */
const COMPETITOR =
  /\b(?:concurrent(?:e|s)?|concurrence|competitors?|rivals?)\b(?!.*\b(?:nous|notre|nos|chez nous|on est|we|we're|us|our)\b)/;
/** Whose business the words just before give away: "a friend's gym", « le restaurant d'un ami » is named after it. */
const NEIGHBOUR = /\b(?:friend|neighbou?r|cousin|mate|buddy|pal|landlord|colleague)(?:'?s)? (?:\w+ )?$/;
/** « mon coiffeur », « j'ai réservé un hôtel », « je vais souvent au resto » : somebody who is only a customer there. */
const CUSTOMER_OF =
  /(?:\b(?:mon|ma)\s$|\b(?:je|j'|nous|on)\s?(?:me |m'|y |l')?(?:suis|ai|avons|a|sommes|vais|allons|va)?\s?(?:\w+ement |deja |souvent |encore |hier )?(?:alle|allee|alles|vais|changee?s? d[e']|reserve|dormi|mange|dejeune|dine|sejourne|commande chez|achete dans|passe|passee|teste|visite|client(?:e)? (?:d'|de|dans|chez|du)|abonnee? (?:a|au|d'une|d'un|dans))\b[^.;!?,]{0,24})$/;
/** Trades that « mon » makes one's own supplier: « mon boulanger », not « mon restaurant ». */
const THEIRS =
  /\b(?:ami|amie|copain|copine|pote|cousine?|beau[- ]frere|belle[- ]soeur|frere|soeur|oncle|tante|voisine?|confrere|pere|mere|mari|femme)\b[^.;!?]*\b(?:son|sa|ses|leur|leurs)\s$/;
const TRADESMAN =
  /^(?:boulanger(?:e)?|boucher(?:e)?|coiffeu(?:r|se)|fleuriste|caviste|libraire|pharmacien(?:ne)?|kine|garagiste|opticien(?:ne)?|fromager(?:e)?|primeur|dentiste|veterinaire|estheticienne|barbier|epicier(?:e)?|poissonnier|traiteur|tatoueu(?:r|se)|cordonnier)$/;
/** "a CRM for vets": whom a tool is made for. */
const SOLD_TO =
  /\b(?:crm|erp|api|software|apps?|platforms?|tools?|saas|logiciels?|plateformes?|outils?|appli(?:cation)?s?) (?:de [a-z]+ )?(?:made |built |designed |sold )?(?:for|to|pour|aux?|destinee?s? aux?) (?:les |the |our |small |independent |petits? )?$/;

/** "I'm looking for a hotel", « j'ai oublié mon sac à la boutique »: a customer speaks. */
const VISITED =
  /\b(?:cherche|trouve[rz]?(?:[ -]moi)?|reserve[rz]?|recommande[rz]?(?:[ -]moi)?|conseille[rz]?(?:[ -]moi)?|connais(?:sez)?(?:[ -](?:tu|vous))?|choisir|installer|changer de|choose|choosing|install|looking for|find (?:me|us)?|book(?: me)?|recommend(?: me)?|suggest|know of) ?(?:(?:une?|le|la|les|an?|the|some|good|nice|cheap|decent|bon|bonne|petit|petite|chouette|quelle?s?|which) ?){1,3}$|\b(?:oublie|laisse|perdu|left|forgot|lost) (?:mon|ma|mes|my|our|a|un|une) [a-z-]+ (?:[a-z-]+ )?(?:dans|a|au|a la|chez|at|in) (?:the |le |la |l'|un |une |a |votre |your )?$/;

/** The kind of business the user speaks of as theirs; null for others' businesses and for a sector in general. */
export function readIndustry(message: Message): IndustryReading | null {
  const best = rank(message, ownership)[0];
  if (best === undefined) return null;
  const { start, end, industry, weak } = best;
  return { value: industry, quote: message.text.slice(start, end).trim(), certain: !weak };
}

/** The kind of business that answers « dans quel secteur ? »: any that is named, in however few words. */
export function answeredIndustry(message: Message): IndustryReading | null {
  const [named] = findIndustries(message).sort((a, b) => RANK.indexOf(a.industry) - RANK.indexOf(b.industry));
  if (named === undefined) return readIndustry(message);
  return { value: named.industry, quote: message.text.slice(named.start, named.end).trim(), certain: true };
}

/** The kind of business a message names, whosever it is: « un bon churn en SaaS ? » */
export function namedIndustry(message: Message): Industry | null {
  const own = rank(message, ownership)[0];
  const all = rank(message, (_, { weak }) => (weak ? 1 : 2));
  const other = all.find(({ industry, weak }) => !weak && industry !== own?.industry);
  if (own !== undefined && !own.weak) return own.industry;
  return (other ?? own ?? all[0])?.industry ?? null;
}

/** « sur l'app (abonnement) »: what an aside says of what was just named. */
const BRACKETED = /\b(?:appli(?:cation)?|app|site|plateforme|service|club|salle|studio|platform|gym)s? ?\( ?$/;
/** « en page 4 sur Google pour « hôtel Annecy » »: what people search for. */
const SEARCHED =
  /\b(?:pour|sur|tap[a-z]+|mots?[ -]cles?|requetes?|recherch[a-z]*|for|search[a-z]*|keywords?|type[sd]?) ?:? ?" ?[^"]{0,24}$/;

type Owning = (message: Message, mention: IndustryMention) => number;

/** Mentions that count, the best first. */
function rank(message: Message, weigh: Owning): IndustryMention[] {
  return findIndustries(message)
    .map((mention) => ({ mention, weight: isForeign(message, mention) ? 0 : weigh(message, mention) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || RANK.indexOf(a.mention.industry) - RANK.indexOf(b.mention.industry))
    .map(({ mention }) => mention);
}

/** How surely a mention is the user's own business; 0 = it is not. */
function ownership(message: Message, mention: IndustryMention): number {
  const { folded, quantities } = message;
  const sentence = spanAt(message.sentences, mention.start) ?? mention;
  const before = folded.slice(Math.max(sentence.start, mention.start - 80), mention.start);
  const self = SELF.test(folded.slice(sentence.start, sentence.end));
  if (mention.weak) return self || BRACKETED.test(before) ? 0.5 : 0;
  const owned = OWNED.exec(before);
  if (owned !== null && !NOT_OURS.test(owned[0])) return 3;
  if (owned !== null) return 0;
  if (THE.test(before) && !mention.sector) return 2;
  if (COUNTED.test(message.marked.slice(0, mention.start))) return 2;
  const general = GENERAL.test(before) && !/^ ?(?:here|ici)\b/.test(folded.slice(mention.end, mention.end + 8));
  const asks = ASKS_OF_THE_WORLD.test(
    folded.includes('?') ? folded : folded.replace(AVERAGE_OF, ' ').replace(INTERJECTION, ' '),
  );
  const isLabel = folded.slice(sentence.start, sentence.end).trim().split(/\s+/).length <= 3;
  if (general) return self || (!asks && (ONE.test(before) || quantities.length > 0)) ? 1 : 0;
  if (self) return 2;
  if (
    !isLabel &&
    PLURAL_SHOPS.test(folded.slice(mention.start, mention.end)) &&
    !COUNTED.test(message.marked.slice(0, mention.start))
  )
    return 0;
  return asks && quantities.length === 0 ? 0 : 2;
}

function isSupplier(before: string, trade: string): boolean {
  const match = CUSTOMER_OF.exec(before);
  return match !== null && (!/^(?:mon|ma)\s$/.test(match[0]) || TRADESMAN.test(trade));
}

function isForeign(message: Message, mention: IndustryMention): boolean {
  const sentence = spanAt(message.sentences, mention.start) ?? mention;
  const before = message.folded.slice(sentence.start, mention.start);
  return (
    COMPETITOR.test(before) ||
    NEIGHBOUR.test(before) ||
    SOLD_TO.test(before) ||
    VISITED.test(before) ||
    SEARCHED.test(before) ||
    THEIRS.test(before) ||
    isSupplier(before, message.folded.slice(mention.start, mention.end)) ||
    /^ (?:next door|across the (?:street|road)|down the (?:street|road)|opposite|d'a cote|d'en face|client(?:e)?s?(?! (?:fideles?|content|sont|est|ne|de nos)))\b/.test(
      message.folded.slice(mention.end, mention.end + 24),
    )
  );
}
