import { describe, expect, it } from 'vitest';
import { maskContent } from '../../src/tracing/mask-content.ts';

describe('words on their way into a trace', () => {
  it('keep what they say and lose who they are about', () => {
    expect(maskContent('Écrivez à jeanne@example.com ou au 06 12 34 56 78 : 12 % partent')).toBe(
      'Écrivez à [e-mail] ou au [phone] : 12 % partent',
    );
  });

  it('are masked in arguments at any depth, keys and numbers included', () => {
    const masked = maskContent({ a: [{ 'jeanne@example.com': '\n0612345678' }], n: 4111111111111111, rate: 0.05 });
    expect(JSON.parse(masked)).toEqual({ a: [{ '[e-mail]': '\n[phone]' }], n: '[number]', rate: 0.05 });
  });

  it('are cut, and not in the middle of an address or a character', () => {
    const long = `${'mot '.repeat(1_996)}jeanne.durand@example.com ${'mot '.repeat(2_000)}`;
    expect(maskContent(long)).not.toContain('jeanne');
    expect(maskContent(long).length).toBeLessThanOrEqual(8_000);
    const cut = maskContent(Array.from({ length: 9_000 }, () => '😀'));
    expect(cut.length).toBeLessThanOrEqual(8_000);
    expect(cut.isWellFormed()).toBe(true);
    expect(maskContent('😀'.repeat(9_000)).isWellFormed()).toBe(true);
  });

  it('lose hidden characters first, which could split an address', () => {
    expect(maskContent('je\u200banne@exa\u200bmple.com')).toBe('[e-mail]');
  });

  it('may be nothing, or go on for ever', () => {
    expect(maskContent(undefined)).toBe('');
    expect(maskContent(null)).toBe('null');
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(maskContent(circle)).toContain('…');
  });
});
