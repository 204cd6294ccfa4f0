import {
  CLIENT_CAPABILITIES_META_KEY,
  type ClientCapabilities,
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type Server,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Bilingual, Lang } from '../domain/bilingual.ts';
import type { Consent } from './call-context.ts';

const KEY = 'consent';
const YES: Bilingual = { fr: 'D’accord', en: 'Agreed' };

/** What the user answered. It comes from the client, unchecked: only a plain yes to our own question is one. */
const Answer = z.object({ agreed: z.literal(true) });

/** What a client of 2026 says of itself with every request. */
const Envelope = z.object({
  [CLIENT_CAPABILITIES_META_KEY]: z.object({
    elicitation: z.object({ form: z.unknown(), url: z.unknown() }).partial().optional(),
  }),
});
type Capabilities = z.infer<typeof Envelope>[typeof CLIENT_CAPABILITIES_META_KEY];

/** Where the user’s consent to this call stands. */
export function readConsent({ mcpReq }: ServerContext, server: Server): Consent {
  const given = inputResponse(mcpReq.inputResponses, KEY);
  if (given.kind === 'elicit')
    return given.action === 'accept' && Answer.safeParse(given.content).success ? 'given' : 'refused';
  if (given.kind !== 'missing') return 'refused';
  const envelope = Envelope.safeParse(mcpReq.envelope).data;
  return canAsk(envelope?.[CLIENT_CAPABILITIES_META_KEY] ?? server.getClientCapabilities()) ? 'unasked' : 'unavailable';
}

/** The question as the protocol puts it to the user. */
export function askConsent(question: string, lang: Lang): InputRequiredResult {
  const requestedSchema = {
    type: 'object' as const,
    properties: { agreed: { type: 'boolean' as const, title: YES[lang], default: false } },
    required: ['agreed'],
  };
  return inputRequired({ inputRequests: { [KEY]: inputRequired.elicit({ message: question, requestedSchema }) } });
}

/** A client that says it asks users, and not how, fills forms. */
function canAsk(capabilities: Capabilities | ClientCapabilities | undefined): boolean {
  const { elicitation } = capabilities ?? {};
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
}
