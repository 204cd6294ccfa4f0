/** Coefficients from the highest power down. */
type Polynomial = readonly number[];

const CENTRE: Polynomial = [
  2509.0809287301227, 33430.575583588128, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const CENTRE_BASE: Polynomial = [
  5226.495278852855, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const TAIL: Polynomial = [
  7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const TAIL_BASE: Polynomial = [
  1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_TAIL: Polynomial = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.2965605718285049,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_TAIL_BASE: Polynomial = [
  2.0442631033899397e-15, 1.4215117583164459e-7, 1.8463183175100548e-5, 7.868691311456133e-4, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];

/**
 * The value below which a standard normal variable falls with this probability.
 * Domain: 0 < probability < 1. Relative error about 1e-16. Source: Wichura 1988, algorithm AS 241 (PPND16).
 */
export function normalQuantile(probability: number): number {
  const offset = probability - 0.5;
  if (Math.abs(offset) <= 0.425) {
    const r = 0.180625 - offset * offset;
    return (offset * evaluate(CENTRE, r)) / evaluate(CENTRE_BASE, r);
  }
  const r = Math.sqrt(-Math.log(Math.min(probability, 1 - probability)));
  const distance =
    r <= 5
      ? evaluate(TAIL, r - 1.6) / evaluate(TAIL_BASE, r - 1.6)
      : evaluate(FAR_TAIL, r - 5) / evaluate(FAR_TAIL_BASE, r - 5);
  return Math.sign(offset) * distance;
}

function evaluate(polynomial: Polynomial, x: number): number {
  return polynomial.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
