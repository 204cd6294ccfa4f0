import type { Intent } from '../../../domain/intent.ts';
import type { ReadingContext } from '../../../domain/model.ts';
import type { Request, Slots } from '../../../domain/reading.ts';
import type { Message } from '../message/message.ts';
import type { Mention } from '../message/phrase-set.ts';
import { namedIndustry } from '../read-industry.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { findTerms } from './find-terms.ts';
import type { FoundRequest } from './found-request.ts';
import { readAnalysis } from './read-analysis.ts';
import { readAudience } from './read-audience.ts';
import { readBenchmark } from './read-benchmark.ts';
import { readCalculation } from './read-calculation.ts';
import { readDefinition } from './read-definition.ts';
import { readDeliverable } from './read-deliverable.ts';
import { readFollowUp } from './read-follow-up.ts';
import { readHandoff } from './read-handoff.ts';
import { readRecalculation } from './read-recalculation.ts';

export type RequestParts = { subjects: readonly Mention[]; values: readonly BoundValue[]; context: ReadingContext };

/** Everything a message may be asking for beside a diagnosis, the more telling readers first. */
export function readRequests(message: Message, { subjects, values, context }: RequestParts): FoundRequest[] {
  const isSum = message.text.length <= LONGEST_SUM && message.quantities.length <= MOST_NUMBERS;
  const calculation = isSum ? readCalculation(message, values, context) : null;
  const readings: readonly (Read | null)[] = [
    following(message, readFollowUp(message, subjects, context)),
    calculation?.certain === true || !isSum
      ? calculation
      : (following(message, readRecalculation(message, values, context)) ?? calculation),
    readDefinition(message, subjects),
    readBenchmark(message, subjects, values, context),
    readHandoff(message),
    readDeliverable(message),
    readAudience(message, context),
    readAnalysis(message, subjects, context),
  ];
  return readings.flatMap((reading) =>
    reading === null ? [] : [{ ...reading, intent: INTENTS[reading.request.kind] }],
  );
}

/** Subjects that are metrics, by the form of their names. */
const METRIC = /^(?:nps|nrr|grr|csat|aov|ltv_cac|[a-z]+_[a-z_0-9]+)$/;

/** What is asked when only the intent is plain: a definition of the terms there are. */
export function guessRequest(intent: Intent | null, message: Message, { subjects }: RequestParts): Request | null {
  if (intent === 'benchmark') {
    const metric = subjects.find(({ concept }) => METRIC.test(concept))?.concept;
    return metric === undefined ? null : { kind: 'benchmark', metric, industry: namedIndustry(message), value: null };
  }
  if (intent !== 'define') return null;
  const terms = [...new Set(findTerms(message, subjects).map(({ concept }) => concept))];
  return terms.length === 0 ? null : { kind: 'definition', terms };
}

/** A longer text, or one with more numbers, is a report: no sum is asked for in so many words. */
const LONGEST_SUM = 800;
const MOST_NUMBERS = 14;

/** A bare « 6 % » can only go on from what was asked. */
const BARE = 4;

function following({ folded }: Message, reading: Read | null): Read | null {
  const bare = folded.trim().split(/\s+/).length <= BARE;
  return reading === null ? null : { ...reading, follows: reading.certain || bare };
}

type Read = { request: Request; certain: boolean; follows?: boolean; whole?: boolean; slots?: Slots };

const INTENTS: Readonly<Record<Request['kind'], Intent>> = {
  calculation: 'calculate',
  benchmark: 'benchmark',
  definition: 'define',
  deliverable: 'deliver',
  analysis: 'analyse',
  audience: 'audience',
  handoff: 'handoff',
};
