/** The text of each fenced block of a Markdown page in one of these languages, without its fences. */
export function codeBlocks(page: string, languages: readonly string[]): string[] {
  const fenced = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  return fenced.flatMap(([, language = '', body = '']) => (languages.includes(language) ? [body] : []));
}
