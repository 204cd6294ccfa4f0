import type { AskedCall } from '../chat/chat.ts';
import type { CallPiece } from './completion-chunk.ts';
import { readArguments } from './read-arguments.ts';

type Call = { id: string; name: string; written: string | Record<string, unknown> | null };

/** Puts together the calls of a reply from fragments that may come interleaved. `taken`: how many calls the conversation holds already. */
export function collectCalls(taken: number) {
  const calls: Call[] = [];
  const byIndex = new Map<number, Call>();
  const find = ({ index, id, function: said }: CallPiece): Call => {
    const known =
      typeof index === 'number' ? byIndex.get(index) : startsAnother(id, said?.name) ? undefined : calls.at(-1);
    const isOther = known !== undefined && isNew(known, id, said?.name);
    if (known !== undefined && !isOther) return known;
    const call: Call = { id: '', name: '', written: null };
    calls.push(call);
    if (typeof index === 'number') byIndex.set(index, call);
    return call;
  };
  return {
    add(piece: CallPiece): void {
      const call = find(piece);
      if (typeof piece.id === 'string' && call.id === '') call.id = piece.id;
      call.name += piece.function?.name ?? '';
      const given = piece.function?.arguments;
      if (typeof given === 'string') call.written = (typeof call.written === 'string' ? call.written : '') + given;
      else if (typeof given === 'object' && given !== null) call.written = given;
    },
    list: (): AskedCall[] => nameCalls(calls, taken),
  };
}

/** Without an index, a name or an id opens a call; fragments of arguments follow the last one. */
function startsAnother(id: string | null | undefined, name: string | null | undefined): boolean {
  return (id ?? '') !== '' || (name ?? '') !== '';
}

/** Some endpoints give every call the index 0: another id with a name is then another call. */
function isNew(known: Call, id: string | null | undefined, name: string | null | undefined): boolean {
  return (name ?? '') !== '' && (id ?? '') !== '' && known.id !== '' && id !== known.id;
}

/** Calls with an id of their own: ours where the endpoint gives none, one that cannot be sent back, or the same twice. */
function nameCalls(calls: readonly Call[], taken: number): AskedCall[] {
  const used = new Set<string>();
  return calls.map(({ id, name, written }, at) => {
    let own = id;
    for (let number = taken + at + 1; !/^[\w.:-]{1,128}$/.test(own) || used.has(own); number += 1)
      own = `call${String(number).padStart(5, '0')}`;
    used.add(own);
    return { id: own, name, arguments: readArguments(written) };
  });
}
