import { z } from 'zod';
import { Bilingual, type Lang } from '../../domain/bilingual.ts';
import { type MeasureValues, measures } from '../../domain/measures.ts';
import { count, duration, share } from '../../domain/numbers.ts';
import { type Refusal, refuse } from '../../domain/outcome.ts';
import { defaults } from '../../knowledge/defaults.ts';
import { formatShare, formatSharePoints } from '../../language/format-number.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';
import { findTableFault } from '../find-table-fault.ts';
import {
  ActivationRate,
  medianTimeToValue,
  NO_STEPS,
  NO_TRIALS,
  NotComputable,
  rateActivation,
  rateOnboarding,
  rateTrials,
} from '../products/activation-rates.ts';
import { findEarlyFault } from '../products/find-early-fault.ts';
import { nameAction } from '../products/name-action.ts';
import { EarlyAction, rankEarlyActions } from '../products/rank-early-actions.ts';
import { showName } from '../products/show-name.ts';

const Driver = EarlyAction.extend({ name: Bilingual });

const Cohort = z.object({ cohort: z.string(), customers: count, activated: count, rate: share.nullable() });

/**
 * Activation: newcomers who reach the value event in their first days, the time they take, trials that turn into paid plans,
 * onboarding finished; and the early actions that go with later retention. For a shop the value event is the second purchase.
 * Confused with causes: those who do more at the start were perhaps keener. Minimum data: thirty newcomers for a rate.
 */
