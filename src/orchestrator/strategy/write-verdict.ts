import type { Band } from '../../domain/band.ts';
import type { Bilingual, Lang } from '../../domain/bilingual.ts';
import type { Indicator } from '../../domain/strategy/indicator.ts';
import type { Verdict } from '../../domain/strategy/verdict.ts';
import { defaults } from '../../knowledge/defaults.ts';

const POINTS: Record<Band, number> = { bad: 0, average: 1, good: 2, excellent: 3 };

const LABELS: Record<Verdict['id'], Bilingual> = {
  critical: { fr: 'Critique', en: 'Critical' },
  'to-improve': { fr: 'À améliorer', en: 'Needs improvement' },
  good: { fr: 'Bon', en: 'Good' },
  excellent: { fr: 'Excellent', en: 'Excellent' },
  unknown: { fr: 'Pas assez d’éléments', en: 'Not enough to say' },
};

const BANDS: Record<Band, Bilingual> = {
  bad: { fr: 'mauvais', en: 'bad' },
  average: { fr: 'moyen', en: 'average' },
  good: { fr: 'bon', en: 'good' },
  excellent: { fr: 'excellent', en: 'excellent' },
};

/** The mean of the bands of the indicators that have one; any escalation caps it; fewer than two say nothing. */
export function writeVerdict(
  indicators: readonly Indicator[],
  { escalated, problem }: { escalated: boolean; problem: boolean },
  lang: Lang,
): Verdict {
  const judged = indicators.flatMap(({ label, band }) => (band === null ? [] : [{ label, band }]));
  const bands = judged.map(({ band }) => band);
  const id = verdictOf(bands, escalated);
  const capped = id !== verdictOf(bands, false);
  const basis = judged.map(({ label, band }) => `${label}${lang === 'fr' ? '\u00a0: ' : ': '}${BANDS[band][lang]}`);
  return { id, label: LABELS[id][lang], basis, text: explain(id, { capped, problem }, lang) };
}

function verdictOf(bands: readonly Band[], escalated: boolean): Verdict['id'] {
  if (bands.length < defaults.minIndicators) return 'unknown';
  const mean = bands.reduce((sum, band) => sum + POINTS[band], 0) / bands.length;
  const { critical, toImprove, good } = defaults.verdictCuts;
  if (mean < critical) return 'critical';
  if (mean < toImprove || escalated) return 'to-improve';
  return mean < good ? 'good' : 'excellent';
}

function explain(id: Verdict['id'], { capped, problem }: { capped: boolean; problem: boolean }, lang: Lang): string {
  if (id === 'unknown') {
    return {
      fr: 'Pour conclure, il faut au moins deux indicateurs situés dans les fourchettes de leur secteur.',
      en: 'A verdict takes at least two indicators placed within their industry’s ranges.',
    }[lang];
  }
  if (capped) {
    return {
      fr: 'Une situation urgente est signalée en tête : le verdict ne peut pas dépasser « À améliorer ».',
      en: 'An urgent situation is shown at the top: the verdict cannot go above “Needs improvement”.',
    }[lang];
  }
  if (problem && (id === 'good' || id === 'excellent')) {
    return {
      fr: 'Les niveaux sont bons ; le plan répond au problème signalé plus haut.',
      en: 'The levels are good; the plan answers the problem reported above.',
    }[lang];
  }
  return {
    fr: 'D’après la moyenne des indicateurs notés dans le tableau.',
    en: 'Based on the average of the indicators rated in the table.',
  }[lang];
}
