import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount } from '../../domain/numbers.ts';
import { refuse } from '../../domain/outcome.ts';
import { formatMoney, formatShare } from '../../language/format-number.ts';
import { exceeds } from '../../maths/exceeds.ts';
import { answerFinite } from '../answer-finite.ts';
import { MovementWindow } from '../contracts/movement-window.ts';
import { defineTool } from '../define-tool.ts';
import { refuseZero } from '../refuse-zero.ts';

/**
 * Net revenue retention: what the customers of the start pay at the end, upgrades included, newcomers left out.
 * Confused with `grr`, which ignores upgrades. Customers who came back are reported apart.
 * Minimum data: recurring revenue at the start and what left with lost customers.
 */
export default defineTool({
  name: 'nrr',
  title: { fr: 'Rétention nette du revenu (NRR)', en: 'Net revenue retention (NRR)' },
  description: {
    fr: 'Part du revenu récurrent du début conservée par les mêmes clients, expansion comprise. Le cadre de référence l’écrit à partir du revenu de fin : pris à la lettre, il compte les départs deux fois et laisse entrer les nouveaux clients. Le calcul se fait donc sur les mouvements ; les retours sont à part. Depuis des abonnements : 12 derniers mois, dès que 13 sont chargés ; sinon `window` = last_3_months, par mois.',
    en: 'Share of starting recurring revenue kept by the same customers, expansion included. The reference framework writes it from ending revenue: taken literally, that counts churn twice and lets new business in. Movements are used instead; returning customers are reported apart. From subscriptions: the last 12 months, once 13 are loaded; else `window` = last_3_months, by month.',
  },
  formula:
    'rate = (mrrStart + expansion − contraction − churned) / mrrStart; reactivationRate = reactivation / mrrStart',
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
  output: z.object({ rate: amount, reactivationRate: amount.optional() }),
  example: {
    input: { mrrStart: 100, expansion: 6, contraction: 3, churned: 5, reactivation: 2 },
    output: { rate: 0.98, reactivationRate: 0.02 },
  },
  run({ mrrStart, expansion = 0, contraction = 0, churned, reactivation }) {
    if (mrrStart === 0) return refuseZero('mrrStart');
    const lost = contraction + churned;
    if (exceeds(lost, mrrStart + expansion))
      return refuse(
        'out_of_domain',
        {
          fr: 'Les pertes (`contraction` + `churned`) dépassent le revenu des clients du début. Ne comptez que leurs mouvements, pas ceux des nouveaux.',
          en: 'The losses (`contraction` + `churned`) exceed the revenue of starting customers. Count their movements only, not newcomers’.',
        },
        ['contraction', 'churned', 'mrrStart'],
      );
    const rate = Math.max(0, (mrrStart + expansion - lost) / mrrStart);
    return answerFinite(reactivation === undefined ? { rate } : { rate, reactivationRate: reactivation / mrrStart });
  },
  reading({ rate, reactivationRate }, { mrrStart, expansion = 0, contraction = 0, churned }, currency) {
    const gained = (lang: Lang) => formatMoney(expansion, lang, currency);
    const lost = (lang: Lang) => formatMoney(contraction + churned, lang, currency);
    const back = (lang: Lang) => (reactivationRate === undefined ? '' : formatShare(reactivationRate, lang));
    return {
      fr: `NRR de ${formatShare(rate, 'fr')} : départ ${formatMoney(mrrStart, 'fr', currency)}, gains ${gained('fr')}, pertes ${lost('fr')}, chez les mêmes clients${back('fr') && ` ; retours, comptés à part : ${back('fr')}`}.`,
      en: `NRR of ${formatShare(rate, 'en')}: start ${formatMoney(mrrStart, 'en', currency)}, gained ${gained('en')}, lost ${lost('en')}, among the same customers${back('en') && `; returning customers, counted apart: ${back('en')}`}.`,
    };
  },
});
