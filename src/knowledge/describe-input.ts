import type { Bilingual } from '../domain/bilingual.ts';
import { isMeasure, measures } from '../domain/measures.ts';
import type { Unit } from '../domain/unit.ts';
import { calculationInputs } from './calculation-inputs.ts';

const LISTS: Readonly<Record<string, Bilingual>> = {
  marks: { fr: 'nombre de réponses par note', en: 'number of responses per score' },
  gapsDays: { fr: 'jours entre deux achats', en: 'days between purchases' },
  dates: { fr: 'dates d’achat', en: 'purchase dates' },
  segments: { fr: 'segments', en: 'segments' },
  changes: { fr: 'changements à essayer', en: 'changes to try' },
};

/** The name and unit of what a calculation takes; the key itself when nobody has named it. */
export function describeInput(key: string): { readonly unit: Unit; readonly name: Bilingual } {
  const list = LISTS[key];
  if (list !== undefined) return { unit: 'text', name: list };
  const found = isMeasure(key) ? measures[key] : calculationInputs[key];
  return found === undefined
    ? { unit: 'ratio', name: { fr: key, en: key } }
    : { unit: found.unit, name: { fr: found.fr, en: found.en } };
}
