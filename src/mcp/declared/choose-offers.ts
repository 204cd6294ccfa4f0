import type { Tool } from '@modelcontextprotocol/client';
import type { DeclaredServer, ServerFinding, Withheld } from '../../domain/declared-server.ts';
import { cleanLine } from './clean-schema.ts';
import { type OfferedTool, offerTool } from './offer-tool.ts';

/** Tools of one server that a model is shown, and the characters of JSON they may take: more would drown ours, and cost every request. */
const MOST_OFFERED = 24;
const MOST_CHARACTERS = 24_000;

const LONGEST_NAME = 64;

/** Of the tools a server lists, in its order, those a model is offered, and why it is not offered the others. */
export function chooseOffers(
  tools: readonly Tool[],
  server: DeclaredServer,
): { offered: readonly OfferedTool[]; withheld: ServerFinding['withheld'] } {
  const offered: OfferedTool[] = [];
  const withheld: { name: string; why: Withheld }[] = [];
  let left = MOST_CHARACTERS;
  for (const tool of tools) {
    const withhold = (why: Withheld) => withheld.push({ name: cleanLine(tool.name, LONGEST_NAME), why });
    const offer = offerTool(tool, server);
    if (typeof offer === 'string') {
      withhold(offer);
      continue;
    }
    const size = JSON.stringify(offer.card).length;
    if (offered.some(({ card }) => card.name === offer.card.name)) withhold('name');
    else if (offered.length === MOST_OFFERED || size > left) withhold('too-many');
    else {
      offered.push(offer);
      left -= size;
    }
  }
  return { offered, withheld };
}
