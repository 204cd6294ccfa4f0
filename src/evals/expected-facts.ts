import { z } from 'zod';
import { Fact, type FactName, factDefinitions, isFactName } from '../domain/facts.ts';

const FactValue = Fact.shape.value;

/** The facts that must have been said, by name. A null says nothing. The message of a fault is the name, or name=value. */
export const ExpectedFacts = z.record(z.string(), z.unknown()).transform((given, context) => {
  const facts: Partial<Record<FactName, Fact['value']>> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === null) continue;
    if (!isFactName(name)) {
      context.addIssue({ code: 'custom', message: name, path: [name] });
      continue;
    }
    const schema: z.ZodType = factDefinitions[name].schema;
    const kept = FactValue.safeParse(value);
    if (kept.success && schema.safeParse(value).success) facts[name] = kept.data;
    else context.addIssue({ code: 'custom', message: `${name}=${JSON.stringify(value)}`, path: [name] });
  }
  return facts;
});
