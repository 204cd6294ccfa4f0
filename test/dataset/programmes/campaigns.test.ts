import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rfmDefaultThresholds } from '../../../src/knowledge/rfm-default-thresholds.ts';
import { dayText } from '../../oracle/calendar.ts';
import { type Contact, contactsOf } from '../../oracle/campaigns.ts';
import { rowsOf } from '../measure.ts';
import { openTables } from './open-tables.ts';
import { type CampaignWorld, campaignTables, randomCampaigns } from './random-campaigns.ts';

const RUNS = { seed: 20_241_122, numRuns: 20, endOnFailure: true };
const sum = (contacts: readonly Contact[], of: (contact: Contact) => number) =>
  contacts.reduce((total, contact) => total + of(contact), 0);

async function measured(
  world: CampaignWorld,
  names: Parameters<Awaited<ReturnType<typeof openTables>>['source']['measures']>[0],
) {
  const { engine, source } = await openTables(campaignTables(world), { asOf: dayText(world.asOf) });
  try {
    const parameters = { days: world.days, thresholds: rfmDefaultThresholds };
    const found = await source.measures(names, { dataset: 'shop', parameters });
    if (!found.ok) throw new Error(found.message.en);
    return found.value.groups[0]?.values ?? {};
  } finally {
    await engine.close();
  }
}

test('the results of campaigns are those of loops over their sends and orders', async () => {
  await fc.assert(
    fc.asyncProperty(randomCampaigns, async (world) => {
      const { campaignResults, campaignBasis } = await measured(world, ['campaignResults', 'campaignBasis']);
      const contacts = contactsOf(world);
      const counted = contacts.filter(({ role }) => role !== 'both');
      if (counted.length === 0) return expect(campaignResults).toBeUndefined();
      const expected = Map.groupBy(counted, ({ campaign, role, code }) => JSON.stringify([campaign, role, code]));
      const rows = rowsOf(campaignResults ?? {}).filter(({ role }) => role !== 'both');
      expect(rows).toHaveLength(expected.size);
      for (const row of rows) {
        const group = expected.get(JSON.stringify([row.campaign, row.role, row.code])) ?? [];
        const followed = group.filter((contact) => contact.followed);
        expect(row).toMatchObject({
          reach: group.length,
          opened: sum(group, ({ opened }) => (opened === true ? 1 : 0)),
          openKnown: sum(group, ({ opened }) => (opened === null ? 0 : 1)),
          clickKnown: 0,
          followed: followed.length,
          buyers: sum(followed, ({ orders }) => (orders > 0 ? 1 : 0)),
          orders: sum(followed, ({ orders }) => orders),
          orderSquares: sum(followed, ({ orders }) => orders ** 2),
          revenue: sum(followed, ({ cents }) => cents) / 100,
          revenueSquares: sum(followed, ({ cents }) => cents ** 2) / 10_000,
        });
      }
      expect(campaignBasis).toMatchObject({
        outcome: 'orders',
        crossed: contacts.filter(({ role }) => role === 'both').length,
      });
    }),
    RUNS,
  );
});

test('the two groups of a test are those of loops over the latest campaign followed on both sides', async () => {
  await fc.assert(
    fc.asyncProperty(randomCampaigns, async (world) => {
      const { treated, control, testedCampaign } = await measured(world, ['treated', 'control', 'testedCampaign']);
      const contacts = contactsOf(world);
      const chosen = testedCampaign?.campaign ?? '';
      const sides = (role: string, campaign: string) =>
        contacts.filter((contact) => contact.role === role && contact.campaign === campaign);
      const tested = ['spring', 'été'].filter(
        (name) => sides('treated', name).length * sides('control', name).length > 0,
      );
      expect([...(testedCampaign?.tested ?? [])].sort()).toEqual(tested);
      for (const [group, role] of [
        [treated, 'treated'],
        [control, 'control'],
      ] as const) {
        const followed = sides(role, chosen).filter((contact) => contact.followed);
        expect(group).toMatchObject({
          n: followed.length,
          buyers: sum(followed, ({ orders }) => (orders > 0 ? 1 : 0)),
          orders: sum(followed, ({ orders }) => orders),
        });
        if (group?.margin === undefined) continue;
        expect(group.margin).toBeCloseTo(sum(followed, ({ cents }) => cents) / 100, 9);
        expect(group.sumSquares).toBeCloseTo(sum(followed, ({ cents }) => cents ** 2) / 10_000, 6);
      }
      if (chosen === '') expect(tested).toEqual([]);
    }),
    RUNS,
  );
});
