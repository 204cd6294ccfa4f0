import { z } from 'zod';

const Schema = z.object({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/** The emptiest value a JSON Schema describes: 0, no rows, no text, the first of a list of choices. */
export function zeroValue(schema: unknown): unknown {
  const { type, enum: choices, const: only, format, properties, anyOf } = Schema.parse(schema);
  if (anyOf !== undefined) return zeroValue(anyOf[0]);
  if (only !== undefined) return only;
  if (choices !== undefined) return choices[0];
  if (type === 'number' || type === 'integer') return 0;
  if (type === 'array') return [];
  if (type === 'boolean') return false;
  if (type === 'string') return format === 'date' ? '1970-01-01' : '';
  return Object.fromEntries(Object.entries(properties ?? {}).map(([name, inner]) => [name, zeroValue(inner)]));
}
