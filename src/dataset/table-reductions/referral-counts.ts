import { z } from 'zod';
import { defineTableReduction } from '../define-table-reduction.ts';
import { possibleParticipants } from '../programmes/possible-participants.ts';
import { referralRows } from '../programmes/referrals.ts';
import { yearBefore } from '../programmes/year-before.ts';

const Counts = z.object({
  referrals: z.number(),
  referrers: z.number(),
  converted: z.number(),
  convertedKnown: z.number(),
});
const Base = z.object({ customers: z.number(), referrers: z.number() });

/** How many referred, how many were referred and bought, out of whom. */
export default defineTableReduction({
  measures: ['referralCounts', 'referralBase'],
  needs: [{ table: 'referrals', columns: ['referrer'] }],
  async reduce(view) {
    const rows = referralRows(view);
    const [referralCounts] = await view.engine.rows(
      Counts,
      `SELECT count(*)::DOUBLE AS referrals, count(DISTINCT referrer)::DOUBLE AS referrers,
              count(*) FILTER (converted)::DOUBLE AS converted, count(converted)::DOUBLE AS "convertedKnown" FROM ${rows}`,
    );
    if (referralCounts === undefined || referralCounts.referrals === 0) return {};
    const who = possibleParticipants(view);
    if (who === null) return { referralCounts };
    const recent = `SELECT referrer FROM ${rows} WHERE day IS NULL OR day >= ${yearBefore(view.asOf)}`;
    const [base] = await view.engine.rows(
      Base,
      `SELECT count(*)::DOUBLE AS customers, count(*) FILTER (customer IN (${recent}))::DOUBLE AS referrers FROM (${who.customers})`,
    );
    return { referralCounts, ...(base && { referralBase: { base: who.base, ...base } }) };
  },
});
