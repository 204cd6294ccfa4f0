import { z } from 'zod';

const ObjectSchema = z.looseObject({
  type: z.literal('object'),
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
  additionalProperties: z.unknown().optional(),
});

const known = new WeakMap<object, boolean>();

/** Whether every object of a JSON Schema requires all its properties and allows no other: endpoints then enforce it to the letter. */
export function isClosedSchema(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true;
  const before = known.get(schema);
  if (before !== undefined) return before;
  const isClosed = closes(schema);
  known.set(schema, isClosed);
  return isClosed;
}

function closes(schema: object): boolean {
  const object = ObjectSchema.safeParse(schema);
  if (object.success) {
    const { properties, required, additionalProperties } = object.data;
    const isOpen = additionalProperties !== false || Object.keys(properties).some((name) => !required.includes(name));
    if (isOpen) return false;
  }
  return Object.values(schema).every(isClosedSchema);
}
