/** How a stretch of text is meant; what colour that is depends on the theme, and without colour it still reads. */
export type Style =
  | 'strong'
  | 'dim'
  | 'figure'
  | 'good'
  | 'bad'
  | 'warn'
  | 'user'
  | 'link'
  | `heat-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`
  | `segment-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

export type StyledSpan = { readonly text: string; readonly style?: Style };
/** One line of a screen, without its line end. */
export type StyledLine = readonly StyledSpan[];
