import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson } from '../../../src/llm/chat/read-json.ts';

const schema = z.object({ a: z.number() });

describe('the JSON of a reply', () => {
  it.each([
    ['alone', '{"a": 1}'],
    ['between blanks', '\n\n {"a": 1}\n'],
    ['in fences', '```json\n{"a": 1}\n```'],
    ['after prose', 'Here it is: {"a": 1}. Hope this helps!'],
    ['after thinking', '<think>{"a": 7} maybe?</think>{"a": 1}'],
    ['after a brace of prose', 'a set {x, y} is {"a": 1}'],
    ['after an object of another form', '{"b": 2} {"a": 1}'],
    ['before an object of another form', '{"a": 1} {"b": 2}'],
    ['the last of two', '{"a": 9}\n{"a": 1}'],
    ['with braces in its texts', '{"b": "}{", "c": "\\"}", "a": 1}'],
  ])('is found %s', (_, text) => expect(readJson(text, schema)).toEqual({ ok: true, value: { a: 1 } }));

  it.each([
    ['no object', 'I cannot do that.', 'no JSON object'],
    ['a list', '[{"b": 1}]', 'wrong or missing: a'],
    ['cut short', '{"a": 1', 'no JSON object'],
    ['a wrong field', '{"a": "secret"}', 'wrong or missing: a'],
    ['nothing', '', 'no JSON object'],
    ['braces alone', '{'.repeat(100_000), 'no JSON object'],
    ['more objects of another form than are looked at', `{"a": 1}${'{}'.repeat(64)}`, 'wrong or missing: a'],
    ['a deep nest', '{"a":'.repeat(50_000), 'no JSON object'],
  ])('is not found in %s, and the reason repeats none of it', (_, text, reason) => {
    expect(readJson(text, schema)).toEqual({ ok: false, reason });
  });
});
