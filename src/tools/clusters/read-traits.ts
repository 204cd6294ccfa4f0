import type { Bilingual } from '../../domain/bilingual.ts';
import type { FeatureColumn } from '../../domain/measures/feature-column.ts';
import { type CustomerTrait, customerTraits, IDENTIFIER_COLUMN } from '../../knowledge/customer-traits.ts';
import { addColumns } from './add-columns.ts';
import type { Trait } from './trait.ts';

type Column = { readonly name: string; readonly type: FeatureColumn['type']; readonly values: Float64Array };
export type CustomerColumns = {
  readonly columns: readonly FeatureColumn[];
  readonly lastYear?: number | undefined;
};

const OUTCOME: Bilingual = { fr: 'issue', en: 'outcome' };
const RESPONSE: Bilingual = { fr: 'réponse à la dernière campagne', en: 'response to the latest campaign' };

/**
 * The traits of a table of customers: those of `knowledge/customer-traits`, read from one column or added up, then every other
 * column under its own name. The outcome is a response when it was said to be one, or when the table counts campaigns too.
 */
export function readTraits({ columns, lastYear }: CustomerColumns, outcomeIs: 'response' | 'churn' | null): Trait[] {
  const numbers = columns.map(toNumbers);
  const left = new Map(numbers.map((column) => [column.name, column]));
  const parts = new Set<string>();
  const traits: Trait[] = [];
  const age = readAge(left, lastYear);
  if (age !== null) traits.push(age);
  for (const rule of customerTraits) {
    const found = findTrait(rule, [...left.values()]);
    if (found === null || traits.some(({ id }) => id === rule.id)) continue;
    traits.push(found.trait);
    for (const name of found.trait.columns) {
      if (found.isSum && rule.divides !== true) parts.add(name);
      if (!found.isSum) left.delete(name);
    }
  }
  const outcome = left.get('outcome');
  if (outcome !== undefined) {
    left.delete('outcome');
    const isResponse = outcomeIs === 'response' || (outcomeIs === null && traits.some(({ id }) => id === 'campaigns'));
    const [id, name] = isResponse ? (['response', RESPONSE] as const) : (['outcome', OUTCOME] as const);
    traits.push({ id, name, columns: ['outcome'], values: outcome.values, use: 'profile' });
  }
  const others = [...left.values()].map((column) => describeColumn(column, parts));
  return [...traits, ...others].map((trait) => (isConstant(trait.values) ? { ...trait, use: 'constant' } : trait));
}

function toNumbers({ name, type, values }: FeatureColumn): Column {
  if (values instanceof Float64Array) return { name, type, values };
  return { name, type, values: Float64Array.from(values, (value) => value ?? Number.NaN) };
}

/** Age from a column, else from the year of birth; without the year the table was made, the birth year stands for it. */
function readAge(left: Map<string, Column>, lastYear: number | undefined): Trait | null {
  const birth = left.get('birthYear');
  if (birth === undefined || left.has('age') || lastYear === undefined) return null;
  left.delete('birthYear');
  const values = birth.values.map((year) => lastYear - year);
  return { id: 'age', name: { fr: 'âge', en: 'age' }, columns: ['birthYear'], values, use: 'cluster' };
}

function findTrait(
  { id, name, whole, parts, divides }: CustomerTrait,
  columns: readonly Column[],
): { trait: Trait; isSum: boolean } | null {
  const use = id === 'campaigns' || divides === true ? 'profile' : 'cluster';
  const single = columns.find((column) => whole.test(column.name));
  if (single !== undefined) {
    const own = id === 'campaigns' ? 'profile' : 'cluster';
    return { trait: { id, name, columns: [single.name], values: single.values, use: own }, isSum: false };
  }
  const added = parts === undefined ? [] : columns.filter((column) => parts.test(column.name));
  if (added.length === 0) return null;
  const values = addColumns(added.map((column) => column.values));
  return { trait: { id, name, columns: added.map((column) => column.name), values, use }, isSum: true };
}

function describeColumn({ name, type, values }: Column, parts: ReadonlySet<string>): Trait {
  const label = name.replaceAll('_', ' ');
  const trait = { id: name, name: { fr: label, en: label }, columns: [name], values };
  if (parts.has(name)) return { ...trait, use: 'part' };
  if (type === 'flag' || holdsOnlyFlags(values)) return { ...trait, use: 'flag' };
  return { ...trait, use: IDENTIFIER_COLUMN.test(name) ? 'identifier' : 'cluster' };
}

function holdsOnlyFlags(values: Float64Array): boolean {
  return values.every((value) => value === 0 || value === 1 || Number.isNaN(value));
}

function isConstant(values: Float64Array): boolean {
  const first = values.find((value) => !Number.isNaN(value));
  return values.every((value) => value === first || Number.isNaN(value));
}
