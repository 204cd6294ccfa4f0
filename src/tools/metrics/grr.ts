import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount, share } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatMoney, formatShare } from '../../language/format-number.ts';
import { exceeds } from '../../maths/exceeds.ts';
import { answerFinite } from '../answer-finite.ts';
import { MovementWindow } from '../contracts/movement-window.ts';
import { defineTool } from '../define-tool.ts';
import { refuseZero } from '../refuse-zero.ts';

/**
 * Gross revenue retention: what the customers of the start still pay, upgrades ignored; never above 100 %.
 * Confused with `nrr`, where upgrades can hide losses. `expansion` is accepted and left out; customers who came back are
 * reported apart. Minimum data: recurring revenue at the start and what left with lost customers.
 */
export default defineTool({
  name: 'grr',
  title: { fr: 'Rétention brute du revenu (GRR)', en: 'Gross revenue retention (GRR)' },
  description: {
    fr: 'Part du revenu récurrent du début conservée par les mêmes clients, sans l’expansion : jamais plus de 100 %. Le cadre de référence l’écrit à partir du revenu de fin : pris à la lettre, il compte les départs deux fois et laisse entrer les nouveaux clients. Le calcul se fait donc sur les mouvements ; les retours sont à part. Depuis des abonnements : 12 derniers mois, dès que 13 sont chargés ; sinon `window` = last_3_months, par mois.',
    en: 'Share of starting recurring revenue kept by the same customers, expansion ignored: never above 100%. The reference framework writes it from ending revenue: taken literally, that counts churn twice and lets new business in. Movements are used instead; returning customers are reported apart. From subscriptions: the last 12 months, once 13 are loaded; else `window` = last_3_months, by month.',
  },
  formula: 'rate = (mrrStart − contraction − churned) / mrrStart; reactivationRate = reactivation / mrrStart',
  source: 'reference framework, in movements; closed starting cohort: convention',
  input: z.object({
    mrrStart: measures.mrrStart.schema,
    expansion: measures.expansion.schema.optional(),
    contraction: measures.contraction.schema.optional(),
    churned: measures.churned.schema,
    reactivation: measures.reactivation.schema.optional(),
    window: MovementWindow.default('trailing_12_months'),
  }),
  asks: ['window'],
  output: z.object({ rate: share, reactivationRate: amount.optional() }),
  example: {
    input: { mrrStart: 100, contraction: 3, churned: 5, reactivation: 2 },
    output: { rate: 0.92, reactivationRate: 0.02 },
  },
  run({ mrrStart, contraction = 0, churned, reactivation }) {
    if (mrrStart === 0) return refuseZero('mrrStart');
    const lost = contraction + churned;
    if (exceeds(lost, mrrStart))
      return refuse(
        'out_of_domain',
        {
          fr: 'Les pertes (`contraction` + `churned`) dépassent le revenu du début (`mrrStart`). Ne comptez que ce que payaient alors ces clients.',
          en: 'The losses (`contraction` + `churned`) exceed the revenue at the start (`mrrStart`). Count only what those customers were paying then.',
        },
        ['contraction', 'churned', 'mrrStart'],
      );
    const rate = Math.max(0, (mrrStart - lost) / mrrStart);
    return answerFinite(reactivation === undefined ? { rate } : { rate, reactivationRate: reactivation / mrrStart });
  },
  reading({ rate, reactivationRate }, { mrrStart, contraction = 0, churned }, currency) {
    const lost = (lang: Lang) => formatMoney(contraction + churned, lang, currency);
    const back = (lang: Lang) => (reactivationRate === undefined ? '' : formatShare(reactivationRate, lang));
    return {
      fr: `GRR de ${formatShare(rate, 'fr')} : départ ${formatMoney(mrrStart, 'fr', currency)}, pertes ${lost('fr')}, expansion non comptée${back('fr') && ` ; retours, comptés à part : ${back('fr')}`}.`,
      en: `GRR of ${formatShare(rate, 'en')}: start ${formatMoney(mrrStart, 'en', currency)}, lost ${lost('en')}, expansion not counted${back('en') && `; returning customers, counted apart: ${back('en')}`}.`,
    };
  },
});
