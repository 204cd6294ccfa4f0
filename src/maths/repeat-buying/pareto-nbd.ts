import type { LogLikelihood } from '../fit-positive.ts';
import { gaussLegendre } from '../gauss-legendre.ts';
import { logGamma } from '../log-gamma.ts';
import { risingFactorials } from '../rising-factorials.ts';
import type { Histories, History } from './histories.ts';
import type { RepeatModel } from './repeat-model.ts';

/** Enough for fifteen digits where the integrand is gentle, and where it is steep. */
const GENTLE = gaussLegendre(12);
const STEEP = gaussLegendre(32);
/** Past this many powers of e nothing is left of the integrand. */
const NOTHING_LEFT = 38;

/**
 * What a history says under given parameters: `log` is ln ∫ of having stopped at some moment + staying silent, `dead` the
 * share of the former in it; the rest are means over both, for the gradient (`stopPull`: of minus the slope along beta).
 */
type Reading = {
  log: number;
  dead: number;
  logRateTime: number;
  inverseRateTime: number;
  logStopTime: number;
  stopPull: number;
};

/**
 * Pareto/NBD: purchases at a rate λ ~ Gamma(r, alpha), and the customer may stop at any moment, at a rate μ ~ Gamma(s, beta).
 * The likelihood is the integral over that moment, which is smooth, instead of its hypergeometric expression.
 * Parameters r, alpha, s, beta. Source: Schmittlein, Morrison and Colombo 1987; expressions of Fader and Hardie 2005.
 */
export const paretoNbd: RepeatModel = Object.freeze<RepeatModel>({
  names: ['r', 'alpha', 's', 'beta'],
  start: (meanAge) => [0.6, Math.max(meanAge / 3, 0.1), 0.6, Math.max(meanAge / 3, 0.1)],
  logLikelihood: likelihoodOf,
  logDensity(parameters, history) {
    const [r, alpha, s, beta] = four(parameters);
    const reading = read(four(parameters), history);
    return logGamma(r + history.frequency) - logGamma(r) + r * Math.log(alpha) + s * Math.log(beta) + reading.log;
  },
  aliveProbability: (parameters, history) => 1 - read(four(parameters), history).dead,
  repeatsWhileAlive(parameters, history, horizon) {
    const [r, alpha, s, beta] = four(parameters);
    const logGrowth = Math.log1p(horizon / (beta + history.age));
    const left = Math.abs(s - 1) < 1e-12 ? logGrowth : -Math.expm1((1 - s) * logGrowth) / (s - 1);
    return ((r + history.frequency) * (beta + history.age) * left) / (alpha + history.age);
  },
});

type Four = readonly [number, number, number, number];

function four(parameters: ArrayLike<number>): Four {
  return [parameters[0] ?? 0, parameters[1] ?? 0, parameters[2] ?? 0, parameters[3] ?? 0];
}

/**
 * The moment y runs from the last purchase to the end of the history, on a scale of ln(c + y) with c the smaller of alpha and
 * beta, and only as far as something is left of the integrand.
 */
function read([r, alpha, s, beta]: Four, { frequency, recency, age }: History): Reading {
  const shape = r + frequency;
  const silentLog = -shape * Math.log(alpha + age) - s * Math.log(beta + age);
  const reading: Reading = {
    log: silentLog,
    dead: 0,
    logRateTime: Math.log(alpha + age),
    inverseRateTime: 1 / (alpha + age),
    logStopTime: Math.log(beta + age),
    stopPull: s / (beta + age),
  };
  if (age <= recency) return reading;
  const c = Math.min(alpha, beta);
  const from = c + recency;
  const fall = (shape * from) / (alpha + recency) + ((s + 1) * from) / (beta + recency) - 1;
  const span = Math.log((c + age) / from);
  const reach = fall > 0 ? Math.min(span, NOTHING_LEFT / fall) : span;
  const { nodes, weights } = reach < 1.5 && reach * fall < 6 ? GENTLE : STEEP;
  const topLog = -shape * Math.log(alpha + recency) - (s + 1) * Math.log(beta + recency);
  let [mass, logRate, inverseRate, logStop, inverseStop] = [0, 0, 0, 0, 0];
  for (let node = 0; node < nodes.length; node++) {
    const scaled = from * Math.exp(reach * (nodes[node] ?? 0));
    const toRate = alpha - c + scaled;
    const toStop = beta - c + scaled;
    const [logToRate, logToStop] = [Math.log(toRate), Math.log(toStop)];
    const weight = (weights[node] ?? 0) * scaled * Math.exp(-shape * logToRate - (s + 1) * logToStop - topLog);
    mass += weight;
    logRate += weight * logToRate;
    inverseRate += weight / toRate;
    logStop += weight * logToStop;
    inverseStop += weight / toStop;
  }
  const stoppedLog = topLog + Math.log(s * reach * mass);
  const odds = stoppedLog - silentLog;
  const small = Math.exp(-Math.abs(odds));
  const dead = odds > 0 ? 1 / (1 + small) : small / (1 + small);
  const mix = (silent: number, stopped: number) => silent + dead * (stopped / mass - silent);
  reading.log = Math.max(stoppedLog, silentLog) + Math.log1p(small);
  reading.dead = dead;
  reading.logRateTime = mix(reading.logRateTime, logRate);
  reading.inverseRateTime = mix(reading.inverseRateTime, inverseRate);
  reading.logStopTime = mix(reading.logStopTime, logStop);
  reading.stopPull = (1 - dead) * reading.stopPull + ((s + 1) * dead * inverseStop) / mass;
  return reading;
}

function likelihoodOf({ frequency, recency, age, customers }: Histories): LogLikelihood {
  const most = frequency.reduce((highest, x) => Math.max(highest, x), 0);
  return (parameters, gradient) => {
    const all = four(parameters);
    const [r, alpha, s, beta] = all;
    const rates = risingFactorials(r, most);
    const [logAlpha, logBeta] = [Math.log(alpha), Math.log(beta)];
    let [sum, byR, byAlpha, byS, byBeta] = [0, 0, 0, 0, 0];
    for (let row = 0; row < frequency.length; row++) {
      const x = frequency[row] ?? 0;
      const weight = customers[row] ?? 0;
      const reading = read(all, { frequency: x, recency: recency[row] ?? 0, age: age[row] ?? 0 });
      sum += weight * ((rates.log[x] ?? 0) + r * logAlpha + s * logBeta + reading.log);
      byR += weight * ((rates.slope[x] ?? 0) + logAlpha - reading.logRateTime);
      byAlpha += weight * (r / alpha - (r + x) * reading.inverseRateTime);
      byS += weight * (logBeta - reading.logStopTime + reading.dead / s);
      byBeta += weight * (s / beta - reading.stopPull);
    }
    gradient.set([byR, byAlpha, byS, byBeta]);
    return sum;
  };
}
