import { logGamma } from '../log-gamma.ts';
import { betaGeometricLikelihood } from './beta-geometric-likelihood.ts';
import type { History } from './histories.ts';
import type { RepeatModel } from './repeat-model.ts';
import { repeatsWhileAlive } from './repeats-while-alive.ts';

const NAMES = ['r', 'alpha', 'a', 'b'] as const;

/**
 * Purchases at a rate λ ~ Gamma(r, alpha), and after each of them the customer may stop, with a probability p ~ Beta(a, b).
 * `chancesBefore` 0: not after the first purchase (BG/NBD); 1: after it too (MBG/NBD). Alive after n such chances.
 */
export function betaGeometric(chancesBefore: 0 | 1): RepeatModel {
  return Object.freeze({
    names: NAMES,
    start: (meanAge) => [0.5, Math.max(meanAge / 4, 0.1), 0.7, 2.5],
    logLikelihood: (histories) => betaGeometricLikelihood(histories, chancesBefore),
    logDensity: (parameters, history) => logDensity(parameters, history, chancesBefore),
    aliveProbability: (parameters, history) => aliveProbability(parameters, history, chancesBefore),
    repeatsWhileAlive: (parameters, history, horizon) => {
      const [r, alpha, a, b] = four(parameters);
      const shape = r + history.frequency;
      const mixture = { shape, rate: alpha + history.age, a, b: b + history.frequency + chancesBefore };
      return repeatsWhileAlive(mixture, horizon);
    },
  });
}

function four(parameters: ArrayLike<number>): [number, number, number, number] {
  return [parameters[0] ?? 0, parameters[1] ?? 0, parameters[2] ?? 0, parameters[3] ?? 0];
}

/** ln of the odds of having stopped right after the last purchase; −∞ where there was no chance to. */
function logOddsStopped(parameters: ArrayLike<number>, { frequency, recency, age }: History, before: 0 | 1): number {
  const [r, alpha, a, b] = four(parameters);
  const chances = frequency + before;
  if (chances === 0) return -Infinity;
  return Math.log(a / (b + chances - 1)) + (r + frequency) * Math.log((alpha + age) / (alpha + recency));
}

function aliveProbability(parameters: ArrayLike<number>, history: History, before: 0 | 1): number {
  return 1 / (1 + Math.exp(logOddsStopped(parameters, history, before)));
}

function logDensity(parameters: ArrayLike<number>, history: History, before: 0 | 1): number {
  const [r, alpha, a, b] = four(parameters);
  const { frequency, age } = history;
  const chances = frequency + before;
  const odds = logOddsStopped(parameters, history, before);
  const stopped = odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds));
  return (
    logGamma(r + frequency) -
    logGamma(r) +
    r * Math.log(alpha) +
    (logGamma(b + chances) - logGamma(b)) -
    (logGamma(a + b + chances) - logGamma(a + b)) -
    (r + frequency) * Math.log(alpha + age) +
    stopped
  );
}
