import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { WIRE_ROWS } from '../../src/domain/table.ts';
import { checkCall } from '../../src/mcp/check-call.ts';
import ltvBasic from '../../src/tools/metrics/ltv-basic.ts';
import { churn, gaps, repeatRate } from './small-tools.ts';

const refusalOf = (tool: Parameters<typeof checkCall>[0], args: Record<string, unknown>) => {
  const checked = checkCall(tool, args);
  if (checked.ok) throw new Error(`accepted: ${JSON.stringify(args)}`);
  return checked;
};

describe('an unknown argument', () => {
  it('is refused by name, beside the list of those the tool takes', () => {
    const { code, message } = refusalOf(churn, { customersStart: 10, customersLosed: 1 });
    expect(code).toBe('unknown_argument');
    expect(message.fr).toContain('`customersLosed`');
    expect(message.en).toContain('`customersStart`, `customersLost`');
  });

  it('is found inside nested arguments, even where their schema would drop it', () => {
    const { code, message } = refusalOf(repeatRate, { tags: [{ name: 'a' }, { name: 'b', colour: 'red' }] });
    expect(code).toBe('unknown_argument');
    expect(message.en).toContain('`tags.1.colour`');
  });

  it('is found inside a table', () => {
    const { code, message } = refusalOf(gaps, { gapCounts: { gapDays: [1], count: [1], colour: [1] } });
    expect(code).toBe('unknown_argument');
    expect(message.en).toContain('`gapCounts.colour`');
  });

  it('that is a name every object has is unknown all the same', () => {
    expect(refusalOf(churn, { constructor: 1 }).code).toBe('unknown_argument');
    expect(refusalOf(churn, JSON.parse('{"__proto__": 1}')).code).toBe('unknown_argument');
  });
});

describe('a data set', () => {
  it('is refused by name where no measure can be read from one', () => {
    const { code, message } = refusalOf(ltvBasic, { dataset: 'shop', arpu: 10 });
    expect(code).toBe('unknown_argument');
    expect(message.en).toContain('`dataset`');
    expect(message.en).toContain('`lifetimeMonths`');
  });

  it('comes with its period, segment, breakdown, as-of date and time zone', () => {
    const about = {
      dataset: 'shop',
      period: { from: '2024-01-01', to: '2024-02-01' },
      segment: 'champions',
      by: 'channel',
      asOf: '2024-02-01',
      timeZone: 'UTC',
    };
    expect(checkCall(repeatRate, { ...about, buyers: 3 })).toEqual({
      ok: true,
      value: { given: { buyers: 3 }, query: about },
    });
  });

  it('must be named when any of them is given', () => {
    const refusal = refusalOf(repeatRate, { by: 'channel' });
    expect(refusal).toMatchObject({ code: 'missing_input', needs: ['dataset'] });
    expect(refusal.message.en).toContain('`by`');
  });

  it.each([
    ['a period that goes backwards', { period: { from: '2024-02-01', to: '2024-01-01' } }, 'out_of_domain'],
    ['an empty period', { period: { from: '2024-02-01', to: '2024-02-01' } }, 'out_of_domain'],
    ['a day that does not exist', { asOf: '2024-02-30' }, 'bad_argument'],
    ['a period with a day too many', { period: { from: '2024-01-01', to: '2024-02-01', at: 1 } }, 'unknown_argument'],
    ['an unknown zone', { timeZone: 'Europe/Atlantis' }, 'out_of_domain'],
    ['an offset, which ignores summer time', { timeZone: '+02:00' }, 'out_of_domain'],
    ['an unknown breakdown', { by: 'colour' }, 'bad_argument'],
    ['an empty name', { dataset: '' }, 'out_of_domain'],
  ])('is not asked with %s', (_, about, code) => {
    expect(refusalOf(repeatRate, { dataset: 'shop', ...about }).code).toBe(code);
  });
});

describe('a malformed argument', () => {
  it.each([
    ['a text for a number', { buyers: '12' }, '`buyers` must be a number, not "12".'],
    ['a fraction for a count', { buyers: 3.5 }, '`buyers` must be a whole number, not 3.5.'],
    ['null', { buyers: null }, '`buyers` must be a number, not null.'],
    ['an object for a list', { tags: {} }, '`tags` must be a list, not {}.'],
    ['a number inside a list of objects', { tags: [3] }, '`tags.0` must be an object, not 3.'],
    ['a field of the wrong kind', { tags: [{ name: 3 }] }, '`tags.0.name` must be a text, not 3.'],
  ])('%s is named with what was expected and what came', (_, args, message) => {
    expect(refusalOf(repeatRate, args)).toMatchObject({ code: 'bad_argument', message: { en: message } });
  });

  it('a value outside a list of values is answered with the list', () => {
    const { code, message } = refusalOf(gaps, { of: 'orders' });
    expect(code).toBe('bad_argument');
    expect(message.en).toBe('`of` must be one of "gaps", "amounts", not "orders".');
  });

  it('a list of texts for a column of numbers is named down to the row', () => {
    const { code, message } = refusalOf(gaps, { gapCounts: { gapDays: [1, 'two'], count: [1, 1] } });
    expect(code).toBe('bad_argument');
    expect(message.en).toBe('`gapCounts.gapDays.1` must be a number, not "two".');
  });

  it('cannot smuggle hidden or endless text into the message', () => {
    const { message } = refusalOf(repeatRate, { buyers: `\u202e\u200b\u0007${'x'.repeat(500)}` });
    expect(message.en).not.toMatch(/\p{C}/u);
    expect(message.en.length).toBeLessThan(200);
  });
});

describe('a value out of range', () => {
  it('is told the limit', () => {
    expect(refusalOf(repeatRate, { buyers: -1 })).toMatchObject({
      code: 'out_of_domain',
      needs: ['buyers'],
      message: { fr: '`buyers` vaut -1\u202f; il faut au moins 0.', en: '`buyers` is -1; it takes at least 0.' },
    });
  });

  it('above 1 is reminded that rates are ratios', () => {
    expect(refusalOf(repeatRate, { weight: 4 }).message.en).toBe(
      '`weight` is 4; it takes at most 1. A rate is written as a ratio: 0.04 for 4%.',
    );
  });

  it('includes a table longer than the wire allows', () => {
    const long = new Array<number>(WIRE_ROWS + 1).fill(1);
    const { code, message } = refusalOf(gaps, { gapCounts: { gapDays: long, count: long } });
    expect(code).toBe('out_of_domain');
    expect(message.en).toBe('`gapCounts.gapDays` has 10001 items; it takes at most 10000.');
  });

  it('under a strict limit is told that the limit is excluded', () => {
    const tool = { ...churn, input: z.object({ share: z.number().gt(0).lt(1) }) };
    expect(refusalOf(tool, { share: 0 }).message.fr).toContain('plus de 0');
    expect(refusalOf(tool, { share: 1 }).message.fr).toContain('moins de 1');
  });
});
