import { extname, resolve } from 'node:path';
import type { Strategy } from '../../../domain/strategy/strategy.ts';
import { displayWidth } from '../../../language/display-width.ts';
import { formatDay } from '../../../language/format-day.ts';
import type { renderDocument } from '../../../report/render-document.ts';
import { WIDEST_PROSE } from '../../../tui/shown-lines.ts';
import type { StyledLine } from '../../../tui/styled-text.ts';
import type { Chat, ChatCommand } from '../chat.ts';
import { completePath } from '../complete-path.ts';
import { fillFigures } from '../fill-figures.ts';
import { expandPath, splitWords } from '../read-paths.ts';
import { strategyOf } from '../strategy-of.ts';
import { styled } from '../styled.ts';

const ALL: ReadonlySet<string> = new Set(['all', 'full', 'tout', 'complet']);

export const report: ChatCommand = {
  name: 'report',
  aliases: ['rapport', 'strategie', 'stratégie', 'strategy'],
  argument: { fr: '[tout | FICHIER.md|.json]', en: '[all | FILE.md|.json]' },
  summary: {
    fr: 'la stratégie : l’essentiel ici, le document entier à l’écran ou dans un fichier',
    en: 'the strategy: the gist here, the whole document on screen or in a file',
  },
  complete: (typed, { options }) => completePath(typed, options.userFolder),
  async run(argument, chat) {
    const { stage, memory } = chat;
    const named = splitWords(argument).join(' ');
    const format = extname(named).toLowerCase();
    if (named !== '' && !ALL.has(named) && format !== '.md' && format !== '.json') {
      return stage.say('error', styled(USAGE[memory.lang]));
    }
    const strategy = await strategyOf(chat);
    if (strategy === null) return;
    if (named === '') return sayGist(strategy, chat);
    const { renderDocument } = await import('../../../report/render-document.ts');
    if (ALL.has(named)) {
      const text = renderWhole(renderDocument, strategy, chat.options.columns());
      return stage.say('answer', styled(text.trimEnd()));
    }
    await save(strategy, resolve(expandPath(named, chat.options.userFolder)), format, chat);
  },
};

const USAGE = {
  fr: 'Tapez /report, /report tout, ou un fichier .md ou .json : /report strategie.md.',
  en: 'Type /report, /report all, or a .md or .json file: /report strategy.md.',
} as const;

/** The screen wraps prose itself, and narrower than tables: only tables that do not fit it are written another way. */
function renderWhole(render: typeof renderDocument, strategy: Strategy, columns: number): string {
  const whole = render(strategy, 'terminal');
  const fits = whole.split('\n').every((line) => !line.startsWith('|') || displayWidth(line) <= columns);
  return fits ? whole : render(strategy, 'terminal', Math.min(columns, WIDEST_PROSE));
}

async function save(strategy: Strategy, path: string, format: string, { stage, memory, signal }: Chat): Promise<void> {
  const [{ renderDocument }, { writeAtomically }] = await Promise.all([
    import('../../../report/render-document.ts'),
    import('../../../files/write-atomically.ts'),
  ]);
  const written = await writeAtomically(path, renderDocument(strategy, format === '.json' ? 'json' : 'markdown'));
  if (signal.aborted) return;
  if (!written.ok) return stage.say('error', styled(written.message[memory.lang]));
  stage.say(
    'notice',
    styled({ fr: `Stratégie écrite dans ${path}.`, en: `Strategy written to ${path}.` }[memory.lang]),
  );
}

/** What a busy reader wants first: the findings, the verdict, the gain, the first actions, and where the rest is. */
function sayGist(strategy: Strategy, { stage, memory, book }: Chat): void {
  const { lang } = memory;
  const fill = (text: string) => fillFigures(text, strategy, book);
  const colon = { fr: '\u00a0: ', en: ': ' }[lang];
  const first = [...strategy.plan.quickWins, ...strategy.plan.midTerm].slice(0, 3);
  const file = { fr: 'strategie.md', en: 'strategy.md' }[lang];
  const all = { fr: 'tout', en: 'all' }[lang];
  const actions: StyledLine[] = [
    [{ text: { fr: 'Pour commencer', en: 'To start with' }[lang], style: 'strong' }],
    ...first.map(
      ({ title, owner, deadline }): StyledLine => [
        { text: '• ' },
        ...fill(title),
        { text: ` (${owner}, ${formatDay(deadline, lang)})`, style: 'dim' },
      ],
    ),
  ];
  stage.say('answer', [
    [{ text: strategy.title, style: 'strong' }],
    ...strategy.escalations.map(
      ({ label, action }): StyledLine => [{ text: `${label}. `, style: 'bad' }, ...fill(action)],
    ),
    ...strategy.summary.map(fill),
    [{ text: `Verdict${colon}${strategy.verdict.label}.`, style: 'strong' }],
    ...(strategy.impact.text === '' ? [] : [fill(strategy.impact.text)]),
    ...(first.length === 0 ? [] : actions),
    [
      {
        text: {
          fr: `Le document entier : /report ${all} ; dans un fichier : /report ${file}.`,
          en: `The whole document: /report ${all}; in a file: /report ${file}.`,
        }[lang],
        style: 'dim',
      },
    ],
  ]);
  stage.suggest(['/plan', `/report ${file}`, `/report ${all}`]);
}
