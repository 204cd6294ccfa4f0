import { type Refusal, refuse } from '../domain/outcome.ts';
import { describeInput } from '../knowledge/describe-input.ts';
import type { SolvableMetric } from './solvable-metric.ts';

/** The refusal of a question whose unknown changes nothing, the other inputs being as given. */
export function refuseWithoutEffect({ tool }: SolvableMetric, unknown: string): Refusal {
  const { fr, en } = describeInput(unknown).name;
  return refuse(
    'out_of_domain',
    {
      fr: `Avec les entrées données, « ${fr} » (\`${unknown}\`) ne change rien à la métrique « ${tool.title.fr} ». Retirez l’entrée qui la remplace, ou cherchez-en une autre.`,
      en: `With the inputs given, “${en}” (\`${unknown}\`) does not change “${tool.title.en}”. Leave out the input that replaces it, or ask for another one.`,
    },
    ['solveFor'],
  );
}
