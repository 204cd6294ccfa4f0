import { defineCountRate } from '../define-count-rate.ts';

/** Activation rate: of the newcomers observed, the share who reached the value event. Confused with `activation`, which measures it from data. Minimum data: one newcomer. */
export default defineCountRate({
  name: 'activation_rate',
  whole: 'newcomers',
  part: 'activated',
  description: {
    fr: 'Part des nouveaux venus qui ont atteint l’événement de valeur, à partir de deux nombres. Pour la mesurer dans des données, voir `activation`.',
    en: 'Share of newcomers who reached the value event, from two numbers. To measure it in data, see `activation`.',
  },
  example: { whole: 1_250, part: 310, interval: { low: 0.224856, high: 0.272688 } },
});
