import type { Server } from '@modelcontextprotocol/server';
import type { Lang } from '../../domain/bilingual.ts';
import type { OnFault } from '../call-tool.ts';
import { orFault } from '../protocol-fault.ts';
import type { ResourceShelf } from '../resources/resource-shelf.ts';

/** The protocol takes no more in one answer. */
const MOST_VALUES = 100;

/** Completes the arguments of prompts and the variables of addresses: those that begin with what is typed, then those that hold it. */
export function answerCompletions(server: Server, shelf: ResourceShelf, to: { lang: Lang; onFault?: OnFault }): void {
  server.registerCapabilities({ completions: {} });
  server.setRequestHandler('completion/complete', ({ params: { argument } }) =>
    orFault('completion/complete', async () => complete(argument.value, await shelf.values(argument.name)), to),
  );
}

function complete(typed: string, known: readonly string[]) {
  const start = typed.toLowerCase();
  const begins = (value: string) => value.toLowerCase().startsWith(start);
  const holding = known.filter((value) => value.toLowerCase().includes(start));
  const found = [...holding.filter(begins), ...holding.filter((value) => !begins(value))];
  const values = found.slice(0, MOST_VALUES);
  return { completion: { values, total: found.length, hasMore: found.length > values.length } };
}
