import { z } from 'zod';
import { measures } from '../../src/domain/measures.ts';
import { answer, refuse } from '../../src/domain/outcome.ts';
import { defineTool } from '../../src/tools/define-tool.ts';

const nothing = { fr: 'Rien.', en: 'Nothing.' };

/** Numbers a file can supply, a parameter with a default, and a minimum. */
export const repeatRate = defineTool({
  name: 'repeat_rate',
  title: { fr: 'Réachat', en: 'Repeat' },
  description: { fr: 'Part de clients fidèles.', en: 'Share of repeat buyers.' },
  formula: 'rate = repeatBuyers / buyers',
  source: 'test',
  input: z.object({
    buyers: measures.buyers.schema,
    repeatBuyers: measures.repeatBuyers.schema,
    weight: z.number().min(0).max(1).default(1),
    tags: z.array(z.object({ name: z.string() })).optional(),
  }),
  output: z.object({ rate: z.number(), weight: z.number() }),
  example: { input: { buyers: 4, repeatBuyers: 1 }, output: { rate: 0.25, weight: 1 } },
  minimumFromData: { buyers: 30 },
  run: ({ buyers, repeatBuyers, weight }) =>
    buyers === 0
      ? refuse('undefined_ratio', { fr: 'Aucun acheteur.', en: 'No buyer.' }, ['buyers'])
      : answer({ rate: repeatBuyers / buyers, weight }),
  reading: ({ rate }) => ({ fr: `Taux : ${rate}.`, en: `Rate: ${rate}.` }),
});

/** Numbers that a file of subscriptions can supply. */
export const churn = defineTool({
  name: 'churn',
  title: { fr: 'Attrition', en: 'Churn' },
  description: { fr: 'Part de clients perdus.', en: 'Share of customers lost.' },
  formula: 'rate = customersLost / customersStart',
  source: 'test',
  input: z.object({ customersStart: measures.customersStart.schema, customersLost: measures.customersLost.schema }),
  output: z.object({ rate: z.number() }),
  example: { input: { customersStart: 200, customersLost: 10 }, output: { rate: 0.05 } },
  run: ({ customersStart, customersLost }) => answer({ rate: customersLost / customersStart }),
  reading: ({ rate }) => ({ fr: `Attrition : ${rate}.`, en: `Churn: ${rate}.` }),
});

/** A table, chosen among two by a parameter, optional in the schema and required by the calculation. */
export const gaps = defineTool({
  name: 'gaps',
  title: { fr: 'Écarts', en: 'Gaps' },
  description: { fr: 'Nombre d’écarts.', en: 'Number of gaps.' },
  formula: 'rows = number of distinct gaps',
  source: 'test',
  input: z.object({
    of: z.enum(['gaps', 'amounts']).default('gaps'),
    gapCounts: measures.gapCounts.schema.optional(),
    monetary: measures.monetary.schema.optional(),
  }),
  output: z.object({ rows: z.number(), typed: z.boolean() }),
  example: { input: { gapCounts: { gapDays: [3], count: [1] } }, output: { rows: 1, typed: false } },
  wants: ({ of }) => [of === 'amounts' ? 'monetary' : 'gapCounts'],
  run({ of, gapCounts, monetary }) {
    const column = of === 'amounts' ? monetary?.monetary : gapCounts?.gapDays;
    if (column === undefined) return refuse('missing_input', nothing, [of === 'amounts' ? 'monetary' : 'gapCounts']);
    return answer({ rows: column.length, typed: column instanceof Float64Array });
  },
  reading: () => nothing,
});

const broken = {
  ...churn,
  input: z.object({}),
  example: { input: {}, output: { rate: 0 } },
  reading: () => nothing,
};

/** Money only a person can state. */
export const lifetimeValue = defineTool({
  name: 'lifetime_value',
  title: { fr: 'Valeur vie', en: 'Lifetime value' },
  description: { fr: 'Revenu × durée.', en: 'Revenue × lifetime.' },
  formula: 'ltv = arpu × lifetimeMonths',
  source: 'test',
  input: z.object({ arpu: measures.arpu.schema, lifetimeMonths: measures.lifetimeMonths.schema }),
  output: z.object({ ltv: z.number() }),
  example: { input: { arpu: 10, lifetimeMonths: 3 }, output: { ltv: 30 } },
  run: ({ arpu, lifetimeMonths }) => answer({ ltv: arpu * lifetimeMonths }),
  reading: ({ ltv }) => ({ fr: `Valeur vie : ${ltv}.`, en: `Lifetime value: ${ltv}.` }),
});

export const throws = defineTool({
  ...broken,
  name: 'throws',
  run: () => {
    throw new Error('secret: /etc/passwd');
  },
});

/** Answers NaN, which its output schema does not allow. */
export const notANumber = defineTool({ ...broken, name: 'not_a_number', run: () => answer({ rate: Number.NaN }) });

/** Prints, as a careless dependency would. */
export const prints = defineTool({
  ...broken,
  name: 'prints',
  run: () => {
    console.log('noise on standard output');
    return answer({ rate: 1 });
  },
});
