import type { Bilingual } from '../../domain/bilingual.ts';
import type { KeptColumns } from '../../domain/measure-source.ts';
import type { MeasureValues } from '../../domain/measures.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { safeText } from '../../language/safe-text.ts';
import { shorten } from '../../language/shorten.ts';
import { stratifiedFolds } from '../../maths/stratified-folds.ts';
import { type Arranged, arrangeCustomers, shareScores } from './arrange-customers.ts';
import { chooseFeatures } from './choose-features.ts';
import type { ChurnRiskValue } from './churn-risk-value.ts';
import { crossValidate, learnRisk } from './cross-validate.ts';
import { describeDrivers } from './describe-drivers.ts';
import { distributeRisk } from './distribute-risk.ts';
import { type Encoding, planEncoding } from './encode-features.ts';
import { findAttributesFault } from './find-attributes-fault.ts';
import type { LeftOut } from './left-out.ts';
import { readOutcome } from './read-outcome.ts';
import { type Judged, judgeRisk, type RiskBacktest } from './risk-backtest.ts';
import { findUselessness, listDoubts } from './risk-doubts.ts';
import { toNumbers } from './risk-feature.ts';
import { setLeaksAside } from './set-leaks-aside.ts';

const FOLDS = 5;

const SCHEME: Bilingual = {
  fr: 'validation croisée en 5 parts de même composition, tirées de ce que sont les clients et non de leur ordre',
  en: 'cross-validation in 5 parts of like make-up, drawn from what the customers are and not from their order',
};

type Attributes = MeasureValues['customerAttributes'];
type Choice = { readonly outcome?: string | undefined; readonly features?: readonly string[] | undefined };

/**
 * The risk of the customers of a table with a known outcome, learnt by L2 logistic regression. A customer with an outcome is
 * scored by the model that has not seen them, the others by the model of all.
 */
export function logisticRisk(given: Attributes, choice: Choice): Outcome<ChurnRiskValue & { keep?: KeptColumns }> {
  const fault = findAttributesFault(given);
  if (fault !== null) return fault;
  const read = readOutcome({ ...given, columns: given.columns.map(withSafeName) }, choice.outcome);
  if (!read.ok) return read;
  const { outcome, columns } = read.value;
  const unknown = choice.features?.find((wanted) => !columns.some(({ name }) => name === wanted));
  if (unknown !== undefined) return refuseFeature(unknown, columns);
  const wanted = columns.filter(({ name }) => choice.features?.includes(name) ?? true);
  const places = knownPlaces(outcome);
  const chosen = chooseFeatures(wanted, places);
  const sifted = setLeaksAside(chosen.features, { places, outcome, kept: choice.features !== undefined });
  const leftOut = [...chosen.leftOut, ...sifted.leftOut];
  if (sifted.features.length === 0) return refuseNothingToLearn(leftOut);

  const arranged = arrangeCustomers(sifted.features, outcome);
  const encoding = planEncoding(arranged.features, arranged.known);
  const { backtest, probabilities, drivers, converged } = model(encoding, arranged);
  const reason = findUselessness(backtest, converged);
  const scores = shareScores(
    probabilities.map((probability) => 100 * probability),
    arranged,
  );
  return answer({
    ...{ method: 'logistic', horizonDays: null, usable: reason === null, reason, backtest },
    scored: reason === null ? scores.length : 0,
    distribution: reason === null ? distributeRisk({ scores, ...countOutcomes(arranged.outcome) }) : null,
    drivers: reason === null ? drivers : [],
    features: describeFeatures(encoding, arranged),
    ...{ leftOut, leakage: [...sifted.leakage], warnings: listDoubts(backtest) },
    ...(reason === null && { keep: keepScores(scores, arranged.places, toNumbers(given.row)) }),
  });
}

function model(encoding: Encoding, { outcome, known }: Arranged) {
  const weights = Float64Array.from(outcome, (_, row) => (row < known ? 1 : 0));
  const answers = outcome.subarray(0, known);
  const whole = learnRisk(encoding, outcome, weights);
  const folds = stratifiedFolds(answers, FOLDS);
  const unseen = crossValidate(encoding, outcome, { folds, count: FOLDS }, whole.fit);
  const probabilities = whole.probabilities.map((value, row) =>
    row < known ? (unseen.probabilities[row] ?? 0) : value,
  );
  const judged = (isIn: (row: number) => boolean): Judged => {
    const keep = (values: Float64Array): Float64Array => values.filter((_, row) => isIn(row));
    return {
      probabilities: keep(probabilities.subarray(0, known)),
      positives: keep(answers),
      negatives: keep(answers.map((value) => 1 - value)),
    };
  };
  const parts = Array.from({ length: FOLDS }, (_, fold) => judged((row) => folds[row] === fold));
  const backtest: RiskBacktest = judgeRisk(
    judged(() => true),
    parts,
    SCHEME,
  );
  const converged = whole.fit.converged && unseen.converged;
  return { backtest, probabilities, converged, drivers: describeDrivers(encoding, whole.fit, answers) };
}

/** Where the customers whose outcome is known stand. */
function knownPlaces(outcome: Float64Array): Uint32Array {
  return new Uint32Array(outcome.length).map((_, place) => place).filter((place) => !Number.isNaN(outcome[place]));
}

function countOutcomes(outcome: Float64Array) {
  return {
    customers: outcome.map(() => 1),
    positives: outcome.map((value) => (value === 1 ? 1 : 0)),
    negatives: outcome.map((value) => (value === 0 ? 1 : 0)),
  };
}

function describeFeatures({ leveled }: Encoding, { features, known }: Arranged): ChurnRiskValue['features'] {
  return features.map((feature) => ({
    feature: feature.name,
    missing: feature.values.subarray(0, known).filter(Number.isNaN).length,
    rareValues: leveled.find((other) => other.feature === feature)?.levels.rare ?? 0,
  }));
}

/** The scores, in the order of the rows they belong to. */
function keepScores(scores: Float64Array, places: Uint32Array, row: Float64Array): KeptColumns {
  const score = new Float64Array(scores.length);
  for (const [index, place] of places.entries()) score[place] = scores[index] ?? 0;
  return { name: 'churn_risk', keys: ['row'], columns: { row, score } };
}

function withSafeName<T extends { name: string }>(column: T): T {
  return { ...column, name: shorten(safeText(column.name)) };
}

function refuseFeature(name: string, columns: Attributes['columns']) {
  const names = columns.map((column) => `\`${column.name}\``).join(', ');
  return refuse(
    'bad_argument',
    {
      fr: `Le tableau n’a pas de colonne « ${safeText(name)} ». Colonnes : ${names}.`,
      en: `The table has no column “${safeText(name)}”. Columns: ${names}.`,
    },
    ['features'],
  );
}

function refuseNothingToLearn(leftOut: readonly LeftOut[]) {
  const list = (lang: 'fr' | 'en') => leftOut.map(({ feature, words }) => `${feature} (${words[lang]})`).join(' ; ');
  return refuse(
    'not_in_data',
    {
      fr: `Aucune colonne dont un modèle puisse apprendre : ${list('fr')}. Ajoutez des colonnes connues avant l’issue.`,
      en: `No column a model could learn from: ${list('en')}. Add columns known before the outcome.`,
    },
    ['customerAttributes'],
  );
}
