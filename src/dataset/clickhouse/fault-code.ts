import { z } from 'zod';

const Fault = z.object({ code: z.coerce.string().optional(), message: z.string() });

/** ClickHouse's number for an error, or the network's name for it; empty when there is none. */
export function readFaultCode(fault: unknown): string {
  const read = Fault.safeParse(fault);
  if (!read.success) return '';
  const { code, message } = read.data;
  return code ?? /^Code: (\d+)\./.exec(message)?.[1] ?? '';
}
