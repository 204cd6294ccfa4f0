import type { Intent } from '../../domain/intent.ts';
import type { Reading, Request } from '../../domain/reading.ts';
import type { Answer } from './answer.ts';
import { answerAnalysis } from './answer-analysis.ts';
import { answerAudience } from './answer-audience.ts';
import { answerBenchmark } from './answer-benchmark.ts';
import { answerCalculation } from './answer-calculation.ts';
import type { AnswerContext } from './answer-context.ts';
import { answerDefinition } from './answer-definition.ts';
import { answerDeliverable } from './answer-deliverable.ts';
import { answerHandoff } from './answer-handoff.ts';
import { answerHelp } from './answer-help.ts';
import { answerOutOfScope } from './answer-out-of-scope.ts';
import { answerSmalltalk } from './answer-smalltalk.ts';
import { askForSubject } from './ask-for-subject.ts';

/** The answer to what a message asks beside a diagnosis. */
export async function answerRequest(intent: Intent, reading: Reading, context: AnswerContext): Promise<Answer> {
  const { request } = reading;
  if (request !== null) return await answerKind(request, reading, context);
  switch (intent) {
    case 'smalltalk':
      return answerSmalltalk(context);
    case 'out-of-scope':
      return answerOutOfScope(context, { foreign: reading.foreign });
    case 'deliver':
      return answerDeliverable({ kind: 'deliverable', id: '' }, context);
    case 'handoff':
      return answerHandoff({ kind: 'handoff', domain: null, owner: null }, context);
    case 'analyse':
      return await answerAnalysis({ kind: 'analysis', compare: [] }, reading.slots, context);
    case 'audience':
      return await answerAudience({ kind: 'audience', criteria: [] }, context);
    case 'calculate':
    case 'benchmark':
    case 'define':
      return askForSubject(intent, context.lang);
    default:
      return answerHelp(context);
  }
}

async function answerKind(request: Request, { slots }: Reading, context: AnswerContext): Promise<Answer> {
  switch (request.kind) {
    case 'calculation':
      return await answerCalculation(request, context);
    case 'benchmark':
      return await answerBenchmark(request, context);
    case 'definition':
      return await answerDefinition(request, context);
    case 'deliverable':
      return answerDeliverable(request, context);
    case 'analysis':
      return await answerAnalysis(request, slots, context);
    case 'audience':
      return await answerAudience(request, context);
    case 'handoff':
      return answerHandoff(request, context);
  }
}
