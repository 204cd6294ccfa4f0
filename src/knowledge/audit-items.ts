import type { Bilingual } from '../domain/bilingual.ts';
import type { AuditItem } from './audit-item.ts';
import { benchmarkingItems } from './audit-items/benchmarking-items.ts';
import { dataItems } from './audit-items/data-items.ts';
import { frictionItems } from './audit-items/friction-items.ts';
import { metricItems } from './audit-items/metric-items.ts';
import { programmeItems } from './audit-items/programme-items.ts';

/** The 29 items of the audit, in the order of their five areas. */
export const auditItems: readonly AuditItem[] = [
  dataItems,
  metricItems,
  programmeItems,
  frictionItems,
  benchmarkingItems,
].flat();

/** The five areas, in order. */
export const auditAreas: readonly { readonly id: AuditItem['area']; readonly name: Bilingual }[] = [
  { id: 'data', name: { fr: 'Données', en: 'Data' } },
  { id: 'metrics', name: { fr: 'Indicateurs', en: 'Metrics' } },
  { id: 'programmes', name: { fr: 'Programmes en place', en: 'Programmes in place' } },
  { id: 'friction', name: { fr: 'Points de friction', en: 'Friction' } },
  { id: 'benchmarking', name: { fr: 'Comparaison', en: 'Benchmarking' } },
];
