import { defineCommand } from '../command.ts';
import report from './report.ts';

export default defineCommand({
  usage: 'start',
  summary: {
    fr: 'Pour commencer : la conversation sur un terminal, sinon la stratégie de la boutique de démonstration (npm start).',
    en: 'To begin with: the conversation on a terminal, else the strategy of the demonstration shop (npm start).',
  },
  async run(context) {
    const { args, json, terminal } = context;
    if (args.length > 0 || json || !terminal.interactive) return report.run({ ...context, args: ['--demo', ...args] });
    const { default: chat } = await import('./chat.ts');
    return chat.run(context);
  },
});
