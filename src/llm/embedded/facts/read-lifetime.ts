import type { Fact } from '../../../domain/facts.ts';
import type { Quantity } from '../../../language/quantities/quantity.ts';
import type { Message } from '../message/message.ts';
import { saidFact } from './said-fact.ts';

const STAYED =
  /\b(?:used to (?:stay|last|keep|remain|stick|be with us)|(?:stayed|lasted|remained) (?:with us )?(?:for )?|restai(?:t|ent)|durai(?:t|ent)|on (?:les )?gardait)\b/;
const NOW = /\b(?:now|these days|today|nowadays|maintenant|aujourd'hui|desormais|ojd|mtn|plus que|a peine)\b/;

/** « restent 5 mois contre 8 l'an passé », "stay 9 months, down from 14". */
const STAYS =
  /\b(?:restent|reste|durent|dure|tiennent|tient|gardent|on (?:les )?garde|stays?|lasts?|remains?|(?:duree de vie|anciennete|lifetime|tenure)[a-z ]{0,24}) /g;
const ONCE = /^ ?[,(]? ?(?:contre|au lieu de|versus|vs\.?|against|instead of|(?:down )?from|compared (?:to|with)) ?$/;

/** « ils restaient 14 mois, maintenant c'est 8 »: two lengths of stay, the later one shorter. */
export function readLifetime(message: Message): Record<string, Fact> {
  const fact = shortened(message);
  return fact === null ? readTurn(message) : { lifetimeTrend: fact };
}

function shortened({ text, folded, quantities }: Message): Fact | null {
  for (const { index, 0: stays } of folded.matchAll(STAYS)) {
    const at = quantities.findIndex(({ kind, start }) => kind === 'duration' && start >= index);
    const [now, before] = [quantities[at], quantities[at + 1]];
    if (now === undefined || before === undefined || now.start - index - stays.length > 24) continue;
    const sameUnit = before.kind === 'number' || (before.kind === 'duration' && before.unit === now.unit);
    if (sameUnit && before.value > now.value && ONCE.test(folded.slice(now.end, before.start)))
      return saidFact('lifetimeTrend', 'down', text.slice(index, before.end));
  }
  return null;
}

function readTurn({ text, folded, quantities }: Message): Record<string, Fact> {
  const stayed = STAYED.exec(folded);
  const now = stayed === null ? -1 : folded.slice(stayed.index).search(NOW);
  if (stayed === null || now === -1) return {};
  const turn = stayed.index + now;
  const before = quantities.find(({ kind, start }) => kind === 'duration' && start > stayed.index && start < turn);
  const stay = ({ kind }: Quantity) => kind === 'duration' || kind === 'number';
  const after =
    quantities.find((quantity) => stay(quantity) && quantity.start > turn) ??
    quantities.find(
      (quantity) => quantity !== before && stay(quantity) && turn - quantity.end >= 0 && turn - quantity.end < 3,
    );
  if (before === undefined || after === undefined) return {};
  const sameUnit = after.kind === 'number' || after.unit === before.unit;
  if (!sameUnit || after.value >= before.value) return {};
  const fact = saidFact('lifetimeTrend', 'down', text.slice(stayed.index, after.end));
  return fact === null ? {} : { lifetimeTrend: fact };
}
