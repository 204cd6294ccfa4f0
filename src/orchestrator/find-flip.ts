import type { Lang } from '../domain/bilingual.ts';
import type { Flip } from '../domain/branch.ts';
import type { Condition } from '../domain/condition.ts';
import { type Fact, type FactName, type Facts, factDefinitions } from '../domain/facts.ts';
import type { TreeBranch } from '../knowledge/decision-tree.ts';
import { wordOf } from '../knowledge/fact-words.ts';
import { formatQuantity } from '../language/format-quantity.ts';
import { evaluateCondition } from './evaluate-condition.ts';
import { benchmarkOf, judgeFact } from './judge-fact.ts';

type Candidate = {
  fact: FactName;
  relation: Flip['relation'];
  to: Flip['to'];
  shown: string;
  /** How the text writes the relation, where it differs: losing a word is written ≠. */
  sign?: '≠';
  value: Fact['value'] | undefined;
  size: number;
};

const NUDGE = 1e-6;
/** A change of an unknown fact, or of words, is larger than any change of a known number. */
const UNKNOWN = 1e6;

/** The smallest change of one fact that turns the branch over; null when no single fact does. */
export function findFlip(branch: TreeBranch, facts: Facts, lang: Lang): Flip | null {
  const matched = evaluateCondition(branch.when, facts) !== null;
  const turning = candidatesOf(branch.when, facts, lang)
    .filter((candidate) => (evaluateCondition(branch.when, withFact(facts, candidate)) !== null) !== matched)
    .sort((a, b) => a.size - b.size);
  const [smallest] = turning;
  if (smallest === undefined) return null;
  const { fact, relation, to, sign = relation, shown } = smallest;
  const change = `${factDefinitions[fact][lang]} ${sign} ${shown}`;
  const text = matched
    ? { fr: `sauf si ${change}`, en: `unless ${change}` }
    : { fr: `retenu si ${change}`, en: `selected if ${change}` };
  return { fact, relation, to, text: text[lang] };
}

function withFact(facts: Facts, { fact, value }: Candidate): Facts {
  const { [fact]: known, ...others } = facts;
  if (value === undefined) return others;
  return { ...others, [fact]: { source: 'assumed', ...known, unit: factDefinitions[fact].unit, value } };
}

function candidatesOf(condition: Condition, facts: Facts, lang: Lang): Candidate[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => candidatesOf(part, facts, lang));
    case 'not':
      return candidatesOf(condition.of, facts, lang);
    case 'is':
      return wordCandidates(condition, facts, lang);
    case 'under':
      return crossings(condition.fact, 'up', condition.limit, facts, lang);
    case 'over':
      return crossings(condition.fact, 'down', condition.limit, facts, lang);
    default: {
      const known = judgeFact(condition.fact, facts[condition.fact], facts);
      const benchmark = benchmarkOf(condition.fact, facts);
      if (known !== null) return crossings(condition.fact, known.better, known.boundary, facts, lang);
      return benchmark === undefined
        ? []
        : crossings(condition.fact, benchmark.better, benchmark.edges[1], facts, lang);
    }
  }
}

/** Just on the good side of a limit, and just on the bad side. */
function crossings(fact: FactName, better: 'up' | 'down', limit: number, facts: Facts, lang: Lang): Candidate[] {
  const current = facts[fact]?.value;
  const size = typeof current === 'number' ? Math.abs(limit - current) / Math.max(Math.abs(current), NUDGE) : UNKNOWN;
  const shown = formatQuantity(limit, factDefinitions[fact].unit, lang, null);
  const common = { fact, to: limit, shown, size };
  return better === 'up'
    ? [
        { ...common, relation: '≥', value: limit },
        { ...common, relation: '<', value: limit - NUDGE },
      ]
    : [
        { ...common, relation: '≤', value: limit },
        { ...common, relation: '>', value: limit + NUDGE },
      ];
}

function wordCandidates(condition: Condition & { kind: 'is' }, facts: Facts, lang: Lang): Candidate[] {
  const { fact, values } = condition;
  const known = facts[fact]?.value;
  const list = fact === 'goals';
  const said = values.map(
    (value): Candidate => ({
      fact,
      relation: '=',
      to: value,
      value: list ? [String(value)] : value,
      shown: wordOf(value)[lang],
      size: UNKNOWN,
    }),
  );
  if (known === undefined) return said;
  const lost = { fact, relation: '=', to: false, value: undefined, size: UNKNOWN } as const;
  const word = values.find((value) => value === known) ?? values[0];
  if (typeof word !== 'string') return [...said, { ...lost, shown: wordOf(false)[lang] }];
  return [...said, { ...lost, sign: '≠', shown: wordOf(word)[lang] }];
}
