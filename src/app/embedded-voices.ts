import { embeddedModel } from '../llm/embedded/embedded-model.ts';
import { supportFacts } from '../llm/embedded/support/support-facts.ts';
import type { Voices } from '../orchestrator/hearing/hear-message.ts';

/** The reader that is always there, alone. */
export const embeddedVoices: Voices = { embedded: embeddedModel, witness: supportFacts, model: null };
