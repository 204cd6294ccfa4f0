const OF_A_PLAY = /^(?:action_impact|assumed|experiment_design)\.([\w-]+)\./;

/** The action a figure is of: its gain, an assumption behind it, its test. */
export function playOfFigure(id: string): string | undefined {
  return OF_A_PLAY.exec(id)?.[1];
}
