import { expect, test } from 'vitest';
import { sayFault } from '../../../src/cli/mcp/say-fault.ts';

function said(fault: unknown, lang: 'fr' | 'en'): string {
  const lines: string[] = [];
  const err = (text: string) => lines.push(text);
  const terminal = { out: () => {}, err, ask: async () => '', interactive: false, columns: 80 };
  sayFault({ lang, terminal })('import', fault);
  return lines.join('');
}

test('a fault is told with its place in the program, and without what it says', () => {
  for (const lang of ['fr', 'en'] as const) {
    const line = said(new TypeError('Could not convert marie@example.com\n    at Marie (Durand:1:1)'), lang);
    expect(line).toMatch(/import.*TypeError/);
    expect(line).not.toMatch(/marie|durand/i);
    expect(line.trimEnd().split('\n')).toHaveLength(1);
  }
  expect(said(new RangeError('x'), 'en')).toContain('say-fault.test.ts:');
  expect(said('marie@example.com', 'en')).toContain('(string)');
});
