/** SQL of a text in small letters without accents, its words separated by one blank, with a blank at each end. */
export function plainTextSql(text: string): string {
  return `(' ' || trim(regexp_replace(lower(strip_accents(${text}::VARCHAR)), '[^a-z0-9]+', ' ', 'g')) || ' ')`;
}
