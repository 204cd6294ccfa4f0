import { Bilingual } from '../src/domain/bilingual.ts';

export type Found = { readonly where: string; readonly value: object };
export type FoundText = { readonly where: string; readonly fr: string; readonly en: string };

/** Every plain object and list inside a value, itself included, with the path to it; instances such as schemas are left alone. */
export function objectsIn(value: unknown, where: string): Found[] {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return [];
  return [{ where, value }, ...Object.entries(value).flatMap(([key, child]) => objectsIn(child, `${where}.${key}`))];
}

/** The texts in two languages among these objects; throws where one of the two is missing or empty. */
export function textsIn(objects: readonly Found[]): FoundText[] {
  return objects.flatMap(({ where, value }) => {
    if (!('fr' in value || 'en' in value)) return [];
    const text = Bilingual.safeParse(value);
    if (!text.success) throw new Error(`${where}: expected a text in both languages, found ${JSON.stringify(value)}`);
    return [{ where, ...text.data }];
  });
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype;
}
