import { defineCountRate } from '../define-count-rate.ts';

/** Redemption rate: the share of the points or value issued that was redeemed. Confused with the share of members who redeem. Minimum data: one point issued. */
export default defineCountRate({
  name: 'redemption_rate',
  whole: 'valueIssued',
  part: 'valueRedeemed',
  description: {
    fr: 'Part des points, ou de leur valeur, émis qui ont été utilisés. Ce n’est pas la part de membres qui en utilisent.',
    en: 'Share of the points, or value, issued that was redeemed. It is not the share of members who redeem.',
  },
  amounts: true,
  example: { whole: 84_000, part: 19_500 },
});