export default defineTool({
  name: 'activation',
  title: { fr: 'Activation des nouveaux venus', en: 'Activation of newcomers' },
  description: {
    fr: 'Part des nouveaux venus qui atteignent l’événement de valeur en `days` jours (`valueEvent` ; à défaut, pour une boutique, le deuxième achat), délai médian, essais devenus payants, accueil terminé (`onboardingEvents`), selon ce que les données permettent ; et premiers gestes qui vont avec une présence plus tard (dans les `laterDays` jours suivants), avec l’écart, son intervalle et la correction pour tous les gestes regardés. Un geste qui va avec la rétention n’en est pas forcément la cause.',
    en: 'Share of newcomers who reach the value event within `days` days (`valueEvent`; failing that, for a shop, the second purchase), median time, trials turned into paid plans, onboarding finished (`onboardingEvents`), as far as the data allow; and early actions that go with being there later (in the `laterDays` days after), with the difference, its interval and the correction for all the actions looked at. An action that goes with retention is not necessarily its cause.',
  },
  formula:
    'activation_rate = newcomers who reached the value event within days / newcomers observed for days; time_to_value = median days to it, of those who reached it; trial_to_paid = trials ended that went on / trials ended; difference = later rate of those who did it − of the other newcomers of the same month, Holm-corrected',
  source:
    'reference framework; intervals: Wilson 1927, Mantel–Haenszel with the variance of Sato 1989; Holm 1979; 95 %',
  asks: ['days', 'laterDays', 'valueEvent', 'onboardingEvents'],
  input: z.object({
    valueEvent: z.string().min(1).max(200).optional(),
    days: z.number().int().min(1).max(365).default(30),
    laterDays: z.number().int().min(1).max(730).default(90),
    onboardingEvents: z.array(z.string().min(1).max(200)).max(20).optional(),
    top: z.number().int().min(1).max(60).default(10),
    eventActivation: measures.eventActivation.schema.optional(),
    orderActivation: measures.orderActivation.schema.optional(),
    trialOutcomes: measures.trialOutcomes.schema.optional(),
  }),
  output: z.object({
    activation_rate: share.nullable(),
    time_to_value: duration.nullable(),
    trial_to_paid: share.nullable(),
    onboarding_completion: share.nullable(),
    activation: ActivationRate.nullable(),
    trials: ActivationRate.nullable(),
    onboarding: ActivationRate.nullable(),
    /** How many the median time to value is of. */
    timeToValueCustomers: count,
    notComputable: z.array(NotComputable),
    /** What was counted: `second_purchase` or the name of an event; null when none is known. */
    valueEvent: z.string().nullable(),
    onboardingSteps: z.array(z.string()),
    startFrom: z.string().nullable(),
    /** Names of the events found, those of the most customers first. */
    events: z.array(z.string()),
    byCohort: z.array(Cohort),
    drivers: z.object({ looked: count, tooFew: count, actions: z.array(Driver) }).nullable(),
  }),
  example: {
    input: {
      orderActivation: {
        ...{ startFrom: 'first_order', valueEvent: '', isKnown: true, steps: [], names: [] },
        cohorts: { cohort: ['2024-01'], customers: [200], activated: [50], completed: [0] },
        delays: { delayDays: [10, 20, 60], customers: [30, 20, 40] },
        all: { cohort: ['2024-01'], customers: [200], retained: [60] },
        actions: { action: ['second_category'], cohort: ['2024-01'], customers: [50], retained: [30] },
      },
    },
    output: {
      ...{ activation_rate: 0.25, time_to_value: 20, trial_to_paid: null, onboarding_completion: null },
      activation: { reached: 50, base: 200, rate: 0.25, interval: { low: 0.195_082, high: 0.314_341 } },
      ...{ trials: null, onboarding: null, timeToValueCustomers: 90 },
      notComputable: [
        { metric: 'trial_to_paid', ...NO_TRIALS },
        { metric: 'onboarding_completion', ...NO_STEPS },
      ],
      ...{ valueEvent: 'second_purchase', onboardingSteps: [], startFrom: 'first_order', events: [] },
      byCohort: [{ cohort: '2024-01', customers: 200, activated: 50, rate: 0.25 }],
      drivers: {
        looked: 1,
        tooFew: 0,
        actions: [
          {
            ...{ action: 'second_category', name: nameAction('second_category'), verdict: 'more', pValue: 2.275e-7 },
            ...{ customers: 50, retained: 30, rate: 0.6, others: 150, othersRetained: 30, othersRate: 0.2 },
            ...{ difference: 0.4, interval: { low: 0.249_878, high: 0.550_122 } },
          },
        ],
      },
    },
  },
  run({ valueEvent, top, eventActivation, orderActivation, trialOutcomes }) {
    const isAboutEvents = eventActivation !== undefined && (valueEvent !== undefined || orderActivation === undefined);
    const measure = isAboutEvents ? 'eventActivation' : 'orderActivation';
    const found = isAboutEvents ? eventActivation : orderActivation;
    if (found === undefined && trialOutcomes === undefined) return NOTHING_TO_FOLLOW;
    if (found !== undefined && valueEvent !== undefined && !isAboutEvents) return EVENT_WITHOUT_EVENTS;
    const fault =
      (found && findActivationFault(measure, found)) ||
      (eventActivation && findActivationFault('eventActivation', eventActivation)) ||
      (trialOutcomes && findTrialFault(trialOutcomes));
    if (fault) return fault;
    const activation = rateActivation(found);
    const time = medianTimeToValue(found);
    const onboarding = rateOnboarding(eventActivation);
    const trials = rateTrials(trialOutcomes);
    const drivers = found === undefined ? null : rankEarlyActions(found.all, found.actions);
    return answerFinite({
      activation_rate: 'value' in activation ? activation.value.rate : null,
      time_to_value: 'value' in time ? time.value.medianDays : null,
      trial_to_paid: 'value' in trials ? trials.value.rate : null,
      onboarding_completion: 'value' in onboarding ? onboarding.value.rate : null,
      activation: 'value' in activation ? activation.value : null,
      trials: 'value' in trials ? trials.value : null,
      onboarding: 'value' in onboarding ? onboarding.value : null,
      timeToValueCustomers: 'value' in time ? time.value.customers : 0,
      notComputable: Object.entries({
        activation_rate: activation,
        time_to_value: time,
        trial_to_paid: trials,
        onboarding_completion: onboarding,
      }).flatMap(([metric, each]) => ('missing' in each ? [{ metric, ...each.missing }] : [])),
      valueEvent: isAboutEvents ? showOrNull(found?.valueEvent ?? '') : found === undefined ? null : 'second_purchase',
      onboardingSteps: (eventActivation?.steps ?? []).map(showName),
      startFrom: found?.startFrom ?? null,
      events: (eventActivation?.names ?? []).map(showName),
      byCohort: found === undefined ? [] : listCohorts(found, 'value' in activation),
      drivers: drivers && {
        ...drivers,
        actions: drivers.actions
          .slice(0, top)
          .map((each) => ({ ...each, action: showName(each.action), name: nameAction(each.action) })),
      },
    });
  },
  reading({ activation_rate, time_to_value, trial_to_paid, onboarding_completion, drivers }, { days }) {
    const linked = drivers?.actions.filter(({ verdict }) => verdict !== 'unclear').slice(0, 3) ?? [];
    const say = (lang: Lang) => {
      const rate = (value: number | null) => (value === null ? '–' : formatShare(value, lang));
      return {
        ...{ rate: rate(activation_rate), trials: rate(trial_to_paid), onboarding: rate(onboarding_completion) },
        days: formatQuantity(days, 'days', lang),
        time: time_to_value === null ? '–' : formatQuantity(time_to_value, 'days', lang),
        drivers: linked
          .map(({ name, difference }) => `${name[lang]} (${formatSharePoints(difference, lang)})`)
          .join(', '),
      };
    };
    const [fr, en] = [say('fr'), say('en')];
    return {
      fr: `Activation en ${fr.days} : ${fr.rate} ; délai médian : ${fr.time} ; essais devenus payants : ${fr.trials} ; accueil terminé : ${fr.onboarding}. ${fr.drivers === '' ? 'Aucun premier geste n’est nettement lié à la présence ultérieure.' : `Gestes liés à une présence ultérieure différente, sans en être forcément la cause : ${fr.drivers}.`}`,
      en: `Activation within ${en.days}: ${en.rate}; median time: ${en.time}; trials turned paid: ${en.trials}; onboarding finished: ${en.onboarding}. ${en.drivers === '' ? 'No early action is clearly linked to later presence.' : `Actions that go with a different later presence, without necessarily being its cause: ${en.drivers}.`}`,
    };
  },
});

