import { answer, type Outcome, refuse } from '../domain/outcome.ts';
import { detectableMeanDifference } from '../maths/detectable-mean-difference.ts';
import { detectableProportionChange } from '../maths/detectable-proportion-change.ts';
import type { TestDesign } from '../maths/test-design.ts';
import { twoMeanSampleSize } from '../maths/two-mean-sample-size.ts';
import { twoProportionSampleSize } from '../maths/two-proportion-sample-size.ts';
import { refuseMissing } from './refuse-missing.ts';

/** What an experiment measures, a rate or a mean: the control size an effect needs, and the effect a control size shows. */
export type ExperimentOutcome = {
  controlSize(effect: number, design: TestDesign): number;
  /** As a positive number; null when no effect can be shown. */
  detectableEffect(controlSize: number, direction: 1 | -1, design: TestDesign): number | null;
};

type Given = {
  baselineRate?: number | undefined;
  mean?: number | undefined;
  sd?: number | undefined;
  minimumEffect?: number | undefined;
};

/** Reads a baseline rate, or a mean with its standard deviation; refuses both, neither, and effects that cannot exist. */
export function readExperimentOutcome({ baselineRate, mean, sd, minimumEffect }: Given): Outcome<ExperimentOutcome> {
  if (minimumEffect === 0)
    return refuse(
      'out_of_domain',
      {
        fr: 'Un effet nul ne se teste pas. Donnez dans `minimumEffect` le plus petit effet qui vaudrait la peine, 0,02 pour 2 points.',
        en: 'An effect of zero cannot be tested. Give in `minimumEffect` the smallest effect worth having, 0.02 for 2 points.',
      },
      ['minimumEffect'],
    );
  if (baselineRate !== undefined && (mean !== undefined || sd !== undefined))
    return refuse(
      'bad_argument',
      {
        fr: 'Un taux et une moyenne sont donnés ensemble. Gardez `baselineRate`, ou `mean` et `sd`.',
        en: 'A rate and a mean were given together. Keep `baselineRate`, or `mean` and `sd`.',
      },
      ['baselineRate', 'mean', 'sd'],
    );
  if (baselineRate !== undefined) return rateOutcome(baselineRate, minimumEffect);
  if (sd !== undefined) return meanOutcome(sd);
  if (mean !== undefined) return refuseMissing(['sd']);
  return refuseMissing(['baselineRate'], {
    fr: 'À défaut, donnez `mean` et `sd`.',
    en: 'Failing that, give `mean` and `sd`.',
  });
}

function rateOutcome(baselineRate: number, minimumEffect: number | undefined): Outcome<ExperimentOutcome> {
  const reached = baselineRate + (minimumEffect ?? 0);
  if (reached < 0 || reached > 1)
    return refuse(
      'out_of_domain',
      {
        fr: '`baselineRate` + `minimumEffect` sort de l’intervalle de 0 à 1. Réduisez l’effet, ou donnez-le négatif pour une baisse.',
        en: '`baselineRate` + `minimumEffect` falls outside 0 to 1. Reduce the effect, or make it negative for a fall.',
      },
      ['minimumEffect', 'baselineRate'],
    );
  return answer({
    controlSize: (effect, design) => twoProportionSampleSize(baselineRate, baselineRate + effect, design),
    detectableEffect: (size, direction, design) => detectableProportionChange(baselineRate, size, direction, design),
  });
}

function meanOutcome(sd: number): Outcome<ExperimentOutcome> {
  if (sd === 0)
    return refuse(
      'out_of_domain',
      {
        fr: 'Un écart-type nul (`sd` = 0) voudrait dire que tous les clients se valent. Donnez l’écart-type observé.',
        en: 'A standard deviation of zero (`sd` = 0) would mean all customers are alike. Give the one observed.',
      },
      ['sd'],
    );
  return answer({
    controlSize: (effect, design) => twoMeanSampleSize(sd, effect, design),
    detectableEffect: (size, _direction, design) => detectableMeanDifference(sd, size, design),
  });
}
