import type { Quantity } from '../../../language/quantities/quantity.ts';
import type { Message } from '../message/message.ts';

const GROWN_BY =
  /(?:baiss|diminu|chut|recul|perdu|perd|gagn|augment|grimp|mont(?=e|a)|bondi|progress|cru|fondu|plong|degringol|dechu|down|(?<!sign[ -])up|fell|crash|s'effondr|effondr|tumbl|tank|nosediv|divis|multipli|divided|multiplied|fall|fallen|drop|dropped|declin|lost|lose|gained|gain|grew|grown|rose|risen|rise|increas|decreas|slid|slip|plung|jump|shed|shrunk|shrink|sunk|sank|dip|slump)[a-z]* (?:(?:de|d'|by|of|par|pile|exactement|exactly|just|precisely|about|another|roughly|encore|environ|pres de|un peu plus de|nearly|almost|over|more than) ?){0,3}$/;
/** « perd 6 % de ses clients » is a level of churn, « a perdu 12 points » a change. */
const LOSES = /(?:perd|perds|perdu|perdons|perdent|loses?|losing|lost|sheds?|shedding) (?:[a-z']+ )?$/;
const MORE =
  /^ ?(?:de plus|de moins|more|less|en plus|en moins|drop|fall|decline|increase|de baisse|de hausse|de chute|lower|higher)\b/;

/** Whether a quantity is the size of a change, not a level: +3 pts, « a perdu 12 points », "down 15%". */
export function isChange(message: Message, quantity: Quantity): boolean {
  if (quantity.previous !== null) return false;
  if (quantity.signed && quantity.kind !== 'number') return true;
  if (quantity.kind === 'duration' || quantity.kind === 'times') return false;
  const before = message.folded.slice(Math.max(0, quantity.start - 40), quantity.start);
  const after = message.folded.slice(quantity.end, quantity.end + 20);
  const losesShare = quantity.kind === 'share' && LOSES.test(before);
  if (GROWN_BY.test(before) && !losesShare) return true;
  return MORE.test(after) && quantity.kind !== 'share';
}
