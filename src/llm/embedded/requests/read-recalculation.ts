import type { ReadingContext } from '../../../domain/model.ts';
import type { Request } from '../../../domain/reading.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';
import type { Message } from '../message/message.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { bindCalculation } from './calculation-binding.ts';
import { calculationFamilies } from './calculation-families.ts';
import type { CalculationFamily, CalculationRole } from './calculation-family.ts';
import { openMessage } from './calculation-message.ts';
import { calculationNeeds } from './calculation-needs.ts';
import { findHeads, isSaid } from './calculation-phrases.ts';
import { RESULT } from './calculation-slots.ts';
import { calculationValue } from './calculation-value.ts';
import type { CalculationRequest } from './read-calculation.ts';

type Calculation = Request & { kind: 'calculation' };

/** A bare number means the first of these that the calculation has: what is doubted most often. */
const LIKELIEST = [
  ...['monthlyChurn', 'annualChurn', 'retention', 'retentionGain', 'churnReduction', 'grossMargin', 'discount'],
  ...['arpu', 'cac', 'monthlyGrossProfit', 'margin', 'lifetimeMonths', 'yearlyValue', 'ltv', 'customersLost'],
  ...['customersEnd', 'churned', 'mrrChurned', 'repeatBuyers', 'satisfied', 'detractorShare', 'detractors'],
];
/** How far into a message what makes it go on from the last one is said. */
const OPENING = 28;
const LONGEST_WORDS = 22;
const FEW_WORDS = 3;

/** A message that does the last calculation again with other values, or gives what it lacked; null when it does neither. */
export function readRecalculation(
  message: Message,
  values: readonly BoundValue[],
  { last }: ReadingContext,
): CalculationRequest | null {
  const before = last?.request;
  if (before?.kind !== 'calculation') return null;
  const family = familyOf(before.tool);
  const open = openMessage(message);
  if (family === undefined || open.quantities.length === 0 || wordsIn(open.folded) > LONGEST_WORDS) return null;
  const named = findHeads(open);
  const heads = named.filter(({ concept }) => concept === family.tool);
  const { bound, free } = bindCalculation(family, heads, open);
  const lacking = calculationNeeds(before.tool, before.input, before.solveFor);
  const told = new Map([...bound].filter(([, { gain }]) => gain > 0).map(([input, { value }]) => [input, value]));
  const isAgain = isSaid('again', open, { start: 0, end: Math.min(OPENING, open.marked.length) });
  const isElsewhere = named.length > heads.length;
  const [bare] = [...free, ...[...bound.values()].filter(({ gain }) => gain === 0).map(({ quantity }) => quantity)];
  if (told.size === 0 && !isElsewhere && bare !== undefined && (isAgain || otherWords(open) <= FEW_WORDS)) {
    const meant = meaningOf(bare, family, before, lacking);
    if (meant !== null) told.set(meant.input, meant.value);
  }
  for (const { subject, value } of told.size === 0 && isAgain ? values : []) {
    const input = { monthly_churn: 'monthlyChurn', mrr: 'mrrStart' }[subject] ?? subject;
    if (before.input[input] !== undefined) told.set(input, value);
  }
  const fills = lacking.some((name) => told.has(name));
  if (told.size === 0 || !(isAgain || fills || otherWords(open) <= FEW_WORDS)) return null;
  return { request: change(before, told), certain: true };
}

function familyOf(tool: string): CalculationFamily | undefined {
  return (
    calculationFamilies.find(
      (family) => family.tool === tool || (family.tool === 'ltv' && /^ltv_(?!cac)/.test(tool)),
    ) ?? annual(tool)
  );
}

/** The conversion of a churn has no roles of its own: its one rate is bare. */
function annual(tool: string): CalculationFamily | undefined {
  if (tool !== 'annualised_churn') return undefined;
  return {
    tool,
    result: 'ratio',
    roles: [{ input: 'monthlyChurn', takes: 'share', words: ['churn'] }],
  };
}

/** The input that a bare number stands for: one that was lacking, the target of a question asked backwards, else the likeliest. */
function meaningOf(
  quantity: Quantity,
  family: CalculationFamily,
  before: Calculation,
  lacking: readonly string[],
): { input: string; value: number } | null {
  const readAs = (input: string) => {
    const role = roleOf(family, input, before);
    const value = role === undefined ? null : calculationValue(quantity, role.takes, '');
    return value === null ? [] : [{ input, ...value }];
  };
  const wanted = lacking.flatMap(readAs);
  const asTarget = calculationValue(quantity, family.result, '');
  const target = before.solveFor === null || asTarget === null ? [] : [{ input: RESULT, ...asTarget }];
  const given = LIKELIEST.filter((input) => before.input[input] !== undefined && input !== before.solveFor).flatMap(
    readAs,
  );
  const ordered = [...wanted, ...target, ...given];
  return ordered.find(({ natural }) => natural) ?? ordered[0] ?? null;
}

function roleOf(family: CalculationFamily, input: string, before: Calculation): CalculationRole | undefined {
  if (input === 'annualChurn' && before.input.annualChurn !== undefined) return { input, takes: 'share', words: [] };
  return family.roles.find((role) => role.input === input);
}

/** The same calculation with other arguments; a value for what was sought turns the question round. */
function change(before: Calculation, told: ReadonlyMap<string, number>): Calculation {
  const input: Record<string, unknown> = { ...before.input };
  let { solveFor, target } = before;
  for (const [name, value] of told) {
    if (name === RESULT) {
      target = solveFor === null ? target : value;
      continue;
    }
    if (name === solveFor) [solveFor, target] = [null, null];
    if (name === 'lifetimeMonths' && before.tool === 'ltv_margin') input.monthlyChurn = 1 / value;
    else if (name === 'monthlyChurn' && before.input.annualChurn !== undefined) input.annualChurn = value;
    else input[name] = value;
  }
  if (told.has('promoterShare') || told.has('detractorShare')) delete input.passives;
  return { ...before, input, solveFor, target };
}

function wordsIn(text: string): number {
  return text.split(/[^a-z0-9]+/).filter((word) => word !== '').length;
}

/** Words that are neither numbers nor little ones. */
function otherWords({ marked }: Message): number {
  return marked.split(/[^a-z]+/).filter((word) => word.length > 3).length;
}
