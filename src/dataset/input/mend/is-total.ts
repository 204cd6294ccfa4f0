const TOTAL = /^(?:grand[ -]?|sous[ -]?|sub[ -]?)?tota(?:l|ux)(?:[ -]*(?:g[ée]n[ée]ral|ttc|ht|net|eur|€|:))*$/i;

/** Whether a row adds up the others: its first filled cell says « Total ». It is no row of the table. */
export function isTotal(fields: readonly string[]): boolean {
  const first = fields.find((field) => field.trim() !== '');
  return first !== undefined && TOTAL.test(first.trim());
}
