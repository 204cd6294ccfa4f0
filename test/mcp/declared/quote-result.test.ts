import { describe, expect, it } from 'vitest';
import { maskText, quoteResult } from '../../../src/mcp/declared/quote-result.ts';

const text = (value: unknown) => maskText(typeof value === 'string' ? value : JSON.stringify(value));

describe('a record of others', () => {
  it('keeps what is sold and how much, and loses who bought it', () => {
    const masked = text({
      order_id: 8123456789012,
      product: { name: 'Blue mug', price: 12.5 },
      total_paid: 25,
      customer: { name: 'Ana', tags: ['vip'], default_address: { line: '3 rue X' } },
      billing: { name: 'Bo', zip: '75011' },
      first_name: 'Cy',
      contact_email: 'dee@x.test',
      phoneNumber: '0612345678',
      prénom: 'Élie',
    });
    expect(JSON.parse(masked)).toEqual({
      order_id: '[id]',
      product: { name: 'Blue mug', price: 12.5 },
      total_paid: 25,
      customer: { name: '[name]', tags: ['vip'], default_address: { line: '3 rue X' } },
      billing: { name: '[name]', zip: '[name]' },
      first_name: '[name]',
      contact_email: '[e-mail]',
      phoneNumber: '[name]',
      prénom: '[name]',
    });
  });

  it.each([
    '{"first_name": "Ana", "total": 3',
    'First name: Ana, total: 3',
    "customer_name='Ana'; total=3",
    'Nom : Ana\ntotal: 3',
    'full-name=Ana|total=3',
  ])('cut, or no JSON, loses it too: %s', (given) => {
    expect(text(given)).not.toContain('Ana');
    expect(text(given)).toContain('3');
  });

  it('of any size or depth is cut', () => {
    expect(text('['.repeat(100_000)).length).toBeLessThanOrEqual(4_000);
    expect(text('a@'.repeat(2_000_000)).length).toBeLessThanOrEqual(4_000);
    expect(text(Array.from({ length: 9_000 }, () => ({ n: 1 }))).length).toBeLessThanOrEqual(4_000);
    let deep: unknown = 'ana@x.test';
    for (let level = 0; level < 900; level += 1) deep = [deep];
    expect(text(deep)).not.toContain('ana');
  });
});

describe('an answer of others', () => {
  it('is its record, else its texts; pictures and sounds are named', () => {
    expect(quoteResult({ content: [{ type: 'text', text: 'same' }], structuredContent: { a: 1 } })).toEqual({
      ok: true,
      text: '{"a":1}',
    });
    const content = [
      { type: 'text' as const, text: 'one' },
      { type: 'image' as const, data: 'AAAA', mimeType: 'image/png' },
      { type: 'resource' as const, resource: { uri: 'x:y', text: 'two' } },
      { type: 'resource_link' as const, uri: 'https://evil.test/x', name: 'z' },
    ];
    expect(quoteResult({ content, isError: true })).toEqual({ ok: false, text: 'one\n[image]\ntwo\n[resource_link]' });
  });
});
