/** A figure as a model is shown it: the id to write it by, what it is, and how it reads. Groups of under five people are left out. */
export type FigureLine = { readonly id: string; readonly label: string; readonly text: string };
