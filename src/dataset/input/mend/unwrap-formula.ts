const FORMULA = /^\s*="(.*)"\s*$/s;

/** ="00123", by which exports keep a spreadsheet from changing a value. */
export function isFormula(field: string): boolean {
  return FORMULA.test(field);
}

/** The value inside such a formula; any other field as it is. */
export function unwrapFormula(field: string): string {
  return FORMULA.exec(field)?.[1]?.replaceAll('""', '"') ?? field;
}
