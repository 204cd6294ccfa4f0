import { type Fact, type FactName, type Facts, factDefinitions, isFactName } from '../../domain/facts.ts';
import type { Intent } from '../../domain/intent.ts';
import type { Reading } from '../../domain/reading.ts';

/** What two readers make of a message together. */
export type MergedReading = {
  readonly reading: Reading;
  /** Facts that the other reader heard and that ours bears out. */
  readonly added: readonly FactName[];
  /** Those that nothing bears out: they count for nothing until the user says so. */
  readonly doubted: Facts;
  /** Figures that both read, and not alike: ours stands. */
  readonly differing: readonly FactName[];
};

/** The intents in which a message that states nothing to us may turn out to state something. */
const OPEN: ReadonlySet<Intent | null> = new Set<Intent | null>(['diagnose', 'goal', 'help', 'smalltalk', null]);
const IDLE: ReadonlySet<Intent | null> = new Set<Intent | null>(['help', 'smalltalk']);
/** A greeting or a call for help read with more margin than this is just that. */
const SURE_ENOUGH = 0.5;

/**
 * Our reading, with what another reader heard besides. Ours stands wherever it understood something: a problem, a figure, an answer
 * to our question, a request, that nothing is known. Where it understood nothing, the other adds what ours bears out (`support`),
 * and settles an intent that ours left open between two.
 */
export function mergeReadings(ours: Reading, heard: Reading, support: () => readonly FactName[]): MergedReading {
  if (isSure(ours)) return { reading: ours, added: [], doubted: {}, differing: differing(ours, heard) };
  const supported = Object.keys(heard.facts).length === 0 ? [] : support();
  const news = Object.entries(heard.facts).filter(([name]) => isFactName(name) && ours.facts[name] === undefined);
  const added = completed(news.filter(([name]) => supported.some((one) => one === name)));
  const doubted = IDLE.has(ours.intent)
    ? []
    : news.filter(([name]) => !supported.some((one) => one === name) && tells(name));
  const reading = {
    ...ours,
    intent: settle(
      ours,
      heard,
      added.map(([name]) => name),
    ),
    facts: { ...ours.facts, ...Object.fromEntries(added) },
  };
  return {
    reading,
    added: added.map(([name]) => name).filter(isFactName),
    doubted: Object.fromEntries(doubted),
    differing: differing(ours, heard),
  };
}

/** Whether our reading understood what the message is about. */
function isSure({ foreign, reply, withdrawn, facts, intent, margin }: Reading): boolean {
  if (foreign || reply !== 'none' || withdrawn.length > 0 || facts.hasData?.value === false) return true;
  if (Object.keys(facts).some((name) => tells(name) || INCIDENTS.has(name))) return true;
  return !OPEN.has(intent) || (IDLE.has(intent) && margin >= SURE_ENOUGH);
}

/** When somebody speaks of how a programme does, there is one; when customers leave says nothing unless they do. */
function completed(added: readonly [string, Fact][]): [string, Fact][] {
  const has = (...names: readonly FactName[]) => added.find(([name]) => names.some((one) => one === name));
  const kept = added.filter(([name]) => name !== 'churnPhase' || has('churnHigh', 'churnMonthly') !== undefined);
  const programme = has('programmeWeak', 'redemptionRate', 'loyaltySignup', 'activeMembers');
  if (programme === undefined || has('loyaltyProgram') !== undefined) return [...kept];
  return [...kept, ['loyaltyProgram', { ...programme[1], value: 'exists', unit: factDefinitions.loyaltyProgram.unit }]];
}

/** A fact the tree can route on. */
function tells(name: string): boolean {
  return isFactName(name) && (factDefinitions[name].metric !== null || QUALITIES.has(name));
}

const QUALITIES: ReadonlySet<string> = new Set<FactName>([
  'onboardingWeak',
  'churnHigh',
  'churnPhase',
  'frequencyLow',
  'ltvTrend',
  'aovTrend',
  'lifetimeTrend',
  'satisfactionLow',
  'loyaltyProgram',
  'programmeWeak',
  'goals',
]);

/** What calls for a person rather than for a route. */
const INCIDENTS: ReadonlySet<string> = new Set<FactName>([
  'npsDrop',
  'churnBaseline',
  'customersLost',
  'publicViews',
  'media',
  'refundAmount',
  'refundsPerDay',
  'bugReports',
  'vipChurnScore',
]);

function settle({ intent, perhaps }: Reading, heard: Reading, added: readonly string[]): Intent | null {
  if (intent === null && heard.intent !== null && perhaps.includes(heard.intent)) return heard.intent;
  if ((intent !== null && !IDLE.has(intent)) || !added.some(tells)) return intent;
  return added.every((name) => name === 'goals') ? 'goal' : 'diagnose';
}

function differing(ours: Reading, heard: Reading): FactName[] {
  return Object.keys(ours.facts)
    .filter(isFactName)
    .filter((name) => {
      const [mine, other] = [ours.facts[name]?.value, heard.facts[name]?.value];
      return typeof mine === 'number' && typeof other === 'number' && Math.abs(mine - other) > 0.005 * Math.abs(mine);
    });
}
