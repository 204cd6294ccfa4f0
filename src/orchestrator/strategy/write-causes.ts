import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Cause, CauseId } from '../../domain/cause.ts';
import type { CauseReading } from '../../domain/strategy/diagnosis.ts';
import { causes as cards } from '../../knowledge/causes.ts';
import { plainMarkdown } from '../../language/plain-markdown.ts';
import { refer } from '../figure-id.ts';
import type { CauseTest } from '../read-cause-tests.ts';

/** What two figures of a test are rates of. */
const RATES: Partial<Record<CauseId, Bilingual>> = {
  'acquisition-cohort': {
    fr: 'retours à 90 jours : {after} pour cette source, {before} pour les autres aux mêmes dates',
    en: 'returns within 90 days: {after} for this source, {before} for the others over the same months',
  },
  price: {
    fr: 'achats d’articles augmentés : de {before} à {after}',
    en: 'purchases of dearer articles: from {before} to {after}',
  },
  delivery: {
    fr: 'en retard : de {before} à {after} des livraisons',
    en: 'late: from {before} to {after} of deliveries',
  },
  returns: { fr: 'commandes remboursées : de {before} à {after}', en: 'orders refunded: from {before} to {after}' },
  satisfaction: { fr: 'réponses mécontentes : de {before} à {after}', en: 'unhappy answers: from {before} to {after}' },
  'discount-dependence': {
    fr: 'commandes avec remise : {after} sur les six derniers mois',
    en: 'orders with a discount: {after} over the last six months',
  },
  'programme-cost': {
    fr: 'récompenses : {after} du chiffre d’affaires des membres, sans achats en plus',
    en: 'rewards: {after} of members’ revenue, with no more purchases',
  },
  'vip-lapse': {
    fr: 'meilleurs clients silencieux trois mois : de {before} à {after}',
    en: 'best customers silent for three months: from {before} to {after}',
  },
  whale: { fr: 'part du chiffre d’affaires partie : {before}', en: 'share of revenue gone: {before}' },
  onboarding: {
    fr: 'nouveaux clients revenus en 90 jours : de {before} à {after}',
    en: 'newcomers back within 90 days: from {before} to {after}',
  },
  'growth-hiding-churn': {
    fr: 'retours à 90 jours : de {before} à {after}, pendant que le total des commandes monte',
    en: 'returns within 90 days: from {before} to {after}, while total orders rise',
  },
  lifetime: {
    fr: 'achats de clients établis suivis d’un autre en 90 jours : de {before} à {after}',
    en: 'purchases of established customers followed by another within 90 days: from {before} to {after}',
  },
  season: {
    fr: 'le meilleur mois fait {effect} fois les commandes du plus faible',
    en: 'the best month makes {effect} times the orders of the weakest',
  },
};

/** The causes in words: what shows them, what to do first, and whose work it is. */
export function writeCauses(causes: readonly Cause[], tests: readonly CauseTest[], lang: Lang): CauseReading[] {
  return causes.flatMap(({ id, marketing }) => {
    const card = cards.find((each) => each.id === id);
    if (card === undefined) return [];
    const test = tests.find((each) => each.id === id);
    return [
      {
        id,
        name: card.name[lang],
        marketing,
        evidence: test === undefined ? null : describe(test, lang),
        remedy: card.remedy[lang],
        owner: card.owner[lang],
      },
    ];
  });
}

function describe({ id, figures, since, about }: CauseTest, lang: Lang): string | null {
  const words = RATES[id]?.[lang];
  if (words === undefined) return null;
  const filled = Object.entries(figures).reduce(
    (text, [key, figure]) => (figure === null ? text : text.replaceAll(`{${key}}`, refer(figure))),
    words,
  );
  if (/\{(?:before|after|effect)\}/.test(filled)) return null;
  const source = about === null || id === 'whale' ? '' : `${plainMarkdown(about)} – `;
  const from = since === null ? '' : { fr: ` (depuis ${since})`, en: ` (since ${since})` }[lang];
  return `${source}${filled}${from}`;
}

/** The causes as lines of the summary: the first ones, what shows them, and that some are not a matter of marketing. */
export function writeCauseLines(causes: readonly Cause[], tests: readonly CauseTest[], lang: Lang): string[] {
  return writeCauses(causes, tests, lang)
    .filter(({ id }) => id !== 'too-little-data')
    .slice(0, SUMMARY_CAUSES)
    .map(({ id, name, evidence, marketing, owner }) => {
      const shown = evidence === null ? '' : ` – ${evidence}`;
      const label = id === 'season' ? { fr: 'À savoir', en: 'Note' } : { fr: 'Cause probable', en: 'Likely cause' };
      const whose = {
        fr: ` Ce n’est pas un problème de marketing : à confier à la personne qui en a la charge (${owner}) ; aucune campagne n’est proposée pour cela.`,
        en: ` This is not a marketing problem: hand it to the person in charge (${owner}); no campaign is proposed for it.`,
      };
      return {
        fr: `${label.fr} : ${name.toLowerCase()}${shown}.${marketing ? '' : whose.fr}`,
        en: `${label.en}: ${name.toLowerCase()}${shown}.${marketing ? '' : whose.en}`,
      }[lang];
    });
}

const SUMMARY_CAUSES = 2;

/** What was looked for in vain, in the order of knowledge: it is worth knowing that deliveries were looked at. */
export function nameCausesNotFound(lookedFor: readonly CauseId[], found: readonly Cause[], lang: Lang): string[] {
  return cards
    .filter(({ id }) => lookedFor.includes(id) && found.every((cause) => cause.id !== id))
    .map(({ name }) => name[lang].toLowerCase());
}
