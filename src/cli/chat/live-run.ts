import type { Lang } from '../../domain/bilingual.ts';
import type { ModelRun } from '../../domain/model.ts';
import type { RunEvent } from '../../domain/run-event.ts';
import { agentCards } from '../../knowledge/agents.ts';
import { decisionTree } from '../../knowledge/decision-tree.ts';
import { formatDecimal } from '../../language/format-number.ts';
import type { StyledLine } from '../../tui/styled-text.ts';

/** At most this many lines at a time; an eighth of a second between two looks at the clock. */
const MOST = 6;
const EVERY_MS = 125;
const TAIL = 160;

export type LiveRun = Pick<ModelRun, 'listen' | 'onText'> & {
  /** Ends it: nothing is shown from now on. */
  end(): void;
};

/** Shows a run while it lasts: the tools at work and for how long, the route, the specialists, the words as they come. */
export function watchRun(
  show: (lines: readonly StyledLine[]) => void,
  { lang, clock }: { lang: Lang; clock: () => number },
): LiveRun {
  const running = new Map<string, { name: string; since: number }>();
  const told: StyledLine[] = [];
  let done = 0;
  let words = '';
  const draw = (): void => {
    const now = clock();
    const tools = [...running.values()].map(
      ({ name, since }): StyledLine => [
        { text: '· ', style: 'dim' },
        { text: name },
        { text: `  ${formatDecimal((now - since) / 1000, lang, 1)}\u00a0s`, style: 'dim' },
      ],
    );
    const counted: StyledLine[] = done === 0 ? [] : [[{ text: `✓ ${counting(done, lang)}`, style: 'dim' }]];
    const writing: StyledLine[] = words === '' ? [] : [[{ text: words, style: 'dim' }]];
    show([...counted, ...told.slice(-2), ...tools, ...writing].slice(0, MOST));
  };
  const timer = setInterval(draw, EVERY_MS);
  timer.unref();
  return {
    listen(event) {
      if (event.kind === 'tool-started')
        running.set(event.call, { name: event.tool.replaceAll('_', ' '), since: clock() });
      if (event.kind === 'tool-called' && running.delete(event.call)) done += 1;
      const line = lineOf(event, lang);
      if (line !== null) told.push([{ text: line }]);
      draw();
    },
    onText(piece) {
      words = `${words}${piece}`
        .replace(/\{\{[^}]*\}\}/gu, '…')
        .replace(/\s+/gu, ' ')
        .slice(-TAIL);
      draw();
    },
    end() {
      clearInterval(timer);
      show([]);
    },
  };
}

function counting(calls: number, lang: Lang): string {
  return {
    fr: calls > 1 ? `${calls} calculs faits` : '1 calcul fait',
    en: calls > 1 ? `${calls} calculations done` : '1 calculation done',
  }[lang];
}

function lineOf(event: RunEvent, lang: Lang): string | null {
  switch (event.kind) {
    case 'route-decided': {
      const names = event.branches.map((branch) => {
        const known = decisionTree.find(({ id }) => id === branch);
        return known === undefined ? branch : `${known.name[lang]} (${branch})`;
      });
      return names.length === 0 ? null : `→ ${names.join(', ')}`;
    }
    case 'agent-started':
      return `… ${agentName(event.agent, lang)}`;
    case 'agent-consulted':
      return `✓ ${agentName(event.agent, lang)}`;
    case 'model-requested':
      return { fr: `… modèle ${event.model}`, en: `… model ${event.model}` }[lang];
    default:
      return null;
  }
}

function agentName(agent: string, lang: Lang): string {
  return agentCards.find(({ id }) => id === agent)?.name[lang] ?? agent;
}
