/** What is asked of an endpoint besides an answer. */
export type Capability = 'usage' | 'json' | 'tools' | 'choice';

/** How a refusal names each of them; what an endpoint writes is looked at here, and shown nowhere. */
const NAMES: Readonly<Record<Capability, RegExp>> = {
  usage: /stream_options|include_usage/i,
  json: /response_format|json_schema|structured output/i,
  tools: /\btools\b|tool_choice|tool (use|call)|function.call/i,
  choice: /\btools\b|tool_choice|tool (use|call)|function.call/i,
};

/** Which of what was asked an endpoint's complaint is about; null when it is about something else. */
export function refusedCapability(complaint: string, asked: ReadonlySet<Capability>): Capability | null {
  const order = ['usage', 'json', 'tools', 'choice'] as const;
  return order.find((name) => asked.has(name) && NAMES[name].test(complaint)) ?? null;
}
