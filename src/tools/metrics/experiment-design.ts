import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount, count, share } from '../../domain/numbers.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { formatCount, formatDecimal, formatSharePoints } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import type { TestDesign } from '../../maths/test-design.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

import { type ExperimentOutcome, readExperimentOutcome } from '../read-experiment-outcome.ts';
import { refuseMissing } from '../refuse-missing.ts';

const CONTROL_SHARE = 0.2;
const ALPHA = 0.05;
const POWER = 0.8;
/** A pilot runs 4 to 6 weeks, 8 at most. */
const PILOT_WEEKS = 6;
const LONGEST_PILOT_WEEKS = 8;
const SMALLEST_GROUP = 2;

const input = z.object({
  baselineRate: share.optional(),
  mean: z.number().optional(),
  sd: amount.optional(),
  minimumEffect: z.number().optional(),
  customersPerWeek: amount.optional(),
  customers: measures.customers.schema.optional(),
  controlShare: z.number().gt(0).lt(1).optional(),
  power: z.number().min(0.5).lt(1).optional(),
  alpha: z.number().gt(0).max(0.5).optional(),
});

const output = z.object({
  perGroup: count,
  treated: count,
  customersNeeded: count,
  weeks: amount.optional(),
  minimumDetectableEffect: z.number(),
  enough: z.boolean().optional(),
  stopRule: Bilingual,
});
type Output = z.infer<typeof output>;
type Sizes = Pick<Output, 'perGroup' | 'treated' | 'customersNeeded'>;

/**
 * Experiment design: how many customers a test needs, for how long, and the smallest effect it can show. `perGroup` is the
 * control group's size, the scarcer one; `treated` the other. Effects are absolute (0.02 = 2 points), negative for a fall.
 * Without `minimumEffect` the customers available fix the effect: `customers`, else six weeks of `customersPerWeek`.
 * Confused with significance: a test too small misses real effects. Minimum data: a baseline and customers or an effect.
 */
export default defineTool({
  name: 'experiment_design',
  title: { fr: 'Plan de test', en: 'Experiment design' },
  description: {
    fr: 'Taille des groupes, durée et effet minimal visible d’un test avec groupe témoin, sur un taux (`baselineRate`) ou une moyenne (`mean`, `sd`). L’effet est absolu : 0,02 = 2 points, négatif pour une baisse. `perGroup` est la taille du groupe témoin ; `customers` est le nombre de clients disponibles, s’il est limité.',
    en: 'Group sizes, duration and smallest visible effect of a test with a control group, on a rate (`baselineRate`) or a mean (`mean`, `sd`). The effect is absolute: 0.02 = 2 points, negative for a fall. `perGroup` is the control group’s size; `customers` is the number of customers available, when limited.',
  },
  formula:
    'rates, k = treated / control: perGroup = (z(1−alpha/2) √((1 + 1/k) p̄ (1 − p̄)) + z(power) √(p1 (1 − p1) + p2 (1 − p2) / k))² / (p2 − p1)²; means: perGroup = (z(1−alpha/2) + z(power))² sd² (1 + 1/k) / minimumEffect²; weeks = customersNeeded / customersPerWeek, rounded up',
  source:
    'two-sided test of two proportions, pooled variance under no difference: Fleiss, Levin & Paik 2003, without continuity correction (R power.prop.test); two means: Chow, Shao & Wang 2008; control share 0.2 and six weeks: convention',
  input,
  output,
  example: {
    input: { baselineRate: 0.1, minimumEffect: 0.02, customersPerWeek: 1000, controlShare: 0.5 },
    output: {
      perGroup: 3841,
      treated: 3841,
      customersNeeded: 7682,
      weeks: 8,
      minimumDetectableEffect: 0.02,
      stopRule: {
        fr: 'Lire le résultat une seule fois, à la fin du test (8 semaines, groupe témoin suivi : 3 841). N’arrêter plus tôt qu’en cas de dommage net (plaintes, désabonnements, marge).',
        en: 'Read the result once only, at the end of the test (8 weeks, control group followed: 3,841). Stop earlier only for clear harm (complaints, unsubscribes, margin).',
      },
    },
  },
  run(given): Outcome<Output> {
    const { minimumEffect, customersPerWeek, customers, controlShare = CONTROL_SHARE } = given;
    const measured = readExperimentOutcome(given);
    if (!measured.ok) return measured;
    const available = customers ?? (customersPerWeek && PILOT_WEEKS * customersPerWeek);
    if (available === undefined)
      return refuseMissing(['customersPerWeek'], {
        fr: 'À défaut, donnez `customers`, le nombre de clients disponibles.',
        en: 'Failing that, give `customers`, the number of customers available.',
      });
    if (customersPerWeek === 0) return refuseNoArrival();
    const { alpha = ALPHA, power = POWER } = given;
    const design = { alpha, power, ratio: (1 - controlShare) / controlShare };
    const pool = split(available, controlShare);

    if (minimumEffect === undefined) {
      const effect = detectable(measured.value, pool, 1, design);
      return effect.ok ? answerFinite(complete(pool, effect.value, customersPerWeek)) : effect;
    }
    const needed = sizesFor(measured.value, minimumEffect, design);
    if (needed.customersNeeded > Number.MAX_SAFE_INTEGER) return refuseTinyEffect();
    if (customers === undefined) return answerFinite(complete(needed, minimumEffect, customersPerWeek));
    const effect = detectable(measured.value, pool, minimumEffect < 0 ? -1 : 1, design);
    if (!effect.ok) return effect;
    const enough = needed.customersNeeded <= customers;
    return answerFinite({ ...complete(needed, effect.value, customersPerWeek), enough });
  },
  reading({ perGroup, treated, weeks, minimumDetectableEffect, enough }, { baselineRate }) {
    const effect = (lang: Lang) =>
      baselineRate === undefined
        ? formatDecimal(minimumDetectableEffect, lang)
        : formatSharePoints(minimumDetectableEffect, lang, 2);
    const duration = (lang: Lang) => (weeks === undefined ? '' : formatQuantity(weeks, 'weeks', lang));
    const tooLong = weeks !== undefined && weeks > LONGEST_PILOT_WEEKS;
    const limits = {
      fr: `${tooLong ? `, plus long qu’un pilote (${LONGEST_PILOT_WEEKS} semaines au plus)` : ''}${enough === false ? ', plus que les clients disponibles' : ''}`,
      en: `${tooLong ? `, longer than a pilot (${LONGEST_PILOT_WEEKS} weeks at most)` : ''}${enough === false ? ', more than the customers available' : ''}`,
    };
    return {
      fr: `Groupe témoin : ${formatCount(perGroup, 'fr')} ; groupe exposé : ${formatCount(treated, 'fr')}${weeks === undefined ? '' : ` ; durée : ${duration('fr')}`}${limits.fr}. Effet minimal visible : ${effect('fr')}.`,
      en: `Control group: ${formatCount(perGroup, 'en')}; treated group: ${formatCount(treated, 'en')}${weeks === undefined ? '' : `; duration: ${duration('en')}`}${limits.en}. Smallest visible effect: ${effect('en')}.`,
    };
  },
});

