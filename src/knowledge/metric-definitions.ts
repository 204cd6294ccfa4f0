import type { MetricDefinition } from './metric-definition.ts';
import { activationDefinitions } from './metric-definitions/activation-definitions.ts';
import { churnDefinitions } from './metric-definitions/churn-definitions.ts';
import { lifetimeValueDefinitions } from './metric-definitions/lifetime-value-definitions.ts';
import { loyaltyDefinitions } from './metric-definitions/loyalty-definitions.ts';
import { purchaseDefinitions } from './metric-definitions/purchase-definitions.ts';
import { recurringRevenueDefinitions } from './metric-definitions/recurring-revenue-definitions.ts';
import { retentionDefinitions } from './metric-definitions/retention-definitions.ts';
import { satisfactionDefinitions } from './metric-definitions/satisfaction-definitions.ts';
import { unitEconomicsDefinitions } from './metric-definitions/unit-economics-definitions.ts';

/** Every metric of the product by its id, in the order a glossary shows them. */
export const metricDefinitions: Readonly<Record<string, MetricDefinition>> = Object.fromEntries(
  [
    retentionDefinitions,
    churnDefinitions,
    lifetimeValueDefinitions,
    unitEconomicsDefinitions,
    purchaseDefinitions,
    recurringRevenueDefinitions,
    satisfactionDefinitions,
    activationDefinitions,
    loyaltyDefinitions,
  ]
    .flat()
    .map((definition) => [definition.id, definition]),
);
