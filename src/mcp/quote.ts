import type { Lang } from '../domain/bilingual.ts';

const LONGEST = 60;

/**
 * A client's own words inside a message: JSON, cut short, with invisible and directional characters taken out,
 * so that a message cannot be made to say something else.
 */
export function quote(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  const visible = json.replace(/\p{C}/gu, '\ufffd');
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}…` : visible;
}

/** A client's words between the quotation marks of the language, under the same care. */
export function quoteWords(text: string, lang: Lang): string {
  const inside = quote(text)
    .replace(/^"|"$/g, '')
    .replace(/[«»“”]/g, '\ufffd');
  return lang === 'fr' ? `«\u00a0${inside}\u00a0»` : `“${inside}”`;
}

/** A name as code, under the same care. */
export function quoteName(name: string): string {
  return `\`${quote(name).slice(1, -1).replaceAll('`', '')}\``;
}

export function quoteNames(names: readonly string[]): string {
  return names.map(quoteName).join(', ');
}
