import type { Message } from '../message/message.ts';
import { isSaid } from './calculation-phrases.ts';
import type { CalculationReading } from './calculation-reading.ts';

/** What may follow the name of a metric that is to be worked out: « LTV : », the end, « NPS stp ». */
const OPENS =
  /^ ?(?:[:=,(→|]|- |\?|$|(?:stp|svp|please|pls|check|rapide|vite fait|w\/|from|for|in|en|to|when|quand|pour)\b|[\ue001-\ue006])/;
/** A condition right after the name leaves no doubt: « LTV avec… », "LTV if…". */
const SUPPOSES = /^ ?(?:client |moyenne |mensuel )?(?:avec|si|sachant|with|if|given|assuming|using|a partir de)\b/;
/** A name and a please, once all that it needs was told: "repeat rate pls". */
const PLEASE = /^ ?(?:stp|svp|s'il (?:vous|te) plait|please|pls|plz)\b/;
/** « C'est quoi ma LTV ? » asks for a value, and not for what the word means. */
const OWN_VALUE = /\bc'?est (?:quoi|combien) (?:notre|mon|ma|nos)\b/;
/** "Payback on CAC 420?": so few words and a question mark ask for the sum, whatever it lacks. */
const MOST_BRIEF = 6;
/** Calculations that their bare name orders: « impact d’une baisse de… ». */
const TITLES = new Set(['impact', 'customer_lifetime', 'experiment_design', 'loyalty_economics']);

/**
 * How clearly the words ask for a calculation: `firm` by an order, a question or the way of a list; `weak` when only the figures
 * fit. Figures that are reported, judged, wished for or complained of ask for none.
 */
export function calculationEvidence(reading: CalculationReading, message: Message): 'firm' | 'weak' | 'none' {
  const { heads, isAsked, missing, used, told, left, solveFor, tool } = reading;
  const isWhole = missing.length === 0;
  const isOrdered = isSaid('verb', message);
  const isMethod = isSaid('method', message) && !OWN_VALUE.test(message.folded);
  if (used === 0) return isOrdered && isAsked && !isMethod ? 'weak' : 'none';
  if (isMethod && !isWhole) return 'none';
  if (isSaid('judged', message) && !isOrdered && !(isAsked && isWhole)) return 'none';
  const isClear = told >= used - 1 && left <= Math.max(1, used - 2);
  const isTrouble =
    isSaid('advice', message) ||
    heads.some((head) => isSaid('wish', message, { start: Math.max(0, head.start - 24), end: head.start }));
  if (solveFor !== null) return isAsked && !isSaid('advice', message) ? 'firm' : 'none';
  if (isTrouble && !isAsked) return 'none';
  if (isAsked) return isEnough(reading) ? 'firm' : 'weak';
  const isWorkedOut = isOrdered || isSaid('result', message);
  if (isWorkedOut && isWhole && isClear) return 'firm';
  const after = heads.map(({ end }) => message.marked.slice(end, end + 24));
  if ((isWhole || (told > 0 && left === 0)) && after.some((text) => PLEASE.test(text))) return 'firm';
  if (after.some((text) => SUPPOSES.test(text)) && told > 0 && left === 0) return 'firm';
  const isBrief = message.folded.trim().split(/\s+/).length <= MOST_BRIEF && /\?\s*$/.test(message.folded);
  if (isBrief && heads.length > 0 && told === used && left === 0) return 'firm';
  const isTitled = heads.some(({ start, concept }) => start < 3 && TITLES.has(concept));
  const opens =
    isTitled || after.some((text) => OPENS.test(text)) || message.folded.includes('?') || isSaid('polite', message);
  if (heads.length > 0 && opens && isWhole && isClear && left === 0) return 'firm';
  return (isWhole && isClear) || (heads.length > 0 && told > 1 && tool !== 'impact') ? 'weak' : 'none';
}

/** Asked for by name, but with what? One number that its words tie, or all that is needed; more when the name is a mere turn of phrase. */
function isEnough({ tool, missing, used, told, left }: CalculationReading): boolean {
  if (tool === 'impact') return missing.length <= 1 && used >= 2;
  if (tool === 'annualised_churn') return left === 0;
  return missing.length === 0 ? told >= used - 1 || left === 0 : told > 0 && left <= 1;
}
