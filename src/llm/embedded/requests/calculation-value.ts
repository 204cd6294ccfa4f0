import type { Quantity } from '../../../language/quantities/quantity.ts';
import type { Takes } from './calculation-family.ts';

/** What a quantity is worth for an input; `natural` when its own unit says so, not only its place. */
export type CalculationValue = { readonly value: number; readonly natural: boolean };

const MONTHS_IN = { day: 12 / 365, week: 12 / 52, month: 1, quarter: 3, year: 12 } as const;
const DAYS_IN = { hours: 1 / 24, day: 1, week: 7, month: 365 / 12, quarter: 365 / 4, year: 365 } as const;

/** The value of a quantity in the unit that an input takes; null when it is of another kind. `around` are the words beside it. */
export function calculationValue(quantity: Quantity, takes: Takes, around: string): CalculationValue | null {
  const { kind, value, per } = quantity;
  const isBare = kind === 'number';
  switch (takes) {
    case 'money':
      return kind === 'money' || isBare ? { value, natural: kind === 'money' } : null;
    case 'amount':
      return kind === 'money' || kind === 'points' || isBare ? { value, natural: true } : null;
    case 'monthly':
      if (kind !== 'money' && !isBare) return null;
      return { value: perMonth(value, periodOf(per, around) ?? 'month'), natural: kind === 'money' || per !== null };
    case 'yearly':
      if (kind !== 'money' && !isBare) return null;
      return {
        value: clean((value * 12) / MONTHS_IN[periodOf(per, around) ?? 'year']),
        natural: kind === 'money' || per !== null,
      };
    case 'share':
      return readShare(quantity);
    case 'churn': {
      const share = readShare(quantity);
      if (share === null) return null;
      const months = MONTHS_IN[periodOf(per, around) ?? 'month'];
      return { ...share, value: months === 1 ? share.value : clean(1 - (1 - share.value) ** (1 / months)) };
    }
    case 'gain':
      return readGain(quantity);
    case 'count':
      return isBare && value >= 0 && Number.isInteger(value) ? { value, natural: true } : null;
    case 'months':
      return readMonths(quantity);
    case 'days':
      if (kind !== 'duration' || quantity.unit === null) return null;
      return { value: Math.round(value * DAYS_IN[quantity.unit]), natural: true };
    case 'score':
      if (kind === 'share') return { value: clean(value * 100), natural: false };
      return isBare || kind === 'points' ? { value, natural: true } : null;
    case 'ratio':
      return isBare || kind === 'times' ? { value, natural: kind === 'times' } : null;
    case 'perYear':
      if (kind !== 'times' && !isBare) return null;
      return { value: clean((value * 12) / MONTHS_IN[periodOf(per, around) ?? 'year']), natural: kind === 'times' };
  }
}

/** 0.03 and 3 both mean 3 % where a rate is expected. */
function readShare({ kind, value }: Quantity): CalculationValue | null {
  if (kind === 'share') return { value, natural: true };
  if (kind !== 'number' || value < 0 || value > 100) return null;
  return { value: value < 1 ? value : clean(value / 100), natural: false };
}

/** A difference of two shares: points, a share gained, or from one share to another. */
function readGain({ kind, value, previous }: Quantity): CalculationValue | null {
  if (previous !== null && (kind === 'share' || kind === 'number')) {
    const difference = Math.abs(value - previous);
    return { value: clean(kind === 'share' ? difference : difference / 100), natural: true };
  }
  if (kind === 'points') return { value: clean(Math.abs(value) / 100), natural: true };
  return kind === 'share' ? { value: Math.abs(value), natural: false } : null;
}

function readMonths({ kind, value, unit, per }: Quantity): CalculationValue | null {
  if (kind === 'duration' && unit !== null && unit !== 'hours')
    return { value: clean(value * MONTHS_IN[unit]), natural: true };
  return kind === 'times' && per === 'month' ? { value, natural: true } : null;
}

function perMonth(value: number, period: keyof typeof MONTHS_IN): number {
  return period === 'month' ? value : clean(value / MONTHS_IN[period]);
}

function periodOf(per: Quantity['per'], around: string): keyof typeof MONTHS_IN | null {
  if (per !== null) return per;
  if (/\b(?:annuel|annuelle|par an|a year|per year|yearly|annual)\b/.test(around)) return 'year';
  if (/\b(?:trimestriel|trimestrielle|par trimestre|quarterly|per quarter)\b/.test(around)) return 'quarter';
  return /\b(?:mensuel|mensuelle|par mois|monthly|a month|per month)\b/.test(around) ? 'month' : null;
}

/** Without the noise of binary fractions. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
