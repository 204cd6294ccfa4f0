import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { measures } from '../../src/domain/measures.ts';
import { jsonSchema } from '../../src/mcp/json-schema.ts';

describe('a schema for clients', () => {
  it('shows a column of numbers as a bounded list, without the typed array', () => {
    expect(jsonSchema(measures.monetary.schema, 'input')).toEqual({
      type: 'object',
      properties: { monetary: { type: 'array', items: { type: 'number' }, maxItems: 10_000 } },
      required: ['monetary'],
      additionalProperties: false,
    });
  });

  it('says nothing of the dialect, of safe integers, nor twice of a date', () => {
    expect(jsonSchema(z.object({ n: z.number().int(), day: z.iso.date() }), 'output')).toEqual({
      type: 'object',
      properties: { n: { type: 'integer' }, day: { type: 'string', format: 'date' } },
      required: ['n', 'day'],
      additionalProperties: false,
    });
  });

  it('keeps real bounds, real unions and names that look like keywords', () => {
    const schema = z.object({ maximum: z.number().max(5), pattern: z.union([z.string(), z.number().min(2)]) });
    expect(jsonSchema(schema, 'output')).toMatchObject({
      properties: { maximum: { maximum: 5 }, pattern: { anyOf: [{ type: 'string' }, { type: 'number', minimum: 2 }] } },
    });
  });

  it('writes a tuple as a list of bounded length, which drafts 7 and 2020-12 read alike', () => {
    const list = { type: 'array', items: { anyOf: [{ type: 'number' }, { type: 'string' }] }, maxItems: 2 };
    const tuple = z.tuple([z.number(), z.string()]);
    expect(jsonSchema(tuple, 'input')).toEqual({ ...list, minItems: 2 });
    expect(jsonSchema(tuple, 'output')).toEqual(list);
  });
});
