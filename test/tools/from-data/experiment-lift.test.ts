import { describe, expect, it } from 'vitest';
import experimentLift from '../../../src/tools/metrics/experiment-lift.ts';
import { askTool } from '../../dataset/programmes/ask-tool.ts';
import type { TestTable } from '../../dataset/programmes/open-tables.ts';

/** 200 customers sent on 1 March, 100 held out; the first `treated` and `control` of them buy 20 a week later. */
function shop(treated: number, control: number, group: (held: boolean) => string | null): Record<string, TestTable> {
  const people = Array.from({ length: 300 }, (_, index) => ({ customer: `c${index}`, held: index >= 200 }));
  const buys = (index: number) => index < treated || (index >= 200 && index < 200 + control);
  return {
    campaigns: {
      columns: { campaign: 'VARCHAR', customer: 'VARCHAR', sentAt: 'DATE', group: 'VARCHAR' },
      rows: people.map(({ customer, held }) => ['Spring', customer, held ? null : '2024-03-01', group(held)]),
    },
    orders: {
      columns: { customer: 'VARCHAR', day: 'DATE', amount: 'DECIMAL(18, 4)' },
      rows: people.flatMap(({ customer }, index) => (buys(index) ? [[customer, '2024-03-08', 20]] : [])),
    },
  };
}

const call = (tables: Record<string, TestTable>, args: Record<string, unknown> = {}, asOf = '2024-06-01') =>
  askTool(experimentLift, tables, asOf, args);

const french = (held: boolean) => (held ? 'Témoin' : 'Envoi');

describe('the lift of a campaign in the data', () => {
  it('compares those sent with those held out, followed from the same day', async () => {
    expect(await call(shop(60, 10, french))).toMatchObject({
      ok: true,
      value: {
        treatedRate: 0.3,
        controlRate: 0.1,
        incrementalOrders: 40,
        incrementalMargin: 800,
        verdict: 'better',
        campaign: { name: 'Spring', days: 30, from: '2024-03-01', amounts: 'revenue', outcome: 'orders', pending: 0 },
      },
    });
  });

  it('turns revenue into margin when the margin is given', async () => {
    expect(await call(shop(60, 10, french), { grossMargin: 0.5 })).toMatchObject({
      value: { incrementalMargin: 400, campaign: { amounts: 'margin' } },
    });
  });

  it('takes the text of the control group from the user', async () => {
    const letters = (held: boolean) => (held ? 'B' : 'A');
    expect(await call(shop(60, 10, letters))).toMatchObject({
      ok: false,
      code: 'not_in_data',
      message: expect.stringContaining('“A”, “B”'),
      needs: ['controlGroup'],
    });
    expect(await call(shop(60, 10, letters), { controlGroup: 'b' })).toMatchObject({ value: { controlRate: 0.1 } });
  });

  it('waits until the window has elapsed', async () => {
    expect(await call(shop(60, 10, french), {}, '2024-03-20')).toMatchObject({
      ok: false,
      code: 'too_short',
      needs: ['days'],
    });
    expect(await call(shop(60, 10, french), { days: 10 }, '2024-03-20')).toMatchObject({ ok: true });
  });

  it('names the campaigns with a control group when another is asked for', async () => {
    expect(await call(shop(60, 10, french), { campaign: 'Autumn' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('“Spring”'),
      needs: ['campaign'],
    });
  });

  it('says nothing on fewer than thirty customers a side', async () => {
    const few = shop(60, 10, french);
    const campaigns = few.campaigns;
    if (campaigns === undefined) throw new Error('no campaigns');
    const rows = campaigns.rows.slice(0, 220);
    expect(await call({ ...few, campaigns: { ...campaigns, rows } })).toMatchObject({ ok: false, code: 'too_few' });
  });

  it('without orders reads the responses of the file itself', async () => {
    const rows = Array.from({ length: 120 }, (_, index): (string | boolean)[] => [
      'S',
      `c${index}`,
      index < 80 ? 'sent' : 'control',
      index % 4 === 0,
    ]);
    const campaigns: TestTable = {
      columns: { campaign: 'VARCHAR', customer: 'VARCHAR', group: 'VARCHAR', responded: 'BOOLEAN' },
      rows,
    };
    expect(await call({ campaigns })).toMatchObject({
      value: { treatedRate: 0.25, controlRate: 0.25, incrementalMargin: null, campaign: { outcome: 'responses' } },
    });
  });

  it('given by hand beside a data set stays what was given', async () => {
    const treated = { n: 100, buyers: 20, orders: 20 };
    const control = { n: 100, buyers: 10, orders: 10 };
    const result = await call(shop(60, 10, french), { treated, control });
    expect(result).toMatchObject({ value: { treatedRate: 0.2, controlRate: 0.1 } });
    expect(result.ok && result.value).not.toHaveProperty('campaign');
  });
});
