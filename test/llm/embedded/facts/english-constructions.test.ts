import { describe, expect, test } from 'vitest';
import { saidIn } from './said-in.ts';

describe('English ways of telling a figure', () => {
  test.each([
    ['We lose a little over 8% of subscribers each month.', { churnMonthly: 0.08 }],
    [
      'Out of every 50 pet owners who come for a first vaccine, only 18 ever book another appointment.',
      { repeatRate: 0.36 },
    ],
    ['Just over half (54%) of customers come back for a second order.', { repeatRate: 0.54 }],
    ['Regulars used to spend £64 a visit, it’s £51 now.', { aov: 51, aovTrend: 'down' }],
    ['Average order £46, was £58 last Christmas.', { aov: 46, aovTrend: 'down' }],
    ['We have 3,400 riders paying €79 a month.', { customers: 3400, arpu: 79 }],
    ['Net revenue retention slid to 91% while gross is steady at 93%.', { nrr: 0.91, grr: 0.93 }],
    ['New teams take about 40 days before they get anything useful out of it.', { timeToValueDays: 40 }],
    ['Four out of five cards have not been swiped since January.', { activeMembers: 0.2, loyaltyProgram: 'exists' }],
    ['Bookings per guest: 1.1 a year.', { purchaseFrequency: 1.1 }],
    ['It costs us £90 to acquire someone.', { cac: 90 }],
  ])('%s', (text, facts) => {
    expect(saidIn(text, {}, 'en')).toEqual(facts);
  });

  test('a quarter of the contracts is a share, whatever the stretch', () => {
    expect(Number(saidIn('Every year a quarter of our contracts are not renewed.', {}, 'en').churnMonthly)).toBeCloseTo(
      0.02369,
      4,
    );
  });

  test('what is so today is no daily rate', () => {
    expect(Number(saidIn('We were at 9% churn in 2023; today it’s 3.9.', {}, 'en').churnMonthly)).toBeCloseTo(0.039, 6);
  });

  test('a large share lost before a point of the stay is a complaint, no monthly rate', () => {
    expect(saidIn('Half our students leave before the second lesson.', {}, 'en')).toEqual({
      churnHigh: true,
      churnPhase: 'early',
    });
  });

  test('a mark out of five said without its scale is low under 3.5', () => {
    expect(saidIn('The stars on the app store went from 4.6 to 3.2.', {}, 'en')).toEqual({ satisfactionLow: true });
    expect(saidIn('Our Google rating is 4.6.', {}, 'en')).toEqual({});
  });
});

describe('English words that only look like a problem', () => {
  test.each([
    'Staff turnover is through the roof, people quit after a month.',
    'Bags go out every 4 weeks.',
    'Our sales rep visits each clinic twice a year.',
    'A rival language app loses 12% a month.',
    'Patients recommend us all the time.',
  ])('%s', (text) => {
    expect(saidIn(text, {}, 'en')).toEqual({});
  });

  test('words of leaving judge nothing beside the figure', () => {
    expect(saidIn('Every month six out of a hundred subscribers drop us.', {}, 'en')).toEqual({ churnMonthly: 0.06 });
  });

  test('easy to leave is not all well', () => {
    expect(saidIn('It’s easy to leave and they do leave.', {}, 'en')).toEqual({ churnHigh: true });
  });
});

describe('English problems said without a figure', () => {
  test.each([
    ['Nobody at our place stays past the third month.', { churnHigh: true, churnPhase: 'early' }],
    ['We gave up on the stamp card two years ago.', { loyaltyProgram: 'none' }],
    ['People still say we’re useless.', { satisfactionLow: true }],
    ['Now it’s once a month if we’re lucky.', { frequencyLow: true }],
    ['Users rarely get past the import screen.', { onboardingWeak: true }],
    ['Our loyalty scheme hardly brings anyone back.', { programmeWeak: true, loyaltyProgram: 'exists' }],
    ['They last nine months where they used to last sixteen.', { lifetimeTrend: 'down' }],
  ])('%s', (text, facts) => {
    expect(saidIn(text, {}, 'en')).toEqual(facts);
  });
});
