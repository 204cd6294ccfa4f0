import { type Fact, type Facts, factDefinitions, isFactName } from '../../../src/domain/facts.ts';
import type { Model } from '../../../src/domain/model.ts';
import { answer } from '../../../src/domain/outcome.ts';
import { findQuantities } from '../../../src/language/quantities/find-quantities.ts';
import { seededRandom } from '../../../src/maths/seeded-random.ts';

type Claim = readonly [name: string, value: Fact['value']];

/** Everything that can be claimed of a business without a figure. */
const CLAIMS: readonly Claim[] = [
  ['churnHigh', true],
  ['onboardingWeak', true],
  ['frequencyLow', true],
  ['ltvTrend', 'down'],
  ['aovTrend', 'down'],
  ['lifetimeTrend', 'down'],
  ['satisfactionLow', true],
  ['loyaltyProgram', 'none'],
  ['programmeWeak', true],
  ['churnPhase', 'early'],
  ['goals', ['retention']],
  ['goals', ['ltv']],
  ['goals', ['ambassadors']],
  ['goals', ['cost']],
  ['industry', 'saas'],
];
const FIGURES = [
  'churnMonthly',
  'repeatRate',
  'nps',
  'csat',
  'retention90',
  'activationRate',
  'redemptionRate',
  'npsDrop',
];

/**
 * Models that are wrong about everything they say: each claim has a quote that the message does hold. `guessing` claims three things
 * at random, `shouting` claims all of them, of the whole message.
 */
export function doubtfulModel(manner: 'guessing' | 'shouting', seed: number): Model {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return {
    name: manner,
    read: async (message, { lang }) => {
      const sentences = message.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.trim().length > 3);
      const claims =
        manner === 'shouting' ? CLAIMS : Array.from({ length: 3 }, () => CLAIMS[below(CLAIMS.length)] ?? CLAIMS[0]);
      const facts: Facts = {};
      for (const claim of claims) {
        const [name, value] = claim ?? ['churnHigh', true];
        const quote = manner === 'shouting' ? message : (sentences[below(sentences.length)] ?? message);
        if (isFactName(name)) facts[name] = { value, unit: factDefinitions[name].unit, source: 'said', quote };
      }
      for (const { value, start, end } of findQuantities(message, lang)) {
        const name = FIGURES[below(FIGURES.length)] ?? 'nps';
        if (!isFactName(name)) continue;
        facts[name] = { value, unit: factDefinitions[name].unit, source: 'said', quote: message.slice(start, end) };
      }
      return answer({
        lang,
        foreign: false,
        intent: 'diagnose',
        perhaps: [],
        margin: 1,
        facts,
        currency: null,
        causes: [],
        withdrawn: [],
        reply: 'none',
        request: null,
        slots: { metric: null, period: null, segment: null, by: null, chart: null },
      });
    },
    advise: async ({ plays }) => answer({ order: plays.map(({ id }) => id), finding: '', reasons: {} }),
    write: async () => answer(''),
  };
}
