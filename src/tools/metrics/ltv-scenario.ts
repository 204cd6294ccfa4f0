import { z } from 'zod';
import type { Lang } from '../../domain/bilingual.ts';
import { measures } from '../../domain/measures.ts';
import { amount } from '../../domain/numbers.ts';
import { type Outcome, refuse } from '../../domain/outcome.ts';
import { formatCount, formatDecimal, formatMoney } from '../../language/format-number.ts';
import { answerFinite } from '../answer-finite.ts';
import { defineTool } from '../define-tool.ts';

const MOST_SCENARIOS = 100;

const Levers = z.object({
  arpu: measures.arpu.schema,
  grossMargin: measures.grossMargin.schema,
  monthlyChurn: measures.monthlyChurn.schema,
  cac: measures.cac.schema.optional(),
});
type Levers = z.infer<typeof Levers>;
const Change = Levers.partial().strict();

const Value = z.object({ ltv: amount, ratio: amount.optional() });
type Value = z.infer<typeof Value>;

/**
 * LTV scenarios: the lifetime value in margin today and under changed levers, each beside the present.
 * `ratio` is LTV:CAC, given when the acquisition cost is; `difference` is the gap with the present value.
 * Minimum data: the inputs of `ltv_margin` and one scenario.
 */
export default defineTool({
  name: 'ltv_scenario',
  title: { fr: 'Scénarios de LTV', en: 'LTV scenarios' },
  description: {
    fr: 'Compare la valeur vie client en marge d’aujourd’hui à des scénarios. Chaque objet de `changes` donne les nouvelles valeurs de ce qui change (`arpu`, `grossMargin`, `monthlyChurn`, `cac`) ; le reste ne bouge pas. `ratio` est le LTV:CAC, si `cac` est donné.',
    en: 'Compares today’s lifetime value in margin with scenarios. Each object of `changes` gives the new values of what changes (`arpu`, `grossMargin`, `monthlyChurn`, `cac`); the rest stays. `ratio` is LTV:CAC, when `cac` is given.',
  },
  formula: 'ltv = arpu × grossMargin / monthlyChurn; ratio = ltv / cac; difference = scenario ltv − base ltv',
  source: 'reference framework (formula of ltv_margin)',
  input: Levers.extend({ changes: z.array(Change).min(1).max(MOST_SCENARIOS) }),
  output: z.object({ base: Value, scenarios: z.array(Value.extend({ difference: z.number() })) }),
  example: {
    input: { arpu: 100, grossMargin: 0.8, monthlyChurn: 0.04, cac: 500, changes: [{ monthlyChurn: 0.02 }] },
    output: { base: { ltv: 2000, ratio: 4 }, scenarios: [{ ltv: 4000, ratio: 8, difference: 2000 }] },
  },
  run({ changes, ...levers }) {
    const base = lifetimeValue(levers, null);
    if (!base.ok) return base;
    const scenarios = [];
    for (const [index, change] of changes.entries()) {
      const value = lifetimeValue(applyChange(levers, change), index);
      if (!value.ok) return value;
      scenarios.push({ ...value.value, difference: value.value.ltv - base.value.ltv });
    }
    return answerFinite({ base: base.value, scenarios });
  },
  reading({ base, scenarios }, _given, currency) {
    const best = scenarios.reduce((top, scenario) => (scenario.ltv > top.ltv ? scenario : top));
    const ratio = (lang: Lang) => (best.ratio === undefined ? '' : ` (LTV:CAC ${formatDecimal(best.ratio, lang)})`);
    return {
      fr: `Valeur vie client actuelle : ${formatMoney(base.ltv, 'fr', currency)} ; scénario le plus élevé sur ${formatCount(scenarios.length, 'fr')} : ${formatMoney(best.ltv, 'fr', currency)}${ratio('fr')}, soit un écart de ${formatMoney(best.difference, 'fr', currency)}.`,
      en: `Lifetime value today: ${formatMoney(base.ltv, 'en', currency)}; highest scenario of ${formatCount(scenarios.length, 'en')}: ${formatMoney(best.ltv, 'en', currency)}${ratio('en')}, a difference of ${formatMoney(best.difference, 'en', currency)}.`,
    };
  },
});

function applyChange(levers: Levers, change: z.infer<typeof Change>): Levers {
  return {
    arpu: change.arpu ?? levers.arpu,
    grossMargin: change.grossMargin ?? levers.grossMargin,
    monthlyChurn: change.monthlyChurn ?? levers.monthlyChurn,
    cac: change.cac ?? levers.cac,
  };
}

/** `scenario` is the index in `changes`, null for the present. */
function lifetimeValue({ arpu, grossMargin, monthlyChurn, cac }: Levers, scenario: number | null): Outcome<Value> {
  const path = (lever: string) => (scenario === null ? lever : `changes.${scenario}.${lever}`);
  if (monthlyChurn === 0) return refuseZeroLever(path('monthlyChurn'));
  if (cac === 0) return refuseZeroLever(path('cac'));
  const ltv = (arpu * grossMargin) / monthlyChurn;
  return answerFinite(cac === undefined ? { ltv } : { ltv, ratio: ltv / cac });
}

function refuseZeroLever(path: string) {
  return refuse(
    'undefined_ratio',
    {
      fr: `\`${path}\` vaut 0 : la valeur ou son rapport n’aurait pas de limite. Donnez un nombre supérieur à 0.`,
      en: `\`${path}\` is 0: the value or its ratio would have no limit. Give a number above 0.`,
    },
    [path],
  );
}
