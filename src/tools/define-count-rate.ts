import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { Interval } from '../domain/interval.ts';
import { amount, count, share } from '../domain/numbers.ts';
import { answer, refuse } from '../domain/outcome.ts';
import { describeInput } from '../knowledge/describe-input.ts';
import { metricDefinitions } from '../knowledge/metric-definitions.ts';
import { formatDecimal, formatShare } from '../language/format-number.ts';
import { wilsonInterval } from '../maths/wilson-interval.ts';
import { defineTool } from './define-tool.ts';

type CountRate = {
  readonly name: string;
  /** Input keys of the whole and of the part of it that counts. */
  readonly whole: string;
  readonly part: string;
  readonly description: Bilingual;
  /** Amounts instead of counts: no interval, since nobody is drawn. */
  readonly amounts?: true;
  readonly example: { readonly whole: number; readonly part: number; readonly interval?: Interval };
};

/**
 * The tool of a rate that only divides a part by its whole, the card of which is in the metric definitions. Both are given by
 * a person. Refuses a whole of 0 and a part above its whole.
 */
export function defineCountRate({ name, whole, part, description, amounts, example }: CountRate) {
  const schema = amounts ? amount : count;
  const card = metricDefinitions[name];
  const title = card?.name ?? { fr: name, en: name };
  const words = { whole: describeInput(whole).name, part: describeInput(part).name };
  return defineTool({
    name,
    title,
    description,
    formula: `rate = ${part} / ${whole}`,
    source: `reference framework${amounts ? '' : '; interval: Wilson 1927, 95%'}`,
    input: z.object({ [whole]: schema, [part]: schema }),
    output: z.object({ rate: share, interval: Interval.optional() }),
    example: {
      input: { [whole]: example.whole, [part]: example.part },
      output: {
        rate: example.part / example.whole,
        ...(example.interval === undefined ? {} : { interval: example.interval }),
      },
    },
    run(given) {
      const [all, some] = [given[whole] ?? 0, given[part] ?? 0];
      if (all === 0)
        return refuse(
          'undefined_ratio',
          {
            fr: `Valeur nulle : ${words.whole.fr} (\`${whole}\`). Le calcul divise par ce nombre ; donnez une valeur supérieure à 0.`,
            en: `Zero given: ${words.whole.en} (\`${whole}\`). The calculation divides by it; give a value above 0.`,
          },
          [whole],
        );
      if (some > all)
        return refuse(
          'out_of_domain',
          {
            fr: `La partie dépasse le tout : ${words.part.fr} (\`${part}\`) = ${formatDecimal(some, 'fr')}, alors que ${words.whole.fr} (\`${whole}\`) = ${formatDecimal(all, 'fr')}. Corrigez l’un des deux nombres.`,
            en: `The part exceeds the whole: ${words.part.en} (\`${part}\`) = ${formatDecimal(some, 'en')}, while ${words.whole.en} (\`${whole}\`) = ${formatDecimal(all, 'en')}. Correct one of the two numbers.`,
          },
          [part, whole],
        );
      return answer({ rate: some / all, ...(amounts ? {} : { interval: wilsonInterval(some, all) }) });
    },
    reading({ rate, interval }, given) {
      const [all, some] = [given[whole] ?? 0, given[part] ?? 0];
      const around = (lang: 'fr' | 'en') =>
        interval === undefined
          ? ''
          : { fr: ', intervalle à 95 % : de ', en: ', 95% interval: ' }[lang] +
            [interval.low, interval.high].map((end) => formatShare(end, lang)).join({ fr: ' à ', en: ' to ' }[lang]);
      return {
        fr: `${title.fr} : ${formatShare(rate, 'fr')} (${words.part.fr} : ${formatDecimal(some, 'fr')} ; ${words.whole.fr} : ${formatDecimal(all, 'fr')}${around('fr')}).`,
        en: `${title.en}: ${formatShare(rate, 'en')} (${words.part.en}: ${formatDecimal(some, 'en')}; ${words.whole.en}: ${formatDecimal(all, 'en')}${around('en')}).`,
      };
    },
  });
}
