import type { Model } from '../../domain/model.ts';
import { readMessage } from './read-message.ts';

/** The reader that needs no model: rules, lexicons and a small classifier, the same answer every time. */
export const embeddedModel: Model = {
  read: async (message, context) => readMessage(message, context),
};
