import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram } from '../../house/built-program.ts';
import { type AskedCompletion, type FakeEndpoint, startFakeEndpoint } from '../../llm/openai/fake-endpoint.ts';
import { linesOf, push, slices } from '../../llm/openai/fake-stream.ts';
import { foreignBytes } from './foreign-bytes.ts';
import { LACKS_TMUX, openTerminal, type Terminal } from './open-terminal.ts';

/** A sentence that holds whatever the figures are: it proves that the words of the model reach the screen. */
const HARMLESS = 'Listen to the customers who have just left.';
/** Sequences of the kinds that the program writes itself, but that it never would. */
const PLANTED = ['\u001b[9;99H', '\u001b[45m', '\u001b]0;planted\u0007', '\u001b[2J', '\u001b]52;c;cGxhbnRlZA==\u0007'];
const NAUGHTY = [
  ...PLANTED,
  '\u001b]8;;https://evil.invalid\u0007here\u001b]8;;\u0007',
  '\u009b31m\u0090q\u009c\u0000\u0007\b\b\b\r',
  'a\u202ecba\u202c \u2066iso\u2069 zero\u200bwidth tag\u{e0041}\u{e0001}',
  `stacked e${'\u0301'.repeat(300)}`,
  `long ${'x'.repeat(2_000)}`,
  '日本語 👩‍👩‍👧‍👦 \ud83d \u{10ffff}',
];

/** Whatever it is asked, the model answers with all of it, around a sentence that can stand. */
const said = ({ messages }: AskedCompletion): string => {
  const system = String(messages[0]?.content ?? '');
  const naughty = NAUGHTY.join(' ');
  if (system.includes('"facts"')) {
    const claim = { name: 'churnHigh', value: 'true', quote: naughty, per: 'month' };
    return JSON.stringify({ intent: 'none', lang: 'en', facts: [claim] });
  }
  if (system.includes('"finding"')) return JSON.stringify({ order: [naughty], finding: naughty, reasons: [naughty] });
  return [HARMLESS, ...NAUGHTY.map((text) => `Write to them ${text} first.`)].join('\n');
};

let endpoint: FakeEndpoint;
let terminal: Terminal | null = null;
beforeAll(async () => {
  // in slices of seven bytes: no character, no sequence and no line of the stream arrives whole
  endpoint = await startFakeEndpoint(
    async ({ reply, response }) => {
      await push(response, slices(Buffer.from(linesOf(reply).join('')), 7));
      response.end();
    },
    (body) => ({ text: said(body), calls: [] }),
  );
});
afterEach(() => {
  terminal?.close();
  terminal = null;
});
afterAll(() => endpoint.stop());

describe.skipIf(LACKS_TMUX)('a model that answers with control sequences (needs tmux)', () => {
  it.each([40, 100])(
    'puts none of them on a terminal of %i columns',
    async (columns) => {
      const env = { OPENAI_BASE_URL: endpoint.url, OPENAI_API_KEY: 'sk-test', FIDELIO_MODEL: 'test-model' };
      const on = openTerminal([process.execPath, builtProgram(), 'chat', '--lang', 'en'], { columns, rows: 40, env });
      terminal = on;
      await on.until('1 /demo\n2');
      const asked = endpoint.asked.length;
      for (const message of ['what is NRR?', 'we lose 6% of our SaaS customers a month, mostly established ones']) {
        on.type(message);
        on.keys('Enter');
      }
      const told = () => flat(on.everything()).split(HARMLESS).length - 1;
      await expect.poll(told, { timeout: 80_000, interval: 200 }).toBe(2);
      await expect.poll(() => endpoint.underWay()).toBe(0);
      on.keys('C-d');
      await on.until('ended with 0');
      expect(endpoint.asked.length).toBeGreaterThan(asked);
      expect(on.bytes()).toContain('Write to');
      for (const planted of PLANTED) expect(on.bytes()).not.toContain(planted);
      expect(foreignBytes(on.bytes())).toBe('""');
    },
    120_000,
  );
});

/** Blanks and line ends as one. */
function flat(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
