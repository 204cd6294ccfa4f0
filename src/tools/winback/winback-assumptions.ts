import { z } from 'zod';
import { Provenance } from '../../domain/provenance.ts';
import { playbookNumbers } from '../../knowledge/playbook-numbers.ts';
import { type TouchId, touchCosts } from './touches.ts';

const { responseTimesGeneric } = playbookNumbers.winBack;

/** Response of a mailing to everybody, where the shop does not know its own. */
export const GENERIC_RESPONSE = 0.01;

/** A figure that no data of the shop gave: replace it. `given` says that the call did. */
export const WinbackAssumption = z.object({
  name: z.string(),
  value: z.number(),
  source: Provenance,
  given: z.boolean(),
});
export type WinbackAssumption = z.infer<typeof WinbackAssumption>;

type Costs = {
  costPerEmail?: number | undefined;
  costPerInApp?: number | undefined;
  costPerRetargeting?: number | undefined;
  costPerCall?: number | undefined;
};

/** What one contact costs by each touch: as given, else by convention. */
export function contactCosts({
  costPerEmail,
  costPerInApp,
  costPerRetargeting,
  costPerCall,
}: Costs): Readonly<Record<TouchId, number>> {
  return {
    email: costPerEmail ?? touchCosts.email,
    in_app: costPerInApp ?? touchCosts.in_app,
    retargeting: costPerRetargeting ?? touchCosts.retargeting,
    call: costPerCall ?? touchCosts.call,
  };
}

/** Every figure of a plan that the data did not give, those that the call gave included. */
export function listAssumptions(input: Costs & { genericResponse?: number | undefined }): WinbackAssumption[] {
  const costs = contactCosts(input);
  const convention = (name: string, value: number, given: number | undefined) => ({
    ...{ name, value, source: 'convention' as const, given: given !== undefined },
  });
  const framework = (name: string, value: number) => ({ name, value, source: 'framework' as const, given: false });
  return [
    convention('genericResponse', input.genericResponse ?? GENERIC_RESPONSE, input.genericResponse),
    framework('responseTimesGenericLow', responseTimesGeneric.low),
    framework('responseTimesGenericHigh', responseTimesGeneric.high),
    convention('costPerEmail', costs.email, input.costPerEmail),
    convention('costPerInApp', costs.in_app, input.costPerInApp),
    convention('costPerRetargeting', costs.retargeting, input.costPerRetargeting),
    convention('costPerCall', costs.call, input.costPerCall),
  ];
}
