import type { ChatRequest } from '../chat/chat.ts';

/** A request as it is sent: its number in the session, and which attempt at it this is; both from 1. */
export type NumberedRequest = ChatRequest & { readonly number: number; readonly attempt: number };

export function isNumbered(request: ChatRequest): request is NumberedRequest {
  return 'number' in request && 'attempt' in request;
}
