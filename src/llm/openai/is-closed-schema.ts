import { z } from 'zod';

const ObjectSchema = z.looseObject({
  type: z.literal('object'),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
});

/** Whether every object of a JSON Schema requires all its properties and allows no other: endpoints then enforce it to the letter. */
export function isClosedSchema(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true;
  const object = ObjectSchema.safeParse(schema);
  if (object.success) {
    const { properties, required, additionalProperties } = object.data;
    const isOpen = additionalProperties !== false || Object.keys(properties).some((name) => !required.includes(name));
    if (isOpen) return false;
  }
  return Object.values(schema).every(isClosedSchema);
}
