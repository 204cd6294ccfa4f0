import { z } from 'zod';

/** The questions a turn may ask, in the order of a tie. */
export const QuestionId = z.enum(['industry', 'churn-period', 'churn-phase', 'ltv-cause', 'confirm-reading']);
export type QuestionId = z.infer<typeof QuestionId>;

/** The one question of a turn, in the user's language. */
export const Question = z.object({ id: QuestionId, text: z.string() });
export type Question = z.infer<typeof Question>;