function sizesFor(measured: ExperimentOutcome, effect: number, design: TestDesign): Sizes {
  const control = measured.controlSize(effect, design);
  const perGroup = Math.ceil(control);
  const treated = Math.ceil(control * design.ratio);
  return { perGroup, treated, customersNeeded: perGroup + treated };
}

function split(pool: number, controlShare: number): Sizes {
  const customersNeeded = Math.min(Math.floor(pool), Number.MAX_SAFE_INTEGER);
  const perGroup = Math.round(customersNeeded * controlShare);
  return { perGroup, treated: customersNeeded - perGroup, customersNeeded };
}

function detectable(
  measured: ExperimentOutcome,
  { perGroup, treated, customersNeeded }: Sizes,
  direction: 1 | -1,
  design: TestDesign,
): Outcome<number> {
  const testable = perGroup >= SMALLEST_GROUP && treated >= SMALLEST_GROUP;
  const effect = testable
    ? measured.detectableEffect(perGroup, direction, { ...design, ratio: treated / perGroup })
    : null;
  if (effect !== null) return { ok: true, value: direction * effect };
  return refuse(
    'base_too_small',
    {
      fr: `Clients disponibles : ${formatCount(customersNeeded, 'fr')}. C’est trop peu pour montrer un effet, même le plus grand possible. Élargissez le public ou testez autrement.`,
      en: `Customers available: ${formatCount(customersNeeded, 'en')}. That is too few to show any effect, even the largest possible. Widen the audience or test in another way.`,
    },
    ['customers', 'customersPerWeek'],
  );
}

function complete(sizes: Sizes, minimumDetectableEffect: number, customersPerWeek: number | undefined): Output {
  const weeks = customersPerWeek === undefined ? null : Math.ceil(sizes.customersNeeded / customersPerWeek);
  return {
    ...sizes,
    ...(weeks !== null && { weeks }),
    minimumDetectableEffect,
    stopRule: stopRuleOf(sizes.perGroup, weeks),
  };
}

function stopRuleOf(perGroup: number, weeks: number | null): Bilingual {
  const after = (lang: Lang) => (weeks === null ? '' : `${formatQuantity(weeks, 'weeks', lang)}, `);
  return {
    fr: `Lire le résultat une seule fois, à la fin du test (${after('fr')}groupe témoin suivi : ${formatCount(perGroup, 'fr')}). N’arrêter plus tôt qu’en cas de dommage net (plaintes, désabonnements, marge).`,
    en: `Read the result once only, at the end of the test (${after('en')}control group followed: ${formatCount(perGroup, 'en')}). Stop earlier only for clear harm (complaints, unsubscribes, margin).`,
  };
}

function refuseNoArrival() {
  return refuse(
    'undefined_ratio',
    {
      fr: 'Aucun client par semaine (`customersPerWeek` = 0) : le test ne se remplirait jamais. Donnez un nombre supérieur à 0.',
      en: 'No customers a week (`customersPerWeek` = 0): the test would never fill. Give a number above 0.',
    },
    ['customersPerWeek'],
  );
}

function refuseTinyEffect() {
  return refuse(
    'out_of_domain',
    {
      fr: 'Cet effet est trop petit pour tout test : il faudrait plus de clients qu’il n’en existe. Augmentez `minimumEffect`.',
      en: 'This effect is too small for any test: it would take more customers than there are. Raise `minimumEffect`.',
    },
    ['minimumEffect'],
  );
}
