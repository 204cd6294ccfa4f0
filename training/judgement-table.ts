import type { Judged } from './cross-validate.ts';

/** Accuracy, macro-F1, recall and precision by label, the commonest confusions, and accuracy against the share answered. */
export function judgementTable(judged: readonly Judged[], labels: readonly string[]): string {
  const guesses = judged.map(({ label, ranking }) => ({ label, guess: ranking[0]?.label ?? '' }));
  const rows = labels.flatMap((label) => {
    const said = guesses.filter(({ guess }) => guess === label).length;
    const meant = guesses.filter((each) => each.label === label).length;
    const right = guesses.filter((each) => each.label === label && each.guess === label).length;
    return meant === 0
      ? []
      : [{ label, meant, recall: right / meant, precision: right / (said || 1), f1: (2 * right) / (said + meant) }];
  });
  const right = guesses.filter(({ label, guess }) => label === guess).length;
  const macro = rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length;
  return [
    `${judged.length} texts, accuracy ${percent(right / judged.length)}, macro-F1 ${percent(macro)}`,
    ...rows.map(
      ({ label, meant, recall, precision }) =>
        `  ${label.padEnd(18)} ${meant}  recall ${percent(recall)}  precision ${percent(precision)}`,
    ),
    `  confused: ${confusions(guesses)}`,
    `  margin: ${answered(judged)}`,
  ].join('\n');
}

/** The temperature under which the probabilities fit the truth best: least log loss on these judgements. */
export function bestTemperature(judged: readonly Judged[]): number {
  const choices = Array.from({ length: 60 }, (_, index) => 0.1 + index * 0.02);
  const losses = choices.map((temperature) => ({ temperature, loss: lossAt(judged, temperature) }));
  return losses.reduce((best, each) => (each.loss < best.loss ? each : best)).temperature;
}

function lossAt(judged: readonly Judged[], temperature: number): number {
  return judged.reduce((sum, { label, ranking }) => {
    const total = ranking.reduce((odds, { score }) => odds + Math.exp(score / temperature), 0);
    const own = ranking.find((scored) => scored.label === label)?.score ?? 0;
    return sum - (own / temperature - Math.log(total));
  }, 0);
}

function confusions(guesses: readonly { label: string; guess: string }[]): string {
  const counts = new Map<string, number>();
  for (const { label, guess } of guesses) {
    if (label !== guess) counts.set(`${label} → ${guess}`, (counts.get(`${label} → ${guess}`) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 12);
  return ranked.map(([pair, count]) => `${pair} ${count}`).join(', ');
}

function answered(judged: readonly Judged[]): string {
  const margins = judged.map(({ label, ranking: [first, second] }) => ({
    right: first?.label === label,
    margin: (first?.probability ?? 0) - (second?.probability ?? 0),
  }));
  return [0, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9]
    .map((least) => {
      const kept = margins.filter(({ margin }) => margin >= least);
      const right = kept.filter((each) => each.right).length;
      return `≥ ${least}: ${percent(kept.length / margins.length)} answered, ${percent(right / (kept.length || 1))} right`;
    })
    .join('; ');
}

function percent(ratio: number): string {
  return `${(100 * ratio).toFixed(1)} %`;
}
