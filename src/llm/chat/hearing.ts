import { z } from 'zod';
import { Lang } from '../../domain/bilingual.ts';
import { Intent } from '../../domain/intent.ts';

/** More facts than a message can hold are not looked at. */
export const MOST_FACTS = 60;

/** The stretch that a model says a rate is counted over. */
export const HeardPer = z.enum(['month', 'quarter', 'year']).nullable().catch(null);

/** One fact as a model claims it: nothing of it holds before it is checked against the message. */
export const HeardFact = z.object({
  name: z.string(),
  value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]),
  quote: z.string(),
  per: HeardPer,
});
export type HeardFact = z.infer<typeof HeardFact>;

/** What a model says that a message says. A fact of the wrong form is left for the check to count. */
export const Hearing = z.object({
  intent: Intent.nullable().catch(null),
  lang: Lang.nullable().catch(null),
  facts: z.array(z.unknown()),
});
export type Hearing = z.infer<typeof Hearing>;

const text = { type: 'string' };

/** The form of a hearing as an endpoint is asked for it: closed, every field there, every value as it is written. */
export const hearingForm = {
  name: 'hearing',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['intent', 'lang', 'facts'],
    properties: {
      intent: text,
      lang: text,
      facts: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'value', 'quote', 'per'],
          properties: { name: text, value: text, quote: text, per: text },
        },
      },
    },
  },
};
