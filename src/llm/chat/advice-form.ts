import { z } from 'zod';
import type { Advice, Brief } from '../../domain/advice.ts';
import { safeText } from '../../language/safe-text.ts';

const LONGEST_FINDING = 800;
const LONGEST_REASON = 500;

/** What a specialist's model answers; nothing of it holds before it is checked against the brief. */
export const WrittenAdvice = z.object({
  order: z.array(z.string()),
  finding: z.string().catch(''),
  reasons: z.array(z.object({ play: z.string(), text: z.string() })).catch([]),
});
export type WrittenAdvice = z.infer<typeof WrittenAdvice>;

/** The form of that answer as an endpoint is asked for it. */
export const adviceForm = {
  name: 'advice',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['order', 'finding', 'reasons'],
    properties: {
      order: { type: 'array', items: { type: 'string' } },
      finding: { type: 'string' },
      reasons: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['play', 'text'],
          properties: { play: { type: 'string' }, text: { type: 'string' } },
        },
      },
    },
  },
};

/** Advice on the plays of the brief alone: others are dropped, those left out come after, in the order they had. */
export function checkAdvice({ order, finding, reasons }: WrittenAdvice, { plays }: Brief): Advice {
  const ids = plays.map(({ id }) => id);
  const named = order.map((id) => id.trim()).filter((id) => ids.includes(id));
  const said = reasons
    .filter(({ play }) => ids.includes(play))
    .map(({ play, text }) => [play, oneLine(text, LONGEST_REASON)] as const);
  return {
    order: [...new Set([...named, ...ids])],
    finding: oneLine(finding, LONGEST_FINDING),
    reasons: Object.fromEntries(said.filter(([, text]) => text !== '').toReversed()),
  };
}

/** Text of a model on one line, safe, cut at the end of a sentence where there is one. */
function oneLine(text: string, longest: number): string {
  const flat = safeText(text.slice(0, longest * 8))
    .replace(/\s+/g, ' ')
    .trim();
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  return end > 0 ? cut.slice(0, end + 1) : '';
}
