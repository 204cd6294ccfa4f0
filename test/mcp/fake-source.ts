import type { MeasuredGroup, MeasureQuery, MeasureSource } from '../../src/domain/measure-source.ts';
import type { MeasureName } from '../../src/domain/measures.ts';
import { answer, type Refusal, refuse } from '../../src/domain/outcome.ts';
import type { Population } from '../../src/domain/population.ts';

export const noAmount = refuse('not_in_data', { fr: 'Pas de montant dans le fichier.', en: 'No amount in the file.' }, [
  'monetary',
]);

export const population: Population = {
  dataset: { id: 'shop', digest: 'abc' },
  rowsSeen: 100,
  rowsExpected: 100,
  complete: true,
  customers: 60,
  from: '2024-01-01',
  to: '2025-01-01',
  asOf: '2025-01-01',
  timeZone: 'Europe/Paris',
  currency: null,
  conventions: { returns: 'exclude' },
  filled: [],
};

/** A source that remembers what it was asked, knows one data set, `shop`, and has no amounts. */
export function fakeSource(groups: MeasuredGroup[], unavailable: Partial<Record<MeasureName, Refusal>> = {}) {
  const asked: { names: readonly MeasureName[]; query: MeasureQuery }[] = [];
  const source: MeasureSource = {
    datasets: async () => [],
    measures: async (names, query) => {
      asked.push({ names, query });
      if (query.dataset !== 'shop') return refuse('unknown_dataset', { fr: 'Jeu inconnu.', en: 'Unknown data set.' });
      return answer({ groups, unavailable: { monetary: noAmount, ...unavailable }, population });
    },
  };
  return { source, asked };
}
