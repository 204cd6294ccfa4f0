/**
 * What a two-group test must satisfy: `alpha` the chance of a false alarm (two-sided), `power` the chance of seeing a
 * real effect, `ratio` the treated per control. Domain: 0 < alpha < 1, 0 < power < 1, ratio > 0.
 */
export type TestDesign = { alpha: number; power: number; ratio: number };
