import type { StyledLine } from '../../../tui/styled-text.ts';
import type { ChatCommand } from '../chat.ts';

const USAGE = 20;
const WIDE = 90;

export const help: ChatCommand = {
  name: 'help',
  aliases: ['aide', '?'],
  summary: { fr: 'ce que l’on peut taper ici', en: 'what can be typed here' },
  async run(_, { commands, stage, memory, options }) {
    const { lang } = memory;
    const rows = commands.map(({ name, argument, summary }) => ({
      usage: argument === undefined ? `/${name}` : `/${name} ${argument[lang]}`,
      summary: summary[lang],
    }));
    const wide = options.columns() >= WIDE;
    const intro = {
      fr: 'Écrivez ce qui vous préoccupe, avec vos mots ; ou déposez un fichier ; ou tapez une commande.',
      en: 'Write what worries you, in your own words; or drop a file; or type a command.',
    }[lang];
    const line = ({ usage, summary }: { usage: string; summary: string }): StyledLine[] =>
      wide && usage.length < USAGE
        ? [[{ text: usage.padEnd(USAGE), style: 'strong' }, { text: summary }]]
        : [[{ text: usage, style: 'strong' }], [{ text: `    ${summary}` }]];
    stage.say('notice', [[{ text: intro }], [], ...rows.flatMap(line)]);
  },
};
