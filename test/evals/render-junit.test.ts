import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../src/evals/render-junit.ts';
import { makeTurn } from './make-turn.ts';
import { runRows } from './run-rows.ts';

const rows = [
  { id: 'good', turns: ['m'], intent: 'diagnose' },
  { id: 'bad <&"\'> \u0007\ud800 é 😀', turns: ['m'], mustSay: [']]> <b>'] },
  { id: 'apart', turns: ['m'], intent: 'goal', ambiguous: true },
  { id: 'broken', turns: ['nobody'], intent: 'goal' },
];
const report = async () => renderJunit(await runRows(rows, { m: makeTurn() }));

describe('a JUnit report', () => {
  test('counts cases, failures, errors and those set apart', async () => {
    expect(await report()).toContain(
      '<testsuites name="fidelio eval" tests="4" failures="1" errors="1" skipped="1" time="0.000000">',
    );
  });

  test('says what was expected and given, or how it broke', async () => {
    const text = await report();
    expect(text).toContain('<testcase classname="scenarios" name="good" time="0.000000"/>');
    expect(text).toContain(
      '<failure message="mustSay">{&quot;expected&quot;:{&quot;mustSay&quot;:[&quot;]]&gt; &lt;b&gt;&quot;]}',
    );
    expect(text).toContain('<error message="no turn for nobody">');
    expect(text).toContain('<skipped message="ambiguous"/>');
  });

  test('holds nothing that XML forbids, and escapes the rest', async () => {
    const text = await report();
    expect(text).toContain('name="bad &lt;&amp;&quot;&apos;&gt; \ufffd\ufffd é 😀"');
    const bare = text.replace(/^<\?xml[^>]*\?>\n/, '');
    const tags = /<\/?\w+(?: \w+="[^"<]*")*\/?>/g;
    expect(bare.replace(tags, '')).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
  });
});