type Activation = MeasureValues['orderActivation'];

function listCohorts({ cohorts }: Activation, isKnown: boolean): z.infer<typeof Cohort>[] {
  return cohorts.cohort.map((cohort, row) => {
    const [customers, activated] = [cohorts.customers[row] ?? 0, cohorts.activated[row] ?? 0];
    const hasRate = isKnown && customers >= defaults.maturedMinimum;
    return { cohort, customers, activated, rate: hasRate ? activated / customers : null };
  });
}

/** An empty name is none. */
function showOrNull(name: string): string | null {
  return name === '' ? null : showName(name);
}

function findActivationFault(measure: 'eventActivation' | 'orderActivation', found: Activation): Refusal | null {
  const fault =
    findTableFault(measure, found.cohorts, { customers: 'count', activated: 'count', completed: 'count' }) ??
    findTableFault(measure, found.delays, { delayDays: 'days', customers: 'count' }) ??
    findEarlyFault(measure, found.all, found.actions);
  if (fault !== null) return fault;
  const { customers, activated, completed } = found.cohorts;
  const isAbove = found.cohorts.cohort.some(
    (_, row) => Math.max(activated[row] ?? 0, completed[row] ?? 0) > (customers[row] ?? 0),
  );
  return isAbove ? refuseExcess(measure) : null;
}

function findTrialFault(trials: MeasureValues['trialOutcomes']): Refusal | null {
  const fault = findTableFault('trialOutcomes', trials, { trials: 'count', paid: 'count' });
  if (fault !== null) return fault;
  return trials.month.some((_, row) => (trials.paid[row] ?? 0) > (trials.trials[row] ?? 0))
    ? refuseExcess('trialOutcomes')
    : null;
}

function refuseExcess(measure: string): Refusal {
  return refuse(
    'out_of_domain',
    {
      fr: `Table « ${measure} » : une partie dépasse son tout. Corrigez les nombres.`,
      en: `Table “${measure}”: a part exceeds its whole. Correct the numbers.`,
    },
    [measure],
  );
}

const NOTHING_TO_FOLLOW = refuse(
  'not_in_data',
  {
    fr: 'Rien ne suit les nouveaux venus : chargez un fichier d’événements, de commandes ou d’abonnements avec essai.',
    en: 'Nothing follows newcomers: load a file of events, of orders, or of subscriptions with trials.',
  },
  ['events', 'orders', 'subscriptions'],
);

const EVENT_WITHOUT_EVENTS = refuse(
  'not_in_data',
  {
    fr: '`valueEvent` nomme un événement, mais les données n’ont pas de fichier d’événements. Ajoutez-en un, ou retirez `valueEvent` : le deuxième achat sert alors d’événement de valeur.',
    en: '`valueEvent` names an event, but the data has no events file. Add one, or remove `valueEvent`: the second purchase is then the value event.',
  },
  ['events', 'valueEvent'],
);
