import { defineCommand } from '../command.ts';
import report from './report.ts';

export default defineCommand({
  usage: 'start',
  summary: {
    fr: 'La stratégie de la boutique de démonstration (npm start).',
    en: 'The strategy of the demonstration shop (npm start).',
  },
  run: (context) => report.run({ ...context, args: ['--demo', ...context.args] }),
});
