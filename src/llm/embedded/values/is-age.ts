import type { Quantity } from '../../../language/quantities/quantity.ts';
import type { Message } from '../message/message.ts';

/** What tells, just before a number, that it counts from the first day. */
const COUNTED =
  /(?:^ ?|\b(?:in|around|at|by|after|before|past|since|from|until|about|en|au|vers|apres|avant|des|le|la|du) )(?:month|mois|week|semaine|day|jour|year|annee|box|delivery|issue|class|lesson|session|step|lecon|seance|livraison|etape)s? $/;

/** "before day 30", « au mois 14 »: a number that says when, and measures nothing. */
export function isAge({ folded }: Message, { kind, start }: Quantity): boolean {
  return kind === 'number' && COUNTED.test(folded.slice(Math.max(0, start - 24), start));
}
