import type { MeasureSource } from '../domain/measure-source.ts';
import { refuse } from '../domain/outcome.ts';

/** Several data sets behind one door, told apart by their ids. */
export function joinSources(sources: readonly MeasureSource[]): MeasureSource {
  const cards = async () => (await Promise.all(sources.map((source) => source.datasets()))).flat();
  return {
    datasets: cards,
    async measures(names, query, signal) {
      for (const source of sources) {
        const own = await source.datasets();
        if (own.some(({ id }) => id === query.dataset)) return source.measures(names, query, signal);
      }
      const known = (await cards()).map(({ id }) => id).join(', ');
      return refuse('unknown_dataset', {
        fr: `Aucun jeu de données «\u00a0${query.dataset}\u00a0». Jeux chargés\u00a0: ${known}.`,
        en: `No data set “${query.dataset}”. Loaded: ${known}.`,
      });
    },
    async keep(computedFrom, kept) {
      for (const source of sources) {
        const own = await source.datasets();
        if (own.some(({ id }) => id === computedFrom.id)) await source.keep?.(computedFrom, kept);
      }
    },
  };
}
