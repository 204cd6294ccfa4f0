import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/maths/seeded-random.ts';
import activation from '../../../src/tools/metrics/activation.ts';
import { answerOf, refusalOf, runTool } from './run-tool.ts';

type Row = [action: string, customers: number, retained: number];

function newcomers(change: object = {}, all: [number, number] = [1000, 300], ...actions: Row[]) {
  return {
    ...{ startFrom: 'first_event', valueEvent: 'import', isKnown: true, steps: ['done'], names: ['import', 'done'] },
    cohorts: { cohort: ['2024-01'], customers: [100], activated: [40], completed: [25] },
    delays: { delayDays: [1, 5, 90], customers: [20, 20, 10] },
    all: { cohort: ['2024-01'], customers: [all[0]], retained: [all[1]] },
    actions: {
      action: actions.map(([action]) => action),
      cohort: actions.map(() => '2024-01'),
      customers: actions.map(([, customers]) => customers),
      retained: actions.map(([, , retained]) => retained),
    },
    ...change,
  };
}

const whyNot = (found: { notComputable: { metric: string; needs: string[] }[] }) =>
  Object.fromEntries(found.notComputable.map(({ metric, needs }) => [metric, needs]));

describe('each metric', () => {
  test('is given when the data allow it', () => {
    const found = answerOf(activation, {
      eventActivation: newcomers(),
      valueEvent: 'import',
      trialOutcomes: { month: ['2024-01', '2024-02'], trials: [30, 10], paid: [9, 3] },
    });
    expect(found).toMatchObject({
      ...{ activation_rate: 0.4, time_to_value: 5, onboarding_completion: 0.25, trial_to_paid: 0.3 },
      ...{ valueEvent: 'import', onboardingSteps: ['done'], notComputable: [] },
    });
  });

  test('says what it lacks when they do not', () => {
    const unnamed = answerOf(activation, { eventActivation: newcomers({ valueEvent: '', steps: [] }) });
    expect(unnamed).toMatchObject({ activation_rate: null, time_to_value: null, onboarding_completion: null });
    expect(whyNot(unnamed)).toMatchObject({
      ...{ activation_rate: ['valueEvent'], trial_to_paid: ['subscriptions', 'trialEndsAt'] },
      onboarding_completion: ['events', 'onboardingEvents'],
    });
    const wrong = answerOf(activation, { eventActivation: newcomers({ isKnown: false }), valueEvent: 'imprt' });
    expect(wrong.notComputable.find(({ metric }) => metric === 'activation_rate')?.reason.en).toContain(
      'check its name',
    );
    const few = { cohorts: { cohort: ['2024-01'], customers: [29], activated: [5], completed: [5] } };
    expect(answerOf(activation, { eventActivation: newcomers(few), valueEvent: 'import' }).activation_rate).toBeNull();
  });

  test('comes from orders when no event is named, onboarding still from events', () => {
    const shop = newcomers({ startFrom: 'first_order', valueEvent: '', steps: [], names: [] });
    const found = answerOf(activation, { eventActivation: newcomers(), orderActivation: shop });
    expect(found).toMatchObject({
      valueEvent: 'second_purchase',
      startFrom: 'first_order',
      onboarding_completion: 0.25,
    });
  });
});

describe('early actions', () => {
  test('are compared with the others, corrected for all those looked at', () => {
    const eventActivation = newcomers({}, [1000, 300], ['invite', 200, 120], ['visit', 500, 152], ['rare', 10, 9]);
    const { drivers } = answerOf(activation, { eventActivation, valueEvent: 'import' });
    expect(drivers).toMatchObject({ looked: 2, tooFew: 1 });
    expect(drivers?.actions.map(({ action, verdict }) => [action, verdict])).toEqual([
      ['invite', 'more'],
      ['visit', 'unclear'],
    ]);
    expect(drivers?.actions[0]?.difference).toBeCloseTo(120 / 200 - 180 / 800, 9);
    expect(drivers?.actions[0]?.name).toEqual({ fr: '«\u00a0invite\u00a0»', en: '“invite”' });
  });

  test('that do nothing are hardly ever told apart: in at most one shop in ten', () => {
    const random = seededRandom(11);
    let shopsWithDrivers = 0;
    for (let shop = 0; shop < 200; shop++) {
      const people = Array.from({ length: 500 }, () => ({ stayed: random() < 0.3 }));
      const actions = Array.from({ length: 20 }, (_, index): Row => {
        const doers = people.filter(() => random() < 0.1 + index / 40);
        return [`event ${index}`, doers.length, doers.filter(({ stayed }) => stayed).length];
      });
      const retained = people.filter(({ stayed }) => stayed).length;
      const eventActivation = newcomers({}, [500, retained], ...actions);
      const { drivers } = answerOf(activation, { eventActivation, valueEvent: 'import', top: 60 });
      if (drivers?.actions.some(({ verdict }) => verdict !== 'unclear')) shopsWithDrivers += 1;
    }
    expect(shopsWithDrivers).toBeLessThanOrEqual(20);
  });

  test('are never called causes', () => {
    const eventActivation = newcomers({}, [1000, 300], ['invite', 200, 120]);
    const input = { eventActivation, valueEvent: 'import' };
    const outcome = runTool(activation, input);
    const reading = outcome.ok
      ? activation.reading(outcome.value, activation.input.parse(input), null)
      : { fr: '', en: '' };
    expect(reading.fr).toContain('sans en être forcément la cause');
    expect(reading.en).toContain('without necessarily being its cause');
  });
});

test('no data, an event without events, and impossible counts are refused', () => {
  const shop = newcomers({ startFrom: 'first_order', valueEvent: '' });
  expect(refusalOf(activation, {})).toBe('not_in_data');
  expect(refusalOf(activation, { orderActivation: shop, valueEvent: 'import' })).toBe('not_in_data');
  const tooMany = newcomers({}, [1000, 300], ['invite', 1001, 300]);
  expect(refusalOf(activation, { eventActivation: tooMany, valueEvent: 'import' })).toBe('out_of_domain');
  const moreThanAll = newcomers({ cohorts: { cohort: ['2024-01'], customers: [10], activated: [11], completed: [0] } });
  expect(refusalOf(activation, { eventActivation: moreThanAll })).toBe('out_of_domain');
  expect(refusalOf(activation, { trialOutcomes: { month: ['2024-01'], trials: [3], paid: [4] } })).toBe(
    'out_of_domain',
  );
});
