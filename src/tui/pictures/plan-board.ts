import type { Lang } from '../../domain/bilingual.ts';
import type { Strategy } from '../../domain/strategy/strategy.ts';
import { displayWidth } from '../../language/display-width.ts';
import { plainLine } from '../plain-line.ts';
import type { StyledLine } from '../styled-text.ts';
import { wrapStyled } from '../wrap-styled.ts';
import { describeAction } from './describe-action.ts';
import { NARROW, type PictureOptions } from './picture-options.ts';
import { setCell } from './set-cell.ts';
import { styled } from './styled.ts';

type Plan = Pick<Strategy['plan'], 'quickWins' | 'midTerm' | 'longTerm'>;
type Horizon = { readonly title: string; readonly cards: readonly (readonly StyledLine[])[] };

const GAP = 3;

/** The actions of a plan in three columns, one a horizon, each a card: what, for whom, the yearly gain, whose work by when. Under 60 columns, one below the other. */
export function planBoard(plan: Plan, options: PictureOptions): StyledLine[] {
  const { lang, columns } = options;
  const actions = [plan.quickWins, plan.midTerm, plan.longTerm];
  const total = actions.flat().length;
  if (total === 0) return wrapStyled([[styled(EMPTY[lang])]], columns);
  const horizons = actions.map(
    (own, index): Horizon => ({
      title: TITLES[lang][index] ?? '',
      cards: own.map((action) => describeAction(action, options)),
    }),
  );
  const lines = columns < NARROW ? stack(horizons, lang) : board(horizons, options);
  const alone = total === 1 ? [[styled(ALONE[lang], 'dim')]] : [];
  return wrapStyled([[styled(TITLE[lang], 'strong')], ...lines, ...alone], columns);
}

const TITLE = { fr: 'Plan d’action', en: 'Action plan' } as const;
const TITLES: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['0 à 30 jours', '1 à 3 mois', '3 à 6 mois'],
  en: ['0 to 30 days', '1 to 3 months', '3 to 6 months'],
};
const EMPTY = {
  fr: 'Le plan est vide : aucune action ne se justifie avec ce qui est connu.',
  en: 'The plan is empty: what is known justifies no action.',
} as const;
const ALONE = {
  fr: 'Une seule action : rien d’autre ne se justifie avec ce qui est connu.',
  en: 'A single action: what is known justifies no other.',
} as const;
const NOTHING = { fr: 'Rien à cet horizon.', en: 'Nothing at this horizon.' } as const;

function stack(horizons: readonly Horizon[], lang: Lang): StyledLine[] {
  return horizons.flatMap(({ title, cards }) => [
    [],
    [styled(title, 'strong')],
    ...(cards.length === 0 ? [[styled(NOTHING[lang], 'dim')]] : []),
    ...cards.flatMap((card) => card.map((line, index): StyledLine => [styled(index === 0 ? '- ' : '  '), ...line])),
  ]);
}

function board(horizons: readonly Horizon[], { lang, columns }: PictureOptions): StyledLine[] {
  const width = Math.floor((columns - GAP * (horizons.length - 1)) / horizons.length);
  const stacks = horizons.map(({ cards }) =>
    cards.length === 0
      ? wrapStyled([[styled(NOTHING[lang], 'dim')]], width)
      : cards.flatMap((card, index) => [...(index === 0 ? [] : [[]]), ...wrapStyled(card, width)]),
  );
  const height = Math.max(...stacks.map(({ length }) => length));
  const head = horizons.map(({ title }): StyledLine => [styled(setCell(title, width).trimEnd(), 'strong')]);
  const rule = horizons.map((): StyledLine => [styled('─'.repeat(width), 'dim')]);
  const rows = Array.from({ length: height }, (_, row) => stacks.map((lines) => lines[row] ?? []));
  return [head, rule, ...rows].map((cells, row) => side(cells, width, row === 1 ? '─┼─' : ' │ '));
}

/** Lines side by side, each made as wide as its column but the last. */
function side(cells: readonly StyledLine[], width: number, between: string): StyledLine {
  return cells.flatMap((cell, index) => {
    if (index === cells.length - 1) return cell;
    const blanks = ' '.repeat(Math.max(0, width - displayWidth(plainLine(cell))));
    return [...cell, styled(blanks), styled(between, 'dim')];
  });
}
