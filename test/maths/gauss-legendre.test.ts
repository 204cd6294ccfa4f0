import { expect, test } from 'vitest';
import { gaussLegendre } from '../../src/maths/gauss-legendre.ts';

test.each([1, 2, 5, 12, 32])('with %d nodes, powers under twice as many are integrated exactly', (size) => {
  const { nodes, weights } = gaussLegendre(size);
  for (let power = 0; power < 2 * size; power++) {
    const sum = nodes.reduce((total, node, at) => total + (weights[at] ?? 0) * node ** power, 0);
    expect(sum).toBeCloseTo(1 / (power + 1), 13);
  }
});

// Abramowitz and Stegun 25.4.30, table 25.4, moved from [−1, 1] to [0, 1].
test('the rule with three nodes is the known one', () => {
  const { nodes, weights } = gaussLegendre(3);
  expect([...nodes].sort()[0]).toBeCloseTo((1 - Math.sqrt(0.6)) / 2, 14);
  expect(weights[1]).toBeCloseTo(4 / 9, 14);
});
