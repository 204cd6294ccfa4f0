/** A rule of integration over [0, 1]: Σ weightᵢ f(nodeᵢ). */
export type Rule = { readonly nodes: Float64Array; readonly weights: Float64Array };

const NEWTON_STEPS = 8;

/** The Gauss–Legendre rule with so many nodes. Source: roots of the Legendre polynomial by Newton's method. */
export function gaussLegendre(size: number): Rule {
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let index = 0; index < size; index++) {
    let root = Math.cos((Math.PI * (index + 0.75)) / (size + 0.5));
    let slope = 1;
    for (let step = 0; step < NEWTON_STEPS; step++) {
      let [previous, current] = [1, root];
      for (let n = 2; n <= size; n++)
        [previous, current] = [current, ((2 * n - 1) * root * current - (n - 1) * previous) / n];
      slope = (size * (root * current - previous)) / (root * root - 1);
      root -= current / slope;
    }
    nodes[index] = (1 - root) / 2;
    weights[index] = 1 / ((1 - root * root) * slope * slope);
  }
  return { nodes, weights };
}
