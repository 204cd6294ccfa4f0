import { describe, expect, it } from 'vitest';
import { healthSignals as known } from '../../../src/knowledge/health-signals.ts';
import healthSignals from '../../../src/tools/metrics/health-signals.ts';
import { askTool } from '../../dataset/programmes/ask-tool.ts';
import type { TestTable } from '../../dataset/programmes/open-tables.ts';
import { dayText } from '../../oracle/calendar.ts';
import { answerOf, refusalOf } from './run-tool.ts';

type Input = Parameters<typeof answerOf<typeof healthSignals.input, typeof healthSignals.output>>[1];

function signal(given: Input, id: string) {
  const seen = { newcomerQuestions: { question: ['Size'], askers: [1], newcomers: [100] } };
  return answerOf(healthSignals, { ...seen, ...given }).signals.find((each) => each.id === id);
}

const weeks = (last: number, earlier: number[], price = 0) => ({
  ticketWeeks: {
    weeksAgo: [0, ...earlier.map((_, index) => index + 1)],
    tickets: [last, ...earlier],
    priceTickets: [price, ...earlier.map(() => 0)],
  },
});

describe('health signals', () => {
  it('are the seven of the framework, each with its owner and delay; those nobody can see say what is missing', () => {
    const { signals, unknown } = answerOf(healthSignals, weeks(10, [10, 10, 10, 10]));
    expect(signals.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    for (const [index, each] of signals.entries()) {
      expect(each.respondWithinDays).toBe(known[index]?.respondWithinDays);
      expect(each.owner).toEqual(known[index]?.owner);
      expect(each.missing === null).toBe(each.status !== 'unknown');
      expect(each.breached === null).toBe(each.status === 'unknown');
    }
    expect(unknown).toBe(5);
    expect(signals.at(-1)).toMatchObject({ id: 'service-event', status: 'unknown' });
  });

  it.each([
    [40, [20, 20, 20, 20], 'quiet', 2],
    [41, [20, 20, 20, 20], 'breached', 2.05],
    [4, [1, 1, 1, 1], 'quiet', 4],
    [5, [0, 0, 0, 0], 'breached', 5],
    [50, [10, 10, 10], 'unknown', null],
  ] as const)('%d tickets after weeks of %o are %s', (last, earlier, status, level) => {
    expect(signal(weeks(last, [...earlier]), 'support-spike')).toMatchObject({ status, level });
  });

  it('price questions count apart', () => {
    expect(signal(weeks(20, [20, 20, 20, 20], 6), 'price-confusion')).toMatchObject({
      status: 'breached',
      level: 6,
      limit: 2,
    });
  });

  it.each([
    [0.7, 'breached'],
    [0.71, 'quiet'],
    [1, 'quiet'],
  ])('a typical customer at %d of the usual usage is %s', (ratio, status) => {
    const usageChanges = { ratio: [0.1, ratio, 2], customers: [10, 25, 10] };
    expect(signal({ usageChanges }, 'usage-drop')).toMatchObject({
      status,
      base: 45,
      affected: ratio <= 0.7 ? 35 : 10,
    });
  });

  it.each([
    [[200, 120], [200, 80], 'breached', -0.2],
    [[200, 120], [200, 101], 'quiet', -0.095],
    [[40, 24], [40, 20], 'quiet', -0.1],
    [[200, 80], [200, 120], 'quiet', 0.2],
    [[29, 20], [200, 10], 'unknown', null],
  ] as const)('onboarding of %o then %o is %s', ([n, done], [m, later], status, level) => {
    const onboardingWindows = { window: ['previous', 'recent'], newcomers: [n, m], completed: [done, later] };
    expect(signal({ onboardingWindows }, 'onboarding-drop')).toMatchObject({
      status,
      level: level === null ? null : expect.closeTo(level, 12),
    });
  });

  it.each([
    [[400, 120], [400, 60], 'breached'],
    [[400, 120], [400, 84], 'quiet'],
    [[40, 12], [40, 7], 'quiet'],
    [[40, 12], [20, 0], 'unknown'],
  ] as const)('channels of %o and %o are %s', ([n, back], [m, other], status) => {
    const channelRetention = { channel: ['web', 'store'], eligible: [n, m], retained: [back, other] };
    expect(signal({ channelRetention }, 'channel-friction')).toMatchObject({ status });
  });

  it('a gap found among many channels must be surer than one between two', () => {
    // 60 of 200 against 39 of 200: p = 0.015 alone (χ², scipy 1.17.1: 0.0150), 0.15 among ten pairs.
    const two = { channel: ['a', 'b'], eligible: [200, 200], retained: [60, 39] };
    const five = {
      channel: ['a', 'b', 'c', 'd', 'e'],
      eligible: [200, 200, 200, 200, 200],
      retained: [60, 39, 50, 50, 50],
    };
    expect(signal({ channelRetention: two }, 'channel-friction')?.status).toBe('breached');
    expect(signal({ channelRetention: five }, 'channel-friction')?.status).toBe('quiet');
  });

  it('a question asked by one newcomer in twenty is a gap', () => {
    const newcomerQuestions = { question: ['Login', 'Size'], askers: [1, 5], newcomers: [100, 100] };
    const found = signal({ newcomerQuestions }, 'information-gap');
    expect(found).toMatchObject({ status: 'breached', level: 0.05, affected: 5 });
    expect(found?.detail?.en).toContain('“Size”');
  });

  it.each([
    [{}, 'not_in_data'],
    [{ channelRetention: { channel: ['a'], eligible: [1], retained: [2] } }, 'out_of_domain'],
  ])('of %o are refused', (given, code) => {
    expect(refusalOf(healthSignals, given)).toBe(code);
  });
});

describe('health signals in the data', () => {
  /** 40 customers who log in daily for twenty weeks, and stop but for two days of the last one. */
  const start = 19_723;
  const events: TestTable = {
    columns: { customer: 'VARCHAR', at: 'DATE', event: 'VARCHAR' },
    rows: Array.from({ length: 40 }, (_, id) =>
      Array.from({ length: 140 }, (_, day) => [`c${id}`, dayText(start + day), 'login']).filter(
        (_, day) => day < 133 || day > 137,
      ),
    ).flat(),
  };

  it('see a product that empties', async () => {
    const result = await askTool(healthSignals, { events }, dayText(start + 200));
    expect(result).toMatchObject({ ok: true, value: { breached: 1, unknown: 6 } });
    expect(result.ok && Object(result.value).signals[1]).toMatchObject({
      ...{ id: 'usage-drop', status: 'breached', level: expect.closeTo(2 / 7 - 1, 3), base: 40, affected: 40 },
    });
  });

  it('do not take monthly totals for silence', async () => {
    const monthly: TestTable = {
      columns: { customer: 'VARCHAR', at: 'DATE', usage: 'DOUBLE' },
      rows: Array.from({ length: 40 }, (_, id) =>
        [1, 2, 3, 4, 5].map((month) => [`c${id}`, `2024-0${month}-01`, 30]),
      ).flat(),
    };
    expect(await askTool(healthSignals, { events: monthly }, '2024-05-20')).toMatchObject({ ok: false });
  });
});
