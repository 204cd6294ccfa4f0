import type { StyledLine } from '../../../tui/styled-text.ts';
import type { ChatCommand } from '../chat.ts';
import { fillFigures } from '../fill-figures.ts';
import { strategyOf } from '../strategy-of.ts';

export const plan: ChatCommand = {
  name: 'plan',
  aliases: ['actions'],
  summary: {
    fr: 'le plan en trois colonnes : tout de suite, ensuite, plus tard',
    en: 'the plan in three columns: now, next, later',
  },
  async run(_, chat) {
    const { stage, book, options } = chat;
    const strategy = await strategyOf(chat);
    if (strategy === null) return;
    const { planBoard } = await import('../../../tui/pictures/plan-board.ts');
    const { lang, currency } = strategy;
    const first = strategy.plan.stepZero.map(
      (text): StyledLine => [{ text: '• ' }, ...fillFigures(text, strategy, book)],
    );
    stage.say('answer', [
      ...(first.length === 0 ? [] : [BEFORE[lang], ...first, []]),
      ...planBoard(strategy.plan, { lang, columns: options.columns(), currency }),
    ]);
    stage.suggest(['/report', '/segments', '/trace']);
  },
};

const BEFORE: Readonly<Record<'fr' | 'en', StyledLine>> = {
  fr: [{ text: 'Avant tout', style: 'strong' }],
  en: [{ text: 'Before anything else', style: 'strong' }],
};
