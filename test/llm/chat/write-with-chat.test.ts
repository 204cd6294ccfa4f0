import { describe, expect, it } from 'vitest';
import type { WritingTask } from '../../../src/domain/writing.ts';
import { chatModel } from '../../../src/llm/chat/chat-model.ts';
import { type ScriptedReply, scriptedChat } from '../../../src/llm/chat/scripted-chat.ts';
import { answerTask, quietRun } from './chat-run.ts';

async function write(reply: ScriptedReply, changes: Partial<WritingTask> = {}) {
  const shown: string[] = [];
  const purpose = changes.revise === undefined ? 'write' : 'revise';
  const chat = scriptedChat([{ purpose, reply }]);
  const written = await chatModel(chat).write(
    { ...answerTask, ...changes },
    { ...quietRun, onText: (piece) => shown.push(piece) },
  );
  chat.finish();
  return { text: written.ok ? written.value : written.code, shown, messages: chat.requests[0]?.messages ?? [] };
}

describe('the prose of a model', () => {
  it('is shown as it comes and kept as plain text', async () => {
    const { text, shown } = await write('At {{figure:fact.churnMonthly}}, call them.');
    expect(text).toBe('At {{figure:fact.churnMonthly}}, call them.');
    expect(shown.join('')).toBe(text);
  });

  it.each([
    ['fences', '```text\nCall them.\n```', 'Call them.'],
    ['headings', '# Summary\n\nCall them.\n## Next\nWrite.', 'Call them.\nWrite.'],
    ['thinking', '<think>They want…</think>Call them.', 'Call them.'],
    ['thinking that never ends', '<think>They want', ''],
    ['escape codes and hidden characters', '\u001b]8;;https://evil.test\u0007Call\u200b them.\u001b[0m', 'Call them.'],
    ['a dash for nothing to add', ' — ', ''],
    ['blank lines', 'Call.\n\n\n\nWrite.', 'Call.\n\nWrite.'],
  ])('loses %s', async (_, reply, kept) => {
    const { text, shown } = await write(reply);
    expect(text).toBe(kept);
    expect(shown.join('')).not.toMatch(/[^\P{Cc}\n]|\u200b/u);
  });

  it('is cut where a sentence ends when it is a megabyte', async () => {
    const { text } = await write(`${'Call them. '.repeat(100_000)}`);
    expect(text.length).toBeLessThanOrEqual(6_000);
    expect(text.endsWith('Call them.')).toBe(true);
  });

  it('is written from the task alone, masked and bounded', async () => {
    const { messages } = await write('x', {
      message: 'I am ann@acme.com',
      history: Array.from({ length: 50 }, (_, turn) => `turn ${turn} of bob@acme.com`),
      draft: Array.from({ length: 500 }, () => 'word '.repeat(500)),
      figures: Array.from({ length: 500 }, (_, index) => ({ id: `f.${index}`, label: 'a\n| b', text: '1' })),
    });
    const said = messages.map(({ content }) => content).join('\n');
    expect(said).not.toContain('@acme.com');
    expect(said).toContain('turn 49');
    expect(said).not.toContain('turn 47');
    expect(said.match(/^f\.\d+ \| a \| b \| 1$/gm)).toHaveLength(20);
    expect(messages.at(-1)?.content).toBe('I am [e-mail]');
    expect(said.length).toBeLessThan(40 * 400 + 5_000);
  });

  it('sees the figures of its draft before any other', async () => {
    const figures = Array.from({ length: 90 }, (_, index) => ({ id: `f.${index}`, label: 'a', text: '1' }));
    const draft = ['It stands at {{figure:f.89}}.'];
    const answered = await write('x', { figures, draft });
    expect(answered.messages[1]?.content).toMatch(/value\):\nf\.89 \|/);
  });

  it('keeps references and their ids as they are', async () => {
    const id = 'sales_by_month.p2025-01-01_2025-12-31.revenue';
    const { messages } = await write('x', {
      draft: [`So {{figure:${id}}}.`],
      figures: [{ id, label: 'revenue', text: '12' }],
    });
    expect(messages[1]?.content).toContain(`So {{figure:${id}}}.`);
    expect(messages[1]?.content).toContain(`${id} | revenue | 12`);
  });

  it('is revised from its text and the faults found in it', async () => {
    const { text, messages } = await write('Call them.', {
      revise: { text: 'Call 12 of them.', faults: ['“12” is a digit.'] },
    });
    expect(text).toBe('Call them.');
    expect(messages.slice(-2)).toEqual([
      { role: 'assistant', content: 'Call 12 of them.', calls: [] },
      { role: 'user', content: expect.stringContaining('- “12” is a digit.') },
    ]);
  });
});
