import type { EndpointFault } from './endpoint-fault.ts';
import { replyFaults } from './reply-faults.ts';
import { statusFaults } from './status-faults.ts';
import { streamFaults } from './stream-faults.ts';

/** Everything that is known to go wrong, or to be unusual, at an endpoint. */
export const faults: readonly EndpointFault[] = [...statusFaults, ...streamFaults, ...replyFaults];
