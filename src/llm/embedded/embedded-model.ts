import type { Model } from '../../domain/model.ts';
import { answer } from '../../domain/outcome.ts';
import { readMessage } from './read-message.ts';

/**
 * The model that needs none: it reads by rules, lexicons and a small classifier, keeps a specialist's actions in the order of its
 * playbook, and adds nothing to what the program writes. The same answer every time, and never a refusal.
 */
export const embeddedModel: Model = {
  name: null,
  read: async (message, context) => answer(readMessage(message, context)),
  advise: async ({ plays }) => answer({ order: plays.map(({ id }) => id), finding: '', reasons: {} }),
  write: async () => answer(''),
};
