import { describe, expect, it } from 'vitest';
import { applicationToolSchemas, metricToolSchemas } from '../../src/mcp/tool-schema.ts';
import { wordCount } from './small-application-tools.ts';
import { churn, lifetimeValue, repeatRate } from './small-tools.ts';

describe('the arguments a client is told of', () => {
  it('are one flat closed object where nothing is required', () => {
    expect(metricToolSchemas(lifetimeValue, 'en').input).toEqual({
      type: 'object',
      properties: {
        arpu: { description: 'average monthly revenue per customer', type: 'number', minimum: 0 },
        lifetimeMonths: { description: 'lifetime in months', type: 'number', minimum: 0 },
      },
      additionalProperties: false,
    });
  });

  it('include the data set where it can supply a measure, and only there', () => {
    const names = Object.keys(Object(metricToolSchemas(repeatRate, 'en').input.properties));
    expect(names).toEqual(expect.arrayContaining(['dataset', 'period', 'segment', 'by', 'asOf', 'timeZone']));
    expect(metricToolSchemas(lifetimeValue, 'en').input.properties).not.toHaveProperty('dataset');
  });

  it('are described in the language of the server', () => {
    const { properties } = metricToolSchemas(repeatRate, 'fr').input;
    expect(properties).toMatchObject({
      buyers: { description: 'clients ayant commandé' },
      dataset: { description: expect.stringContaining('jeu de données') },
    });
  });

  it('keep defaults and closed lists visible', () => {
    expect(metricToolSchemas(repeatRate, 'en').input.properties).toMatchObject({
      weight: { default: 1, minimum: 0, maximum: 1 },
      by: { enum: ['channel', 'category', 'place', 'first_basket', 'cohort', 'segment'] },
    });
  });
});

describe('the answers a client is told of', () => {
  it('are one root object: the tool’s own value, or a refusal', () => {
    expect(metricToolSchemas(churn, 'en').output).toMatchObject({
      type: 'object',
      anyOf: [
        { properties: { ok: { const: true }, value: { properties: { rate: { type: 'number' } } } } },
        { properties: { ok: { const: false }, needs: { type: 'array' } }, required: expect.arrayContaining(['code']) },
      ],
    });
  });

  it('mention a population and groups only where data can be read', () => {
    const success = (tool: Parameters<typeof metricToolSchemas>[0]) =>
      JSON.stringify(metricToolSchemas(tool, 'en').output.anyOf);
    expect(success(repeatRate)).toContain('population');
    expect(success(repeatRate)).toContain('breakdown');
    expect(success(lifetimeValue)).not.toContain('population');
  });

  it('of an application tool are its value or a refusal', () => {
    expect(applicationToolSchemas(wordCount, 'en').output).toMatchObject({
      type: 'object',
      anyOf: [{ properties: { value: { properties: { count: { type: 'number' } } } } }, {}],
    });
  });
});
