import { z } from 'zod';

export const Kpi = z.object({
  id: z.string(),
  label: z.string(),
  formula: z.string(),
  source: z.string(),
  frequency: z.string(),
});
export type Kpi = z.infer<typeof Kpi>;

/** A threshold to watch; `level` and `threshold` are figure ids, null where nothing measures them yet; `knownFrom`: the day from which the data can. */
export const Alert = z.object({
  id: z.string(),
  label: z.string(),
  trigger: z.string(),
  level: z.string().nullable(),
  threshold: z.string().nullable(),
  firing: z.boolean(),
  response: z.string(),
  missing: z.string().nullable(),
  knownFrom: z.string().nullable().default(null),
});
export type Alert = z.infer<typeof Alert>;

export const NextStep = z.object({ date: z.string(), text: z.string(), owner: z.string() });
export type NextStep = z.infer<typeof NextStep>;

/** Work for a neighbouring domain, as a brief. */
export const Handover = z.object({
  domain: z.string(),
  /** The action it carries out, by its id: its reason, audience, test and stop rule hold for the brief. */
  action: z.string(),
  goal: z.string(),
  audience: z.string(),
  /** Figure ids: the customers aimed at, and the range the work could bring in a year. */
  customers: z.string().nullable(),
  gain: z.object({ low: z.string(), high: z.string() }).nullable(),
  deadline: z.string(),
});
export type Handover = z.infer<typeof Handover>;

/** An item of the audit: known, absent or not known yet, and what knowing it would unlock. */
export const AuditEntry = z.object({
  id: z.string(),
  text: z.string(),
  state: z.enum(['yes', 'no', 'unknown']),
  unlocks: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** An escalation as the document words it. */
export const EscalationNotice = z.object({
  id: z.string(),
  label: z.string(),
  why: z.string(),
  action: z.string(),
  evidence: z.array(z.string()),
});
export type EscalationNotice = z.infer<typeof EscalationNotice>;
