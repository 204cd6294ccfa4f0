import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { type FactName, factDefinitions } from '../domain/facts.ts';
import { formatDecimal } from './format-number.ts';

/** What a fact can be, in a few words that complete "expected: …". */
export function expectedValue(name: FactName): Bilingual {
  const { schema, unit } = factDefinitions[name];
  if (schema instanceof z.ZodEnum) return oneOf(schema.options);
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodEnum) return oneOf(schema.element.options);
  if (schema instanceof z.ZodBoolean) return { fr: 'oui ou non', en: 'yes or no' };
  if (name === 'currency') return { fr: 'un code de trois lettres, comme EUR', en: 'a three-letter code such as EUR' };
  if (!(schema instanceof z.ZodNumber)) return { fr: 'un texte', en: 'a text' };
  const range = rangeOf(schema);
  if (unit !== 'share') return range;
  return { fr: `un ratio, ${range.fr} (0,06 pour 6\u202f%)`, en: `a ratio, ${range.en} (0.06 for 6%)` };
}

function oneOf(values: readonly (string | number)[]): Bilingual {
  return { fr: values.join(', '), en: values.join(', ') };
}

function rangeOf({ minValue, maxValue, format }: z.ZodNumber): Bilingual {
  const whole =
    format === 'safeint' ? { fr: 'un nombre entier', en: 'a whole number' } : { fr: 'un nombre', en: 'a number' };
  const isBounded = maxValue !== null && maxValue < Number.MAX_SAFE_INTEGER;
  const say = (value: number, lang: 'fr' | 'en') => formatDecimal(value, lang);
  const low = minValue ?? 0;
  return isBounded
    ? {
        fr: `${whole.fr} de ${say(low, 'fr')} à ${say(maxValue, 'fr')}`,
        en: `${whole.en} from ${say(low, 'en')} to ${say(maxValue, 'en')}`,
      }
    : { fr: `${whole.fr}, ${say(low, 'fr')} ou plus`, en: `${whole.en}, ${say(low, 'en')} or more` };
}
