import type { Refusal } from '../../domain/outcome.ts';
import { explainFault, type FaultPlace } from './explain-fault.ts';
import { readFaultCode } from './fault-code.ts';

/** A query that failed; `refusal` says to the user what happened and what to do. */
export class ClickHouseFault extends Error {
  readonly refusal: Refusal;
  readonly code: string;

  constructor(cause: unknown, place: FaultPlace) {
    const refusal = explainFault(cause, place);
    super(refusal.message.en, { cause });
    this.name = 'ClickHouseFault';
    this.refusal = refusal;
    this.code = readFaultCode(cause);
  }
}
