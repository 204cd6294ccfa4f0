/** A table on a screen too narrow for its columns: each row is its first cell, then one line per other cell that says something. */
export function narrowTable(headers: readonly string[], rows: readonly (readonly string[])[], empty: string): string[] {
  return rows.flatMap(([first = '', ...others]) => [
    `- ${first}`,
    ...others.flatMap((cell, index) =>
      cell === empty || cell === ''
        ? []
        : [`  ${[headers[index + 1], cell].filter((part) => part !== '').join(' · ')}`],
    ),
  ]);
}
