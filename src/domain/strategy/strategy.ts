import { z } from 'zod';
import { Action } from '../action.ts';
import { Lang } from '../bilingual.ts';
import { Route, RouteOutcome } from '../branch.ts';
import { Cause } from '../cause.ts';
import { Figure, RecordedCall } from '../figure.ts';
import { Industry } from '../industry.ts';
import { StrategyAdvice } from './advice.ts';
import { Budget } from './budget.ts';
import { CauseReading, ChurnReasons, DiagnosisTable, Finding } from './diagnosis.ts';
import { Alert, AuditEntry, EscalationNotice, Handover, Kpi, NextStep } from './follow-up.ts';
import { ImpactEstimate } from './impact-estimate.ts';
import { Indicator } from './indicator.ts';
import { DataOrigin, StrategyRequest } from './request.ts';
import { Verdict } from './verdict.ts';

/**
 * The strategy document. Texts hold `{{figure:id}}`, filled when rendered; every number a reader sees is in `figures`,
 * every computed figure points into a call of `calls`, and `request` with the same data writes the document again.
 */
export const Strategy = z.object({
  version: z.string(),
  lang: Lang,
  title: z.string(),
  client: z.string().nullable(),
  asOf: z.string().nullable(),
  currency: z.string().nullable(),
  industry: Industry.nullable(),
  industryAssumed: z.boolean(),
  request: StrategyRequest,
  data: DataOrigin,
  route: Route,
  outcome: RouteOutcome,
  summary: z.array(z.string()),
  causes: z.array(Cause),
  causeReadings: z.array(CauseReading),
  /** Causes that were looked for in the data and not found, by name. */
  causesNotFound: z.array(z.string()),
  findings: z.array(Finding),
  indicators: z.array(Indicator),
  verdict: Verdict,
  impact: ImpactEstimate,
  cohorts: DiagnosisTable,
  rfm: DiagnosisTable,
  churnReasons: ChurnReasons,
  /** What to expect if nothing changes, and how far such a forecast has been right. */
  outlook: z.array(z.string()),
  plan: z.object({
    stepZero: z.array(z.string()),
    quickWins: z.array(Action),
    midTerm: z.array(Action),
    longTerm: z.array(Action),
  }),
  budget: Budget,
  kpis: z.array(Kpi),
  alerts: z.array(Alert),
  nextSteps: z.array(NextStep),
  escalations: z.array(EscalationNotice),
  handovers: z.array(Handover),
  audit: z.array(AuditEntry),
  method: z.array(z.string()),
  /** Null without a model. */
  advice: StrategyAdvice.nullable(),
  calls: z.record(z.string(), RecordedCall),
  figures: z.record(z.string(), Figure),
});
export type Strategy = z.infer<typeof Strategy>;
