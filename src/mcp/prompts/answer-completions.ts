import type { Server } from '@modelcontextprotocol/server';
import type { ResourceShelf } from '../resources/resource-shelf.ts';

/** The protocol takes no more in one answer. */
const MOST_VALUES = 100;

/** Completes the arguments of prompts and the variables of addresses: those that begin with what is typed, then those that hold it. */
export function answerCompletions(server: Server, shelf: ResourceShelf): void {
  server.registerCapabilities({ completions: {} });
  server.setRequestHandler('completion/complete', async ({ params: { argument } }) => {
    const typed = argument.value.toLowerCase();
    const holding = (await shelf.values(argument.name)).filter((value) => value.toLowerCase().includes(typed));
    const begins = (value: string) => value.toLowerCase().startsWith(typed);
    const found = [...holding.filter(begins), ...holding.filter((value) => !begins(value))];
    const values = found.slice(0, MOST_VALUES);
    return { completion: { values, total: found.length, hasMore: found.length > values.length } };
  });
}
