import type { Tool } from '@modelcontextprotocol/client';
import type { DeclaredServer, Withheld } from '../../domain/declared-server.ts';
import type { ToolCard } from '../../domain/tool-card.ts';
import { maskPersonal } from '../../language/mask-personal.ts';
import { cleanLine, cleanSchema } from './clean-schema.ts';

export type OfferedTool = { readonly card: ToolCard; readonly name: string };

/** Names that models take. */
const NAME = /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/;
const LONGEST_NAME = 64;
const LONGEST_DESCRIPTION = 300;

/** Words that change something: a tool that calls itself read-only and `delete_customer` is not believed. */
const WRITING =
  /^(?:add|append|apply|approve|archive|assign|ban|cancel|capture|commit|create|deactivate|delete|destroy|disable|edit|enable|erase|exec|execute|insert|invite|modify|mutate|pay|publish|purge|refund|reject|remove|rename|replace|reset|restore|revoke|save|send|suspend|trigger|unsubscribe|update|upload|upsert|void|write)$/;
/** Words that do so at the head of a name, and are things elsewhere: `close_deal`, `address_book`. */
const WRITING_FIRST =
  /^(?:block|book|charge|clear|close|drop|import|issue|merge|move|patch|post|put|run|set|submit|subscribe|sync|transfer)$/;

/**
 * A tool as a model may be offered it, under the name of its server; or why it is not. Offered are tools that say they only read and do
 * not look otherwise, and those the user named. What they say of themselves is cut and shown as their words.
 */
export function offerTool(tool: Tool, { name: server, allow }: DeclaredServer): OfferedTool | Withheld {
  const { name, annotations, description, title, inputSchema } = tool;
  const shown = `${server}__${name.replaceAll('.', '_')}`;
  if (!NAME.test(name) || shown.length > LONGEST_NAME) return 'name';
  if (!allow.includes(name)) {
    if (annotations?.readOnlyHint !== true || annotations.destructiveHint === true) return 'writes';
    if (seemsToWrite(name)) return 'seems-to-write';
  }
  const schema = cleanSchema(inputSchema);
  if (schema === null) return 'schema';
  const said = maskPersonal(cleanLine(description ?? title ?? '', LONGEST_DESCRIPTION));
  return {
    name,
    card: { name: shown, description: `[${server}] ${JSON.stringify(said)}`, schema },
  };
}

/** `getOrderById`, `get-order`, `get_order` → get, order… */
function seemsToWrite(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase());
  return WRITING_FIRST.test(words[0] ?? '') || words.some((word) => WRITING.test(word));
}
