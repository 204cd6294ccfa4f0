import fc from 'fast-check';
import { dayText } from '../../oracle/calendar.ts';
import type { TestTable } from './open-tables.ts';

export type Send = {
  campaign: string;
  customer: string;
  sentAt: number | null;
  group: string | null;
  opened: boolean | null;
};
export type Purchase = { customer: string; day: number; cents: number };
export type CampaignWorld = { sends: Send[]; purchases: Purchase[]; asOf: number; days: number };

/** 2024-01-01, in days since 1970. */
const START = 19_723;

const customer = fc.integer({ min: 1, max: 12 }).map((id) => `c${id}`);
const send: fc.Arbitrary<Send> = fc.record({
  campaign: fc.constantFrom('spring', 'été'),
  customer,
  sentAt: fc.option(fc.integer({ min: START + 20, max: START + 60 }), { freq: 6 }),
  group: fc.constantFrom('Témoin', 'envoyé', 'control', 'A', '', null, 'non témoin', 'Hold-out'),
  opened: fc.constantFrom(true, false, null),
});
const purchase: fc.Arbitrary<Purchase> = fc.record({
  customer,
  day: fc.integer({ min: START, max: START + 120 }),
  cents: fc.integer({ min: -500, max: 20_000 }),
});

export const randomCampaigns: fc.Arbitrary<CampaignWorld> = fc.record({
  sends: fc.array(send, { minLength: 1, maxLength: 30 }),
  purchases: fc.array(purchase, { minLength: 1, maxLength: 40 }),
  asOf: fc.integer({ min: START + 50, max: START + 125 }),
  days: fc.integer({ min: 1, max: 40 }),
});

export function campaignTables({ sends, purchases }: CampaignWorld): Record<string, TestTable> {
  return {
    campaigns: {
      columns: { campaign: 'VARCHAR', customer: 'VARCHAR', sentAt: 'DATE', group: 'VARCHAR', opened: 'BOOLEAN' },
      rows: sends.map((row) => [
        row.campaign,
        row.customer,
        row.sentAt === null ? null : dayText(row.sentAt),
        row.group,
        row.opened,
      ]),
    },
    orders: {
      columns: { customer: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18, 4)' },
      rows: purchases.map(({ customer, day, cents }) => [customer, dayText(day), cents / 100]),
    },
  };
}
