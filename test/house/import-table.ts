const beneath = [
  'domain',
  'language',
  'maths',
  'files',
  'knowledge',
  'dataset',
  'tools',
  'mcp',
  'agents',
  'orchestrator',
];

/**
 * Who may import whom: each folder, or lone file, of src/ with those it may name besides itself.
 * Imports follow the data: files → dataset → measures → tools → figures → orchestrator → strategy → report.
 */
export const importTable: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  language: ['domain'],
  maths: [],
  files: ['domain', 'language'],
  knowledge: ['domain'],
  dataset: ['domain', 'language', 'maths', 'files'],
  tools: ['domain', 'language', 'maths', 'knowledge'],
  mcp: ['domain', 'language', 'knowledge', 'tools', 'files'],
  llm: ['domain', 'language', 'knowledge', 'files'],
  agents: ['domain', 'knowledge'],
  orchestrator: ['domain', 'language', 'knowledge', 'agents'],
  activation: ['domain', 'language', 'knowledge', 'files'],
  sessions: ['domain', 'files'],
  report: ['domain', 'language', 'knowledge'],
  tracing: ['domain', 'language'],
  tui: ['domain', 'language', 'knowledge'],
  config: ['domain'],
  'version.ts': [],
  app: [...beneath, 'llm', 'activation', 'sessions', 'report', 'tracing', 'config', 'version.ts'],
  evals: ['domain', 'language', 'maths', 'knowledge', 'dataset', 'report', 'app'],
  cli: ['domain', 'language', 'knowledge', 'config', 'version.ts', 'files', 'app', 'tui', 'report', 'evals'],
};

/** The packages of other people, each with the folders that may name it; zod is everywhere but in the mathematics. */
export const packageTable: Readonly<Record<string, readonly string[]>> = {
  '@clickhouse/client': ['dataset'],
  '@duckdb/node-api': ['dataset'],
  '@langfuse/tracing': ['tracing'],
  '@modelcontextprotocol/client': ['mcp'],
  '@modelcontextprotocol/server': ['mcp'],
  '@opentelemetry/api': ['tracing'],
  '@opentelemetry/sdk-trace-node': ['tracing'],
  ink: ['tui'],
  'jsonc-parser': ['mcp'],
  openai: ['llm'],
  react: ['tui'],
  'string-width': ['language'],
  zod: Object.keys(importTable).filter((folder) => folder !== 'maths'),
};
