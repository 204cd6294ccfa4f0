import type { ModelFault } from '../policy/model-fault.ts';
import type { FaultDetails } from '../policy/model-refusal.ts';

/** Thrown inside an exchange, and caught at its end: what is wrong with what came. */
export class ReplyFault extends Error {
  readonly fault: ModelFault;
  readonly details: Partial<FaultDetails>;

  constructor(fault: ModelFault, details: Partial<FaultDetails> = {}) {
    super(fault);
    this.fault = fault;
    this.details = details;
  }
}
