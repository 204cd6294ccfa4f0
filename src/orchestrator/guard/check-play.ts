import { playOfFigure } from './play-of-figure.ts';
import type { ReferredFigure } from './referred-figure.ts';
import { countSaid, stemsOf } from './shares-words.ts';

/** All actions together. */
const TOGETHER =
  /(?<![a-z])(?:plan|actions|steps|measures|together|all told|in all|overall|combined|ensemble|en tout|au total|bout a bout|cumul\w*|feuille de route|roadmap)(?![a-z])/;

/** Whether the words name another action than the one a figure is of, or an action for a figure of all of them. */
export function speaksOfAnotherPlay(referred: ReferredFigure): boolean {
  const { figure, marked, before } = referred;
  const own = playOfFigure(figure.id);
  const said = playsSaid(referred);
  const isWhole = TOGETHER.test(`${marked.folded} ${before}`);
  const isNamed = [...said.values()].some((count) => count > 0);
  if (own !== undefined) {
    return (said.get(own) ?? 0) === 0 && (isWhole || isNamed || figure.id.startsWith('action_impact.'));
  }
  return figure.id.startsWith('plan_impact.') && !isWhole && isNamed;
}

/** Whether a figure is of an action that nothing names. */
export function speaksOfNoPlay(referred: ReferredFigure): boolean {
  const own = playOfFigure(referred.figure.id);
  return own !== undefined && (playsSaid(referred).get(own) ?? 0) === 0;
}

/** How many words of the title of each action the sentence says, or the one before. */
function playsSaid({ marked, before, context }: ReferredFigure): Map<string, number> {
  const told = `${marked.folded} ${before}`;
  const said = new Map<string, number>();
  for (const { id, label } of Object.values(context.figures)) {
    const play = playOfFigure(id);
    if (play === undefined || said.has(play)) continue;
    said.set(play, countSaid(stemsOf(label.split(' – ')[0] ?? ''), told));
  }
  return said;
}
