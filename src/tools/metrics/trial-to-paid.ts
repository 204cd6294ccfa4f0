import { defineCountRate } from '../define-count-rate.ts';

/** Trial-to-paid conversion: of the trials that ended, the share that became paid. Confused with paid ÷ trials started, which counts trials still running. Minimum data: one trial. */
export default defineCountRate({
  name: 'trial_to_paid',
  whole: 'trials',
  part: 'paidTrials',
  description: {
    fr: 'Part des essais arrivés à leur terme qui sont devenus payants. Les essais encore en cours ne comptent pas.',
    en: 'Share of the trials that ended which became paid. Trials still running do not count.',
  },
  example: { whole: 480, part: 72, interval: { low: 0.120841, high: 0.184716 } },
});
