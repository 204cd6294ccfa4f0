import { z } from 'zod';
import { Industry } from '../domain/industry.ts';
import { deliverables } from '../knowledge/deliverables.ts';
import { findTerm } from '../knowledge/find-term.ts';
import { neighbouringDomains } from '../knowledge/neighbouring-domains.ts';
import { ExpectedSlots } from './expected-slots.ts';

/** The `expect` of a scenario: what its intent must give. `tool` reads the name of a tool. */
export function expectSchema(tool: z.ZodString) {
  return ExpectedSlots.extend({
    tool,
    ok: z.boolean(),
    value: z.number().nullable(),
    tolerance: z.number().min(0),
    industry: Industry.nullable(),
    term: z.string().refine((id) => findTerm(id) !== undefined),
    deliverable: z.string().refine((id) => deliverables.some((known) => known.id === id)),
    domain: z
      .string()
      .refine((id) => neighbouringDomains.some((known) => known.id === id))
      .nullable(),
    slots: ExpectedSlots,
  }).partial();
}

export type Expect = z.infer<ReturnType<typeof expectSchema>>;
