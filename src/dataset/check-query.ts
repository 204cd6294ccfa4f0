import type { MeasureQuery } from '../domain/measure-source.ts';
import { type Refusal, refuse } from '../domain/outcome.ts';
import { explainAbsence } from './explain-absence.ts';
import type { OrderDataset } from './order-dataset.ts';
import type { SegmentRule } from './segment-rule.ts';
import { sqlDay } from './sql-day.ts';

/** The data set, segment, period, date and zone of a query, or why they cannot be used. */
export function checkQuery(query: MeasureQuery, dataset: OrderDataset, rule: SegmentRule): Refusal | null {
  if (query.dataset !== dataset.id) {
    return refuse('unknown_dataset', {
      fr: `Aucun jeu de données « ${query.dataset} ». Jeux chargés : ${dataset.id}.`,
      en: `No data set “${query.dataset}”. Loaded: ${dataset.id}.`,
    });
  }
  const segments = new Set(Object.values(rule.codes));
  if (query.segment !== undefined && !segments.has(query.segment)) {
    return refuse('bad_argument', {
      fr: `Segment « ${query.segment} » inconnu. Segments : ${[...segments].join(', ')}.`,
      en: `Unknown segment “${query.segment}”. Segments: ${[...segments].join(', ')}.`,
    });
  }
  const dated = query.segment !== undefined || query.by === 'segment';
  if (dated && !dataset.hasAmount) return explainAbsence('monetary', dataset);
  if (query.period !== undefined && sqlDay(query.period.from) >= sqlDay(query.period.to)) {
    return refuse('bad_argument', {
      fr: `La période va du ${query.period.from} (inclus) au ${query.period.to} (exclu) : elle est vide.`,
      en: `The period runs from ${query.period.from} (included) to ${query.period.to} (excluded): it is empty.`,
    });
  }
  if (query.asOf !== undefined && query.asOf <= dataset.from) {
    return refuse('not_in_data', {
      fr: `Aucune commande avant le ${query.asOf} : les données commencent le ${dataset.from}.`,
      en: `No order before ${query.asOf}: the data starts on ${dataset.from}.`,
    });
  }
  if (query.timeZone !== undefined && query.timeZone !== dataset.timeZone) {
    return refuse('bad_argument', {
      fr: `Les jours ont été lus dans le fuseau ${dataset.timeZone} ; rechargez le fichier avec --time-zone ${query.timeZone}.`,
      en: `Days were read in time zone ${dataset.timeZone}; load the file again with --time-zone ${query.timeZone}.`,
    });
  }
  return null;
}
