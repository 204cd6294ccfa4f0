import type { ModelFault } from './model-fault.ts';

/**
 * What a fault calls for. `again`: the same request, sent again, may well be answered. `lasting`: it is the endpoint that
 * cannot be used, whatever is asked of it; several of these in a row open the circuit.
 */
type FaultNature = { readonly again: boolean; readonly lasting: boolean };

const PASSING: FaultNature = { again: true, lasting: true };
const FIRM: FaultNature = { again: false, lasting: true };
/** The endpoint works; this reply does not. */
const UNLUCKY: FaultNature = { again: true, lasting: false };
const OWN: FaultNature = { again: false, lasting: false };

export const faultNature: Readonly<Record<ModelFault, FaultNature>> = {
  unreachable: PASSING,
  no_answer: PASSING,
  stalled: PASSING,
  too_slow: FIRM,
  cut: PASSING,
  bad_key: FIRM,
  unauthorised: FIRM,
  forbidden: FIRM,
  not_found: FIRM,
  bad_request: FIRM,
  unsupported: UNLUCKY,
  out_of_credit: FIRM,
  rate_limited: PASSING,
  server_error: PASSING,
  redirected: FIRM,
  html_page: FIRM,
  malformed: PASSING,
  bad_bytes: PASSING,
  error_body: PASSING,
  no_choices: PASSING,
  no_finish: PASSING,
  empty: UNLUCKY,
  too_long: OWN,
  length: OWN,
  filtered: OWN,
  declined: OWN,
  unknown_tool: UNLUCKY,
  circuit_open: OWN,
};
