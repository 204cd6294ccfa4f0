import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/maths/normal-quantile.ts';

describe('the normal quantile', () => {
  it.each([
    [0.25, -0.674489750196082],
    [0.001, -3.090232306167814],
    [1e-20, -9.26234008979841],
  ])('of %d is the one printed with algorithm AS 241 (Wichura 1988)', (probability, quantile) => {
    expect(normalQuantile(probability) / quantile).toBeCloseTo(1, 13);
  });

  it.each([
    [0.975, 1.959963984540054],
    [0.8, 0.8416212335729143],
    [0.9, 1.2815515655446004],
  ])('of %d is that of scipy.stats.norm.ppf', (probability, quantile) => {
    expect(normalQuantile(probability)).toBeCloseTo(quantile, 13);
  });

  it('is symmetric around one half, where it is 0', () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (const p of [0.01, 0.07, 0.3, 0.49]) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
  });
});
