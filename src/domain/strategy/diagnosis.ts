import { z } from 'zod';

/** A table of the diagnosis: the figure that holds its rows and what they say; or what is missing to draw it. */
export const DiagnosisTable = z.object({
  table: z.string().nullable(),
  reading: z.array(z.string()),
  missing: z.string().nullable(),
});
export type DiagnosisTable = z.infer<typeof DiagnosisTable>;

export const ChurnReason = z.object({
  id: z.string(),
  label: z.string(),
  share: z.string().nullable(),
  corrective: z.string(),
});
export type ChurnReason = z.infer<typeof ChurnReason>;

/** The six reasons; shares are figure ids, null until someone asked the customers. */
export const ChurnReasons = z.object({ reasons: z.array(ChurnReason), missing: z.string().nullable() });
export type ChurnReasons = z.infer<typeof ChurnReasons>;

/** A cause as the document words it; `marketing: false` goes to its owner, and no campaign is proposed for it. */
export const CauseReading = z.object({
  id: z.string(),
  name: z.string(),
  marketing: z.boolean(),
  evidence: z.string().nullable(),
  remedy: z.string(),
  owner: z.string(),
});
export type CauseReading = z.infer<typeof CauseReading>;

/** A poor figure that has no branch of its own, stated beside the branches. */
export const Finding = z.object({ id: z.string(), text: z.string(), figureIds: z.array(z.string()) });
export type Finding = z.infer<typeof Finding>;
