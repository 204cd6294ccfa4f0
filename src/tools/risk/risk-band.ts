import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual.ts';

/** How likely the outcome is, from a score of 0 to 100: up to 30, 50, 70, above. The last limit is that of the escalation of VIPs. */
export const RiskBand = z.enum(['low', 'medium', 'high', 'very_high']);
export type RiskBand = z.infer<typeof RiskBand>;

/** Scores above `above`, up to and with `upTo`; the lowest band begins at 0 with 0. */
export const riskBands: readonly { band: RiskBand; above: number; upTo: number; name: Bilingual }[] = [
  { band: 'low', above: 0, upTo: 30, name: { fr: 'faible', en: 'low' } },
  { band: 'medium', above: 30, upTo: 50, name: { fr: 'moyen', en: 'medium' } },
  { band: 'high', above: 50, upTo: 70, name: { fr: 'élevé', en: 'high' } },
  { band: 'very_high', above: 70, upTo: 100, name: { fr: 'très élevé', en: 'very high' } },
];
