import { AgentId } from '../../domain/agent-id.ts';

/** Every prompt of the package: a file for each and each language in prompts/. */
export const promptIds: readonly string[] = [
  'read',
  'write-answer',
  ...AgentId.options.map((agent) => `advise-${agent}`),
];
