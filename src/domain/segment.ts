import { z } from 'zod';

/** The ten RFM segments, in the order every table shows them. */
export const SegmentId = z.enum([
  'champions',
  'loyaux',
  'potentiels',
  'nouveaux',
  'prometteurs',
  'a-cultiver',
  'a-risque',
  'dormants',
  'hibernants',
  'perdus',
]);
export type SegmentId = z.infer<typeof SegmentId>;
