import type { Lang } from '../../domain/bilingual.ts';
import { fold } from '../../language/fold.ts';

/** The language of a message; `foreign` when it is plainly neither French nor English. */
export type Language = { readonly lang: Lang; readonly foreign: boolean; readonly sure: boolean };

const MARKERS: Readonly<Record<'fr' | 'en' | 'de' | 'es' | 'it' | 'pt' | 'nl', string>> = {
  fr: 'le la les un une des du de et est sont on nous notre nos mon ma mes je tu vous il elle ils elles que qui quoi pas ne plus mais ou donc car avec pour sur dans par au aux ce cette ces ça ca c d l j n s qu y en se son sa ses leur leurs fait faire quel quelle quels comment pourquoi combien quand chez abonnés abonnes taux merci bonjour salut svp stp oui non mois an semaine ans annuel mensuel boutique moins très tres bien aussi alors voilà voila trop peu veut veux faut avons suis sommes était etait calcule calculer moyenne panier différence difference selon entre depuis jusque premier première plutôt plutot debut début deux rien aucune idée idee sais sait les autant avant après apres recalcule marge avis',
  en: 'the a an and is are was were be been of to in on for with at by from our we us my i you your it its they them their this that these those what which how why when who do does did not no yes but or so if as can could would should have has had will just than then there here about into out up down over after before more less most much many customers customer rate month year week days hi hello thanks please help get going make want need like know tell show give write people they re ve ll m t don isn doesn early late both same recalculate margin again last first per between mostly them none idea yearly monthly annual software',
  de: 'der die das und ist sind nicht ein eine wir unsere unser kunden mit für fur auf zu von den dem wie was warum kann können konnen bitte ich sie es aber im nach bei wenn haben hat werden wird kündigen kundigen',
  es: 'el los las una es son y no nuestros nuestro nuestra clientes con para por qué que cómo como porque hola gracias del al se su más mas pero está esta tenemos puede ayuda cuál cual tasa usted mi meses después despues van de en la',
  it: 'il gli della delle che non è sono nostri nostro clienti con per come perché perche ciao grazie di al si più piu ma questo questa abbiamo una del vostra tasso cosa dopo mesi nostra i lo',
  pt: 'o os uma é são sao nossos nosso clientes com para por que como porque olá ola obrigado do da dos das ao se mais mas não nao está taxa temos você voce meu em um',
  nl: 'het een en is zijn niet wij onze ons klanten met voor op te van de hoe wat waarom kan ik maar bij als hebben wordt naar er aan graag',
};
const OURS = new Set(
  [...MARKERS.fr.split(' '), ...MARKERS.en.split(' '), 'onze', 'six', 'dix'].map((word) => fold(word)),
);
/** A word that is also French or English says nothing for another language. */
const SETS = Object.entries(MARKERS).map(([lang, words]) => {
  const folded = words.split(' ').map((word) => fold(word));
  const telling = lang === 'fr' || lang === 'en' ? folded : folded.filter((word) => !OURS.has(word));
  return [lang, new Set(telling)] as const;
});
const OTHER_SCRIPT =
  /[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** English names of metrics that French uses too: their small words tell no language. */
const COMPOUND = /\b(?:trial|time|lead|free)-to-[a-z]+\b/gi;

/** A query is written in no language of its own. */
const QUERY =
  /\b(?:SELECT|FROM|WHERE|AND|ORDER BY|GROUP BY|JOIN|ON|AS|IN|IS|NOT|NULL|LIKE|LIMIT|INSERT INTO|UPDATE|DELETE)\b/g;

/** The ending of "churn's" and "it's", which no French word has. */
const POSSESSIVE = /(?<=\p{L}{2})['’]s(?!\p{L})/giu;

/** Counts the small words of each language; a message without any keeps the language of the conversation. */
export function detectLanguage(text: string, before: Lang): Language {
  const script = text.match(OTHER_SCRIPT)?.length ?? 0;
  const plain = /\bSELECT\b.*\bFROM\b/s.test(text) ? text.replace(QUERY, ' ') : text;
  const words =
    fold(
      plain
        .replace(/(?<!\p{L})à(?!\p{L})/giu, 'au')
        .replace(COMPOUND, ' ')
        .replace(POSSESSIVE, ' is'),
    ).match(/\p{L}+/gu) ?? [];
  if (script > 2 && script >= words.join('').length / 2) return { lang: before, foreign: true, sure: true };
  const counts = new Map(SETS.map(([lang, set]) => [lang, words.filter((word) => set.has(word)).length]));
  const of = (lang: string) => counts.get(lang) ?? 0;
  const accents = (text.match(/[éèêàçùœâîôû]/gi)?.length ?? 0) * 0.7;
  const french = of('fr') + accents;
  const english = of('en');
  const [rival, best] = [...counts]
    .filter(([lang]) => lang !== 'fr' && lang !== 'en')
    .sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  const marks = rival === 'es' && /[¿¡ñ]/.test(text) ? 2 : rival === 'de' && /[äöüß]/.test(text) ? 1 : 0;
  const ours = Math.max(of('fr'), english);
  const foreign = best + marks >= 2 && best + marks > ours && (best + marks - ours >= 2 || words.length <= 6);
  if (foreign || french === english) return { lang: before, foreign, sure: false };
  return { lang: french > english ? 'fr' : 'en', foreign, sure: Math.abs(french - english) >= 1 };
}
