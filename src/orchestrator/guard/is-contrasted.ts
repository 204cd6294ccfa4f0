import { figureMeasures } from './figure-measures.ts';
import { rolePattern, rolesOf } from './figure-roles.ts';
import { findFigure } from './find-figure.ts';
import type { ReferredFigure } from './referred-figure.ts';
import { type RoleWord, roleWords } from './words/role-words.ts';

/** The usual rate is told as a norm, and as what was before. */
const ALIKE: ReadonlySet<string> = new Set(['baseline benchmark', 'baseline previous', 'threshold benchmark']);

function isAlike(one: string, other: string): boolean {
  return ALIKE.has(`${one} ${other}`);
}

const CONTRASTED: ReadonlySet<string> = new Set(['benchmark', 'target', 'threshold', 'baseline', 'previous']);

/**
 * Beside a plain number of the same measure, a second one is another by itself: « on en voit … là où … partaient ». Not when
 * the words give it the part of a third.
 */
export function isContrasted({ role }: RoleWord, referred: ReferredFigure): boolean {
  if (!CONTRASTED.has(role)) return false;
  const { figure, marked, index, left, right, context } = referred;
  const [mine] = figureMeasures(figure, context.lang);
  const isBesidePlain = marked.references.some((one, place) => {
    const other = place === index ? undefined : findFigure(one, context);
    return (
      other !== undefined &&
      other.unit === figure.unit &&
      figureMeasures(other, context.lang)[0] === mine &&
      rolesOf(other).every((own) => !own.must)
    );
  });
  const near = marked.folded.slice(left, right);
  const own = rolesOf(figure);
  return (
    isBesidePlain &&
    !roleWords.some(
      (one) =>
        CONTRASTED.has(one.role) &&
        !own.includes(one) &&
        !own.some(({ role: mine }) => isAlike(mine, one.role)) &&
        rolePattern(one, context.lang).test(near),
    )
  );
}
