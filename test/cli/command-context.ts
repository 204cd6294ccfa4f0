import type { CommandContext } from '../../src/cli/command.ts';
import type { Config } from '../../src/config/config.ts';
import type { Lang } from '../../src/domain/bilingual.ts';
import { timerClock } from '../../src/llm/policy/timer-clock.ts';

type Wanted = { args?: readonly string[]; lang?: Lang; columns?: number | null };

/** A context without a terminal, for a command run in this process; what it says is in `said`. */
export function commandContext(config: Config, { args = [], lang = 'en', columns = null }: Wanted = {}) {
  const said = { out: '', err: '' };
  const context: CommandContext = {
    args: args.filter((arg) => arg !== '--json'),
    lang,
    langAsked: true,
    json: args.includes('--json'),
    today: config.today,
    now: config.now,
    clock: () => performance.now(),
    drawSecret: () => 'x'.repeat(43),
    outside: async () => ({ clock: timerClock(() => 0), random: () => 0.5, fetch }),
    timeZone: config.timeZone,
    config,
    terminal: {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      interactive: false,
      ask: async () => null,
      columns,
    },
    look: { depth: 0, theme: 'dark', dumb: true },
    userFolder: '/home/nobody',
  };
  return { context, said };
}
