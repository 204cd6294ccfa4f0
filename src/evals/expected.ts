import { z } from 'zod';
import { AgentId } from '../domain/agent-id.ts';
import { Lang } from '../domain/bilingual.ts';
import { BranchId, RouteOutcome } from '../domain/branch.ts';
import { CauseId } from '../domain/cause.ts';
import { EscalationId } from '../domain/escalation.ts';
import { Intent } from '../domain/intent.ts';
import { QuestionId } from '../domain/question.ts';
import { metricDefinitions } from '../knowledge/metric-definitions.ts';
import { expectSchema } from './expect-schema.ts';
import { ExpectedFacts } from './expected-facts.ts';
import { ExpectedSlots } from './expected-slots.ts';

/** One text or several. */
const Texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]);

/**
 * The fields of a scenario that say what must come out, each under its name in the file. `tools` holds the tools there are.
 * A name that is not one of ours is a fault at its path.
 */
export function expectedSchema(tools: ReadonlySet<string>) {
  const tool = z.string().refine((name) => tools.has(name));
  const measured = z.string().refine((name) => tools.has(name) || Object.hasOwn(metricDefinitions, name));
  return z
    .object({
      lang: Lang,
      intent: Intent,
      outcome: RouteOutcome,
      facts: ExpectedFacts,
      branches: z.array(BranchId),
      orderMatters: z.boolean(),
      agents: z.array(AgentId),
      question: QuestionId.nullable(),
      escalations: z.array(EscalationId),
      causes: z.array(CauseId),
      expect: expectSchema(tool),
      slots: ExpectedSlots,
      figures: z.array(z.object({ metric: measured, value: z.number(), tolerance: z.number().min(0).optional() })),
      tools: z.object({ called: z.array(tool), forbidden: z.array(tool) }).partial(),
      mustSay: Texts,
      mustNotSay: Texts,
    })
    .partial();
}

export type Expected = z.infer<ReturnType<typeof expectedSchema>>;
