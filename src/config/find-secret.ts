const SECRET_NAMES = /^(api|access|secret|public|private|auth)?_?-?(key|token|secret|password|passwd|credentials?)$/i;
const VARIABLES = ['OPENAI_API_KEY', 'LANGFUSE_PUBLIC_KEY', 'LANGFUSE_SECRET_KEY', 'FIDELIO_CLICKHOUSE_URL'] as const;
/** How the keys of OpenAI, Langfuse and those who copied them begin; an address with a password in it. */
const SECRET_VALUES = /^\s*(sk|pk)-[\w-]{8,}|^\s*bearer\s|^\s*\w+:\/\/[^/@\s]*:[^/@\s]+@/i;

/** Settings lie three levels deep; what lies deeper is refused for that. */
const DEEPEST = 12;

/** A place of a file of settings that holds a key or a password, and the variable that it belongs in; null without one. */
export function findSecret(content: unknown, path: readonly string[] = []): { path: string; variable: string } | null {
  const name = path.at(-1) ?? '';
  const isNamed = SECRET_NAMES.test(name) || VARIABLES.some((variable) => variable === name.toUpperCase());
  if (typeof content === 'string') {
    if (!isNamed && !SECRET_VALUES.test(content)) return null;
    return { path: path.join('.'), variable: variableOf(path) };
  }
  if (typeof content !== 'object' || content === null || path.length > DEEPEST) return null;
  for (const [key, inner] of Object.entries(content)) {
    const found = findSecret(inner, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}

function variableOf(path: readonly string[]): string {
  const name = path.join('.').toLowerCase();
  const named = VARIABLES.find((variable) => name.endsWith(variable.toLowerCase()));
  if (named !== undefined) return named;
  if (name.startsWith('mcpservers.')) return `${(path[1] ?? '').toUpperCase().replaceAll('-', '_')}_TOKEN`;
  if (name.startsWith('clickhouse')) return 'FIDELIO_CLICKHOUSE_URL';
  if (!/langfuse|tracing/.test(name)) return 'OPENAI_API_KEY';
  return name.includes('public') ? 'LANGFUSE_PUBLIC_KEY' : 'LANGFUSE_SECRET_KEY';
}
