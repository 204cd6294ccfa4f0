import { type Refusal, refuse } from '../../domain/outcome.ts';
import type { ChatUsage } from '../chat/chat.ts';
import { faultMessage } from './fault-message.ts';
import { ModelFault } from './model-fault.ts';

/** What is known of a failed exchange besides its fault. */
export type FaultDetails = {
  /** How long the endpoint asks to be left alone, in milliseconds; null when it does not say. */
  readonly wait: number | null;
  /** What the endpoint counted before it failed; null when it counted nothing. */
  readonly usage: ChatUsage | null;
  /** How many characters it had written; null when it did not begin to work on the request. */
  readonly written: number | null;
};

/** Why a model gave no reply that can be used. Its message names the host, never the key nor anything that the host sent. */
export type ModelRefusal = Refusal & FaultDetails & { readonly fault: ModelFault };

const UNKNOWN: FaultDetails = { wait: null, usage: null, written: null };

export function refuseModel(fault: ModelFault, host: string, details: Partial<FaultDetails> = {}): ModelRefusal {
  const known = { ...UNKNOWN, ...details };
  return { ...refuse('model_unavailable', faultMessage(fault, host, known.wait)), fault, ...known };
}

/** The fault of a refusal, and what is known of it; null for a refusal that says none. */
export function faultOf(refusal: Refusal): ModelRefusal | null {
  return isModelRefusal(refusal) ? refusal : null;
}

function isModelRefusal(refusal: Refusal): refusal is ModelRefusal {
  return 'fault' in refusal && ModelFault.safeParse(refusal.fault).success;
}
