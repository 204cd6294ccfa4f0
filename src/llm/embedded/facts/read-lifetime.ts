import type { Fact } from '../../../domain/facts.ts';
import type { Message } from '../message/message.ts';
import { saidFact } from './said-fact.ts';

const STAYED =
  /\b(?:used to (?:stay|last|keep|remain|stick|be with us)|(?:stayed|lasted|remained) (?:with us )?(?:for )?|restai(?:t|ent)|durai(?:t|ent)|on (?:les )?gardait)\b/;
const NOW = /\b(?:now|these days|today|nowadays|maintenant|aujourd'hui|desormais|ojd|mtn|plus que|a peine)\b/;

/** « ils restaient 14 mois, maintenant c'est 8 »: two lengths of stay, the later one shorter. */
export function readLifetime({ text, folded, quantities }: Message): Record<string, Fact> {
  const stayed = STAYED.exec(folded);
  const now = stayed === null ? -1 : folded.slice(stayed.index).search(NOW);
  if (stayed === null || now === -1) return {};
  const turn = stayed.index + now;
  const before = quantities.find(({ kind, start }) => kind === 'duration' && start > stayed.index && start < turn);
  const after = quantities.find(({ kind, start }) => (kind === 'duration' || kind === 'number') && start > turn);
  if (before === undefined || after === undefined) return {};
  const sameUnit = after.kind === 'number' || after.unit === before.unit;
  if (!sameUnit || after.value >= before.value) return {};
  const fact = saidFact('lifetimeTrend', 'down', text.slice(stayed.index, after.end));
  return fact === null ? {} : { lifetimeTrend: fact };
}
