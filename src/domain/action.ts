import { z } from 'zod';
import { AgentId } from './agent-id.ts';

export const Effort = z.enum(['low', 'medium', 'high']);
export type Effort = z.infer<typeof Effort>;

export const ImpactLabel = z.enum(['high', 'medium', 'low']);
export type ImpactLabel = z.infer<typeof ImpactLabel>;

/** What an action could bring in a year: two figures computed by a tool; null where the data cannot say, with what is missing. */
export const ActionImpact = z.object({
  low: z.number(),
  high: z.number(),
  unit: z.string(),
  label: ImpactLabel.nullable(),
  figureIds: z.array(z.string()).min(1),
});
export type ActionImpact = z.infer<typeof ActionImpact>;

/** The test that would prove an action, sized by a tool; numbers are null when the group is too small to be tested. */
export const Experiment = z.object({
  hypothesis: z.string(),
  controlShare: z.number(),
  perGroup: z.number().nullable(),
  minimumEffect: z.number().nullable(),
  weeks: z.number().nullable(),
  /** The effect the action aims at; when the visible one is larger, the test has to be run for longer or on more customers. */
  aim: z.number().nullable(),
  /** The rate expected without the action. */
  baseline: z.number().nullable(),
  /** Days to wait after the last contact before the result is read. */
  readAfterDays: z.number().int(),
  /** True when new customers keep coming, so that a longer test sees more. */
  grows: z.boolean(),
  stopRule: z.string(),
  figureIds: z.array(z.string()),
});
export type Experiment = z.infer<typeof Experiment>;

/** One thing to do: for whom, what it could bring, who does it by when, and how we shall know. */
export const Action = z.object({
  id: z.string(),
  title: z.string(),
  why: z.string(),
  agent: AgentId,
  /** The segment or group aimed at: its id, or its words when no data knows it. */
  target: z.string(),
  /** The same, in words. */
  segment: z.string(),
  customers: z.number().int().nullable(),
  impact: ActionImpact.nullable(),
  /** What would have to be known for the impact to be computed. */
  impactMissing: z.string().nullable(),
  effort: Effort,
  owner: z.string(),
  deadline: z.string(),
  audience: z.string(),
  experiment: Experiment,
  /** The neighbouring domain that carries it out; null when the owner does. */
  handover: z.string().nullable(),
  figureIds: z.array(z.string()),
});
export type Action = z.infer<typeof Action>;
