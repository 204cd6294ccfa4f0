/** The reference of a figure in a text; filled when the text is rendered. */
export function refer(figureId: string): string {
  return `{{figure:${figureId}}}`;
}
