import { z } from 'zod';
import { Lang } from '../bilingual.ts';
import { Figure, RecordedCall } from '../figure.ts';
import { DataOrigin } from '../strategy/request.ts';
import { ClusterChoice } from './cluster-choice.ts';
import { ClusterRequest } from './cluster-request.ts';
import { FigureCell } from './figure-cell.ts';
import { QuickWinPlan } from './quick-win-plan.ts';
import { SegmentBudget } from './segment-budget.ts';
import { SegmentPlan } from './segment-plan.ts';

/**
 * The segmentation document. Texts hold `{{figure:id}}`, filled when rendered; every number a reader sees is in `figures`, and
 * every computed one points into a call of `calls`.
 */
export const ClusterReport = z.object({
  version: z.string(),
  lang: Lang,
  title: z.string(),
  currency: z.string().nullable(),
  request: ClusterRequest,
  data: DataOrigin,
  summary: z.array(z.string()),
  /** Who is in the segments, and how the table was read. */
  base: z.object({ text: z.string(), notes: z.array(z.string()) }),
  choices: z.array(ClusterChoice),
  choice: z.string(),
  warnings: z.array(z.string()),
  segments: z.array(SegmentPlan),
  /** The segment that is too large, in three; null when none is. */
  split: z
    .object({
      text: z.string(),
      rows: z.array(z.object({ name: z.string(), customers: FigureCell, spend: FigureCell, response: FigureCell })),
    })
    .nullable(),
  pareto: z.array(z.string()),
  budget: SegmentBudget,
  quickWins: QuickWinPlan,
  goals: z.array(z.object({ label: z.string(), now: FigureCell, target: FigureCell })),
  calendar: z.object({
    phases: z.array(z.object({ when: z.string(), name: z.string(), tasks: z.array(z.string()) })),
    weeks: z.array(z.object({ when: z.string(), task: z.string() })),
  }),
  dos: z.array(z.string()),
  donts: z.array(z.string()),
  method: z.array(z.string()),
  calls: z.record(z.string(), RecordedCall),
  figures: z.record(z.string(), Figure),
});
export type ClusterReport = z.infer<typeof ClusterReport>;
