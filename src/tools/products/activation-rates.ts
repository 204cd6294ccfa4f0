import { z } from 'zod';
import { Bilingual } from '../../domain/bilingual.ts';
import { Interval } from '../../domain/interval.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { count, share } from '../../domain/numbers.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatCount } from '../../language/format-number.ts';
import { wilsonInterval } from '../../maths/wilson-interval.ts';

/** A rate of newcomers or of trials, with what it is made of. */
export const ActivationRate = z.object({ reached: count, base: count, rate: share, interval: Interval });
export type ActivationRate = z.infer<typeof ActivationRate>;

/** Why a metric of activation is not given. */
export const NotComputable = z.object({ metric: z.string(), reason: Bilingual, needs: z.array(z.string()) });
export type NotComputable = z.infer<typeof NotComputable>;

type Activation = MeasureValues['orderActivation'];
type Found<T> = { value: T } | { missing: Omit<NotComputable, 'metric'> };

/** Newcomers who reached the value event in time. */
export function rateActivation(activation: Activation | undefined): Found<ActivationRate> {
  const missing = findMissingValue(activation);
  if (activation === undefined || missing !== null) return { missing: missing ?? NO_START };
  return rate(add(activation.cohorts.activated), add(activation.cohorts.customers), 'valueEvent');
}

/** Median days to the value event, over those who have reached it. */
export function medianTimeToValue(
  activation: Activation | undefined,
): Found<{ medianDays: number; customers: number }> {
  const missing = findMissingValue(activation);
  if (activation === undefined || missing !== null) return { missing: missing ?? NO_START };
  const { delayDays, customers } = activation.delays;
  const total = add(customers);
  if (total < defaults.maturedMinimum) return { missing: tooFew(total, 'valueEvent') };
  const sorted = Array.from(delayDays, (delay, row) => ({ delay, count: customers[row] ?? 0 })).sort(
    (a, b) => a.delay - b.delay,
  );
  const at = (position: number): number => {
    let seen = 0;
    return (
      sorted.find(({ count: held }) => {
        seen += held;
        return position < seen;
      })?.delay ?? 0
    );
  };
  return { value: { medianDays: (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2, customers: total } };
}

/** Newcomers who finished the onboarding steps in time. */
export function rateOnboarding(activation: Activation | undefined): Found<ActivationRate> {
  if (activation === undefined || activation.steps.length === 0) return { missing: NO_STEPS };
  return rate(add(activation.cohorts.completed), add(activation.cohorts.customers), 'onboardingEvents');
}

/** Trials ended that turned into paid plans. */
export function rateTrials(trials: MeasureValues['trialOutcomes'] | undefined): Found<ActivationRate> {
  if (trials === undefined) return { missing: NO_TRIALS };
  return rate(add(trials.paid), add(trials.trials), 'subscriptions');
}

function rate(reached: number, base: number, needs: string): Found<ActivationRate> {
  if (base < defaults.maturedMinimum) return { missing: tooFew(base, needs) };
  return { value: { reached, base, rate: reached / base, interval: wilsonInterval(reached, base) } };
}

function findMissingValue(activation: Activation | undefined): Omit<NotComputable, 'metric'> | null {
  if (activation === undefined) return NO_START;
  if (activation.startFrom === 'first_order') return null;
  if (activation.valueEvent === '') return NO_VALUE_EVENT;
  return activation.isKnown ? null : UNKNOWN_EVENT;
}

function add(column: ArrayLike<number>): number {
  return Array.from(column).reduce((sum, value) => sum + value, 0);
}

function tooFew(found: number, needs: string): Omit<NotComputable, 'metric'> {
  return {
    reason: {
      fr: `Trop peu pour un taux : ${formatCount(found, 'fr')}, il en faut ${formatCount(defaults.maturedMinimum, 'fr')}.`,
      en: `Too few for a rate: ${formatCount(found, 'en')}, where ${formatCount(defaults.maturedMinimum, 'en')} are needed.`,
    },
    needs: [needs],
  };
}

const NO_START = {
  reason: {
    fr: 'Aucun événement ni aucune commande ne suit les nouveaux venus.',
    en: 'No events and no orders follow newcomers.',
  },
  needs: ['events', 'orders'],
};
const NO_VALUE_EVENT = {
  reason: { fr: 'Nommez l’événement de valeur dans `valueEvent`.', en: 'Name the value event in `valueEvent`.' },
  needs: ['valueEvent'],
};
const UNKNOWN_EVENT = {
  reason: {
    fr: 'Personne n’a fait l’événement nommé dans `valueEvent` : vérifiez son nom dans `events`.',
    en: 'Nobody did the event named in `valueEvent`: check its name among `events`.',
  },
  needs: ['valueEvent'],
};
/** Why onboarding is not measured. */
export const NO_STEPS = {
  reason: {
    fr: 'Aucun événement ne dit que l’accueil est terminé : nommez les étapes dans `onboardingEvents`.',
    en: 'No event says that onboarding is over: name its steps in `onboardingEvents`.',
  },
  needs: ['events', 'onboardingEvents'],
};
/** Why trials are not measured. */
export const NO_TRIALS = {
  reason: {
    fr: 'Il faut des abonnements avec la fin de leur essai (colonne trialEndsAt).',
    en: 'Subscriptions with the end of their trial are needed (column trialEndsAt).',
  },
  needs: ['subscriptions', 'trialEndsAt'],
};
