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

/** A name as code, under the same care. */
export function quoteName(name: string): string {
  return `\`${quote(name).slice(1, -1).replaceAll('`', '')}\``;
}

export function quoteNames(names: readonly string[]): string {
  return names.map(quoteName).join(', ');
}
