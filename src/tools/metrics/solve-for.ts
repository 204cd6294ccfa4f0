import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { isMeasure } from '../../domain/measures.ts';
import { answer, type Outcome, refuse } from '../../domain/outcome.ts';
import { describeInput } from '../../knowledge/describe-input.ts';
import { formatQuantity } from '../../language/format-quantity.ts';
import { defineTool } from '../define-tool.ts';
import { findInput, reachOf } from '../find-input.ts';
import { refuseWithoutEffect } from '../refuse-without-effect.ts';
import { inputsOf, type SolvableMetric } from '../solvable-metric.ts';
import { solvableMetrics } from '../solvable-metrics.ts';

const metrics = new Map(solvableMetrics.map((metric) => [metric.tool.name, metric]));

const Question = z.object({
  metric: z.enum(solvableMetrics.map(({ tool }) => tool.name)),
  solveFor: z.string().min(1),
  target: z.number(),
});

/** Every number that one of the metrics takes, under its own key. */
const numbers: Record<string, z.ZodType> = Object.fromEntries(
  [...new Set(solvableMetrics.flatMap(inputsOf))].map((name) => [name, z.number().optional()]),
);

/**
 * A metric solved backwards: the one input that, with the others given, brings it to a target. Every value of the input is
 * within reach of the search, which stops at a relative precision of 1e-9; when several would do, the smallest is given.
 * Confused with a plan: it says what the number would have to be, not how to get there. Minimum data: the metric's other inputs.
 */
export default defineTool({
  name: 'solve_for',
  title: { fr: 'Calcul à rebours', en: 'Solving backwards' },
  description: {
    fr: 'La valeur d’une entrée (`solveFor`) qui amène une métrique (`metric`, un outil de ce catalogue) à une cible (`target`), les autres entrées étant données sous leur nom. Pour un nombre de clients, `below` et `above` sont les entiers voisins. Dit ce qu’il faudrait, pas comment y arriver.',
    en: 'The value of one input (`solveFor`) that brings a metric (`metric`, a tool of this catalog) to a `target`, its other inputs being given under their own names. For a number of customers, `below` and `above` are the whole numbers around it. It says what would be needed, not how to get there.',
  },
  formula: 'solution = x such that metric(solveFor = x, the other inputs) = target',
  source: 'formula of the metric; bisection to a relative precision of 1e-9',
  input: z.object(numbers).extend(Question.shape),
  output: z.object({
    unknown: z.string(),
    solution: z.number(),
    /** The whole numbers around a solution that counts something and is not whole. */
    below: z.number().optional(),
    above: z.number().optional(),
  }),
  example: {
    input: { metric: 'ltv_margin', solveFor: 'monthlyChurn', target: 500, arpu: 40, grossMargin: 0.5 },
    output: { unknown: 'monthlyChurn', solution: 0.04 },
  },
  wants: (given) => {
    const { metric, solveFor } = Question.partial().parse(given);
    const wanted = metrics.get(metric ?? '');
    return wanted === undefined ? [] : wanted.inputs.filter(isMeasure).filter((name) => name !== solveFor);
  },
  run(given): Outcome<Solution> {
    const { metric: name, solveFor, target } = Question.parse(given);
    const metric = metrics.get(name);
    if (metric === undefined || !inputsOf(metric).includes(solveFor))
      return refuse(
        'bad_argument',
        {
          fr: `\`${solveFor}\` n’est pas une entrée de \`${name}\`. Entrées possibles : ${listInputs(metric)}.`,
          en: `\`${solveFor}\` is not an input of \`${name}\`. Possible inputs: ${listInputs(metric)}.`,
        },
        ['solveFor'],
      );
    const found = findInput(metric, solveFor, target, given);
    if (!found.ok) return found;
    const { value } = found;
    if (value === null) return refuseOutOfReach(metric, solveFor, target, given);
    if (Number.isNaN(value)) return refuseWithoutEffect(metric, solveFor);
    const isCount = describeInput(solveFor).unit === 'count' && !Number.isInteger(value);
    return answer({
      unknown: solveFor,
      solution: value,
      ...(isCount && { below: Math.floor(value), above: Math.ceil(value) }),
    });
  },
  reading({ unknown, solution, below, above }, given) {
    const { metric: name, target } = Question.parse(given);
    const { unit, name: words } = describeInput(unknown);
    const metric = metrics.get(name);
    const title = metric?.tool.title ?? { fr: name, en: name };
    const aim = (lang: Lang) => formatQuantity(target, metric?.unit ?? 'ratio', lang);
    const around = (lang: Lang, join: string) =>
      below === undefined || above === undefined
        ? formatQuantity(solution, unit, lang)
        : `${formatQuantity(below, unit, lang)} ${join} ${formatQuantity(above, unit, lang)}`;
    return {
      fr: `Pour « ${title.fr} » = ${aim('fr')}, il faut : ${words.fr} = ${around('fr', 'ou')}, le reste ne changeant pas.`,
      en: `For “${title.en}” = ${aim('en')}, it takes: ${words.en} = ${around('en', 'or')}, the rest unchanged.`,
    };
  },
});

type Solution = { unknown: string; solution: number; below?: number; above?: number };

function listInputs(metric: SolvableMetric | undefined): string {
  return metric === undefined
    ? '–'
    : inputsOf(metric)
        .map((name) => `\`${name}\``)
        .join(', ');
}

function refuseOutOfReach(
  metric: SolvableMetric,
  unknown: string,
  target: number,
  given: Readonly<Record<string, unknown>>,
) {
  const reach = reachOf(metric, unknown, given);
  const { unit, name: words } = describeInput(unknown);
  const say = (value: number, lang: Lang) => formatQuantity(value, metric.unit, lang);
  const span = {
    fr:
      reach === null
        ? ''
        : ` Avec le reste donné, elle va de ${say(reach.low, 'fr')} ${reach.isOpen ? 'et plus' : `à ${say(reach.high, 'fr')}`}.`,
    en:
      reach === null
        ? ''
        : ` With the rest as given, it runs from ${say(reach.low, 'en')} ${reach.isOpen ? 'upwards' : `to ${say(reach.high, 'en')}`}.`,
  };
  const domain = {
    fr: unit === 'share' ? ' entre 0 % et 100 %' : unit === 'points' ? ' entre 0 et 100' : '',
    en: unit === 'share' ? ' between 0% and 100%' : unit === 'points' ? ' between 0 and 100' : '',
  };
  return refuse(
    'out_of_domain',
    {
      fr: `Aucune valeur${domain.fr} de « ${words.fr} » (\`${unknown}\`) n’amène la métrique « ${metric.tool.title.fr} » à ${say(target, 'fr')}.${span.fr} Changez la cible, ou une autre entrée.`,
      en: `No value${domain.en} of “${words.en}” (\`${unknown}\`) brings “${metric.tool.title.en}” to ${say(target, 'en')}.${span.en} Change the target, or another input.`,
    },
    ['target'],
  );
}
