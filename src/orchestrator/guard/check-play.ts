import { playOfFigure } from './play-of-figure.ts';
import type { ReferredFigure } from './referred-figure.ts';

/** All actions together. */
const TOGETHER =
  /(?<![a-z])(?:plan|actions|steps|measures|together|all told|in all|overall|combined|ensemble|en tout|au total|bout a bout|cumul\w*|feuille de route|roadmap)(?![a-z])/;

/** Words of a title that name its action: one alone is a word of any sentence. */
export const MOST = 2;

/** Whether the words name another action than the one a figure is of, or an action for a figure of all of them. */
export function speaksOfAnotherPlay(referred: ReferredFigure): boolean {
  const {
    figure,
    marked: { plays: said, told },
  } = referred;
  const own = playOfFigure(figure.id);
  const isWhole = TOGETHER.test(told);
  const isNamed = [...said.values()].some((count) => count >= MOST);
  if (own !== undefined) {
    return (said.get(own) ?? 0) === 0 && (isWhole || isNamed);
  }
  return figure.id.startsWith('plan_impact.') && !isWhole && isNamed;
}

/** A figure of an action that nothing names, beside one of an action that is named. */
export function isBesideAnotherPlay({ figure, marked: { plays, references } }: ReferredFigure): boolean {
  const own = playOfFigure(figure.id);
  if (own === undefined || (plays.get(own) ?? 0) > 0) return false;
  return references.some(({ id }) => {
    const play = playOfFigure(id);
    return play !== undefined && play !== own && (plays.get(play) ?? 0) > 0;
  });
}

/** Whether a figure is of an action that nothing names. */
export function speaksOfNoPlay({ figure, marked: { plays } }: ReferredFigure): boolean {
  const own = playOfFigure(figure.id);
  return own !== undefined && (plays.get(own) ?? 0) === 0;
}

/** « Si un seuil pousse à … », "By sending …": an action is told in other words than its title. */
const TOLD_OTHERWISE = /(?<![a-z])(?:si|s'ils?|if|had|by [a-z]+ing|en [a-z]+ant|[a-z]+er [a-z]+ )(?![a-z])/;

/** Whether what an action brings is told of no action. */
export function isGainOfNoPlay(referred: ReferredFigure): boolean {
  const { figure, marked } = referred;
  return figure.id.startsWith('action_impact.') && speaksOfNoPlay(referred) && !TOLD_OTHERWISE.test(marked.folded);
}
