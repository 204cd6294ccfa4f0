import { agentCards } from '../../../knowledge/agents.ts';
import type { StyledLine } from '../../../tui/styled-text.ts';
import type { ChatCommand } from '../chat.ts';

export const agents: ChatCommand = {
  name: 'agents',
  aliases: ['specialistes', 'spécialistes', 'specialists'],
  summary: {
    fr: 'les quatre spécialistes, et ceux de la dernière réponse',
    en: 'the four specialists, and those of the last answer',
  },
  async run(_, { memory, stage }) {
    const { lang, last } = memory;
    stage.say(
      'answer',
      agentCards.flatMap(({ id, name, calledFor, expertise }): StyledLine[] => {
        const called = last?.agents.includes(id) === true;
        return [
          [{ text: called ? '▸ ' : '  ' }, { text: name[lang], style: 'strong' }, { text: ` (${id})`, style: 'dim' }],
          [{ text: `    ${calledFor[lang]}${{ fr: '\u202f; ', en: '; ' }[lang]}${expertise[lang]}` }],
        ];
      }),
    );
  },
};
