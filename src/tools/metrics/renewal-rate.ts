import { defineCountRate } from '../define-count-rate.ts';

/** Renewal rate: of the contracts that came due, the share that was renewed. Confused with retention, whose base also holds contracts not due. Minimum data: one contract due. */
export default defineCountRate({
  name: 'renewal_rate',
  whole: 'contractsDue',
  part: 'contractsRenewed',
  description: {
    fr: 'Part des contrats arrivés à échéance qui ont été renouvelés. Ceux qui n’étaient pas à échéance ne comptent pas.',
    en: 'Share of the contracts that came due which were renewed. Those not yet due do not count.',
  },
  example: { whole: 104, part: 88, interval: { low: 0.76462, high: 0.903027 } },
});
