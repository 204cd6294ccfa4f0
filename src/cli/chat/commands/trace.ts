import { agentCards } from '../../../knowledge/agents.ts';
import type { StyledLine } from '../../../tui/styled-text.ts';
import type { ChatCommand } from '../chat.ts';
import { styled } from '../styled.ts';

const WORDS = {
  fr: {
    none: 'Aucun diagnostic encore : dites ce qui vous préoccupe, ou tapez /diagnose.',
    taken: 'Retenu',
    out: 'Écarté',
    agents: 'Spécialistes',
    calls: 'Calculs',
  },
  en: {
    none: 'No diagnosis yet: say what worries you, or type /diagnose.',
    taken: 'Selected',
    out: 'Ruled out',
    agents: 'Specialists',
    calls: 'Calculations',
  },
} as const;

export const trace: ChatCommand = {
  name: 'trace',
  aliases: ['route', 'trajet'],
  summary: {
    fr: 'le chemin suivi : branches retenues, écartées, et ce qui les ferait basculer',
    en: 'the route taken: branches selected, ruled out, and what would turn them over',
  },
  async run(_, { memory, stage }) {
    const words = WORDS[memory.lang];
    const turn = memory.last;
    if (turn === null || (turn.branches.length === 0 && turn.ruledOut.length === 0)) {
      stage.say('error', styled(words.none));
      stage.suggest(['/diagnose']);
      return;
    }
    const flip = (text: string | undefined): StyledLine =>
      text === undefined ? [] : [{ text: ` – ${text}`, style: 'dim' }];
    const title = (text: string): StyledLine => [{ text, style: 'strong' }];
    stage.say('answer', [
      ...(turn.branches.length === 0 ? [] : [title(words.taken)]),
      ...turn.branches.map(
        (branch): StyledLine => [
          { text: `  ▸ ${branch.name} (${branch.id})`, style: 'good' },
          ...flip(branch.flip?.text),
        ],
      ),
      ...(turn.ruledOut.length === 0 ? [] : [title(words.out)]),
      ...turn.ruledOut.map(
        (branch): StyledLine => [
          { text: `  · ${branch.name} (${branch.id})${COLON[memory.lang]}${branch.why}` },
          ...flip(branch.flip?.text),
        ],
      ),
      ...(turn.agents.length === 0
        ? []
        : [title(words.agents), [{ text: `  ${turn.agents.map((agent) => nameOf(agent, memory.lang)).join(', ')}` }]]),
      ...(turn.toolCalls.length === 0
        ? []
        : [
            title(words.calls),
            [{ text: `  ${turn.toolCalls.map(({ id }) => id).join(', ')}`, style: 'dim' } as const],
          ]),
    ]);
  },
};

const COLON = { fr: '\u00a0: ', en: ': ' } as const;

function nameOf(agent: string, lang: 'fr' | 'en'): string {
  return agentCards.find(({ id }) => id === agent)?.name[lang] ?? agent;
}
