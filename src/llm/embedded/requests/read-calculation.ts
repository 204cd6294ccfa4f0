import type { ReadingContext } from '../../../domain/model.ts';
import type { Request } from '../../../domain/reading.ts';
import { isInside, type Message } from '../message/message.ts';
import type { BoundValue } from '../values/bound-value.ts';
import { calculationEvidence } from './calculation-evidence.ts';
import { rememberInput } from './calculation-memory.ts';
import { openMessage } from './calculation-message.ts';
import { type CalculationReading, calculationReadings } from './calculation-reading.ts';

/** A sum to do. `certain` when the words ask for it, beyond reporting figures. */
export type CalculationRequest = { request: Request & { kind: 'calculation' }; certain: boolean; whole?: boolean };

/** Readings nearly as good as the best are heard too: the words may ask for one and only allow the other. */
const NEAR_BEST = 25;

/** A message that asks for a calculation → the tool and its arguments; null when none is asked for. */
export function readCalculation(
  message: Message,
  values: readonly BoundValue[],
  context: ReadingContext,
): CalculationRequest | null {
  const open = openMessage(message);
  const chosen = choose(
    calculationReadings(open, context.today)
      .filter(({ heads }) => heads.every((head) => !isInside(open.pasted, head)))
      .map((reading) => ({
        ...reading,
        missing: reading.missing.filter((name) => !isCarried(reading.tool, name, context)),
      })),
    open,
  );
  if (chosen === null) return null;
  const { best, isFirm } = chosen;
  const goesOn =
    /^ ?(?:et|and|so|ok|cool|donc|alors|now|maintenant|du coup|puis|then|same|pareil)\b/.test(open.folded) ||
    best.used < 2;
  const input = { ...best.input };
  for (const name of best.missing) {
    const known = best.solveFor === name ? null : rememberInput(name, values, context, goesOn);
    if (known !== null) input[name] = known;
  }
  const { tool, solveFor, target } = best;
  carryValue(tool, input, context);
  return {
    request: { kind: 'calculation', tool, input, solveFor, target },
    certain: isFirm && (Object.keys(input).length > 0 || solveFor !== null),
    whole:
      isFirm &&
      best.heads.length > 0 &&
      best.missing.length === 0 &&
      best.left === 0 &&
      (best.told > 1 || tool === 'customer_lifetime'),
  };
}

function choose(
  readings: readonly CalculationReading[],
  message: Message,
): { best: CalculationReading; isFirm: boolean } | null {
  const [first] = readings;
  const heard = readings
    .filter(({ score }) => first !== undefined && score >= first.score - NEAR_BEST)
    .map((best) => ({ best, evidence: calculationEvidence(best, message) }));
  const firm = heard.find(({ evidence }) => evidence === 'firm');
  const weak = heard.find(({ evidence }) => evidence === 'weak');
  const found = firm ?? weak;
  return found === undefined ? null : { best: found.best, isFirm: found.evidence === 'firm' };
}

/** LTV:CAC right after a lifetime value was worked out: from the same numbers. */
function carryValue(tool: string, input: Record<string, unknown>, context: ReadingContext): void {
  const before = context.last?.request;
  if (input.ltv !== undefined || before?.kind !== 'calculation' || !isCarried(tool, 'ltv', context)) return;
  for (const name of ['arpu', 'grossMargin', 'monthlyChurn']) input[name] ??= before.input[name];
}

function isCarried(tool: string, name: string, { last }: ReadingContext): boolean {
  const before = last?.request;
  if (tool !== 'ltv_cac' || name !== 'ltv' || before?.kind !== 'calculation') return false;
  return before.tool === 'ltv_margin' && before.solveFor === null;
}
