import type { Message } from '../message/message.ts';
import type { CalculationBinding } from './calculation-binding.ts';
import type { CalculationFamily } from './calculation-family.ts';
import { readDates, readGaps, readMarks } from './calculation-lists.ts';

/** A tool and its arguments, as far as the words give them. */
export type CalculationCall = { readonly tool: string; readonly input: Record<string, unknown> };

type Values = Record<string, number>;

/** Brings what a message gives to the arguments of one tool; where several formulas bear one name, the inputs choose. */
export function calculationInput(
  { tool, roles }: CalculationFamily,
  { bound }: CalculationBinding,
  message: Message,
  today: string,
  solveFor: string | null,
): CalculationCall {
  const values: Values = {};
  for (const { input } of roles) {
    const found = bound.get(input);
    if (found !== undefined) values[input] = found.value;
  }
  switch (tool) {
    case 'ltv':
      return lifetimeValue(values, bound, solveFor);
    case 'ltv_cac':
      return { tool, input: values.ltv === undefined ? values : only(values, ['ltv', 'cac']) };
    case 'cac_payback':
      return {
        tool,
        input: values.monthlyGrossProfit === undefined ? values : only(values, ['cac', 'monthlyGrossProfit']),
      };
    case 'retention_rate':
      return { tool, input: isCohort(values, message) ? { ...values, customersNew: 0 } : values };
    case 'nps':
      return { tool, input: opinions(values, solveFor) };
    case 'csat': {
      const marks = readMarks(message);
      return { tool, input: marks === null ? values : { marks } };
    }
    case 'time_between_purchases': {
      const dates = readDates(message, today);
      const gapsDays = readGaps(message);
      return { tool, input: dates.length > 1 ? { dates } : gapsDays.length > 0 ? { gapsDays } : {} };
    }
    case 'impact': {
      const { arpu, ...rest } = values;
      if (rest.churnReduction !== undefined) return { tool, input: only(rest, ['customers', 'churnReduction']) };
      return { tool, input: { ...(arpu === undefined ? {} : { yearlyValue: arpu * 12 }), ...rest } };
    }
    case 'experiment_design':
      return { tool, input: { ...values, ...changeTested(bound) } };
    default:
      return { tool, input: values };
  }
}

/** Four formulas: discounted, in revenue over a lifetime, in margin, and in margin before and after a change. */
function lifetimeValue(values: Values, bound: CalculationBinding['bound'], solveFor: string | null): CalculationCall {
  const { lifetimeMonths, margin, retention, discount, aov, ordersPerYear, ...levers } = values;
  const isDiscounted = discount !== undefined || solveFor === 'retention' || solveFor === 'discount';
  if (isDiscounted || (margin !== undefined && retention !== undefined))
    return { tool: 'ltv_discounted', input: only(values, ['margin', 'retention', 'discount']) };
  const input: Record<string, unknown> = { ...levers };
  if (levers.arpu === undefined && aov !== undefined && ordersPerYear !== undefined)
    input.arpu = Number(((aov * ordersPerYear) / 12).toPrecision(12));
  if (levers.monthlyChurn === undefined && retention !== undefined)
    input.monthlyChurn = Number((1 - retention).toPrecision(12));
  const changes = changesIn(bound);
  if (Object.keys(changes).length > 0) {
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, bound.get(name)?.quantity.previous]));
    return { tool: 'ltv_scenario', input: { ...input, ...before, changes: [changes] } };
  }
  const isTold = lifetimeMonths !== undefined && lifetimeMonths > 0 && levers.monthlyChurn === undefined;
  const isInRevenue = levers.grossMargin === undefined && solveFor !== 'grossMargin';
  if (isTold && !isInRevenue) input.monthlyChurn = 1 / lifetimeMonths;
  else if (isTold || solveFor === 'lifetimeMonths')
    return { tool: 'ltv_basic', input: { ...input, ...(lifetimeMonths === undefined ? {} : { lifetimeMonths }) } };
  return { tool: 'ltv_margin', input };
}

/** Inputs that go from one value to another: the later one is the scenario. */
function changesIn(bound: CalculationBinding['bound']): Values {
  const changed = ['arpu', 'grossMargin', 'monthlyChurn'].flatMap((name) => {
    const found = bound.get(name);
    return found?.quantity.previous == null ? [] : [[name, found.value] as const];
  });
  return Object.fromEntries(changed);
}

/** « De 10 à 12 % » : the rate now, and the effect to detect. */
function changeTested(bound: CalculationBinding['bound']): Values {
  const change = [...bound.values()].map(({ quantity }) => quantity).find(({ previous }) => previous !== null);
  if (change === undefined || change.previous === null) return {};
  const scale = change.kind === 'share' ? 1 : 100;
  return {
    baselineRate: Number((change.previous / scale).toPrecision(12)),
    minimumEffect: Number(((change.value - change.previous) / scale).toPrecision(12)),
  };
}

/** Those still there out of a closed group: nobody new among them. */
function isCohort({ customersNew, customersEnd }: Values, { folded }: Message): boolean {
  if (customersNew !== undefined || customersEnd === undefined) return false;
  return /\b(?:encore|toujours|restant\w*|rest\w+|still|remain\w*|kept|conserv\w*|gard\w*|cohorte?|actifs|active)\b/.test(
    folded,
  );
}

/** Counts need all three groups: the third is what is left of all answers. Shares need the two that matter. */
function opinions(values: Values, solveFor: string | null): Record<string, unknown> {
  const { promoters, passives, detractors, promoterShare, detractorShare, passiveShare, n } = values;
  const size = n === undefined ? {} : { n };
  if (solveFor !== null && n !== undefined && n > 0 && promoterShare === undefined && detractorShare === undefined)
    return {
      ...size,
      ...(detractors !== undefined && { detractorShare: detractors / n }),
      ...(promoters !== undefined && { promoterShare: promoters / n }),
    };
  if (promoters !== undefined || detractors !== undefined || passives !== undefined) {
    const all = { promoters, passives, detractors };
    const told = Object.values(all).filter((value) => value !== undefined);
    const left = n === undefined || told.length !== 2 ? undefined : n - (told[0] ?? 0) - (told[1] ?? 0);
    const complete = Object.entries(all).map(([name, value]) => [name, value ?? left]);
    return Object.fromEntries(complete.filter(([, value]) => value !== undefined));
  }
  const share = (own: number | undefined, other: number | undefined) =>
    own ??
    (passiveShare === undefined || other === undefined
      ? undefined
      : Number((1 - passiveShare - other).toPrecision(12)));
  const shares = {
    promoterShare: share(promoterShare, detractorShare),
    detractorShare: share(detractorShare, promoterShare),
  };
  return { ...Object.fromEntries(Object.entries(shares).filter(([, value]) => value !== undefined)), ...size };
}

function only(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
