/** Writes fields as one record that every reader cuts alike: whatever could disturb one stands between double quotes. */
export function writeLine(fields: readonly string[], delimiter: string): string {
  return fields.map((field) => (needsQuotes(field, delimiter) ? quoteField(field) : field)).join(delimiter);
}

/** A line that holds no row: one field, however many delimiters are in it, so that it is rejected as it stands. */
export function writeStray(line: string): string {
  return quoteField(line);
}

function quoteField(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}

function needsQuotes(field: string, delimiter: string): boolean {
  return field.includes(delimiter) || /["\n\r]/.test(field);
}
