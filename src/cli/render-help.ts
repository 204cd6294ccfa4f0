import type { Lang } from '../domain/bilingual.ts';
import { type HelpLayout, helpLayout } from './help-layout.ts';
import { listCommands, loadCommand } from './load-commands.ts';

const WORDS = {
  what: {
    fr: 'Fidelio : de vos commandes à une stratégie de fidélisation chiffrée. Sans clé, sans réseau.',
    en: 'Fidelio: from your orders to a costed retention strategy. No key, no network.',
  },
  commands: { fr: 'Commandes', en: 'Commands' },
  everywhere: { fr: 'Options de toutes les commandes', en: 'Options of every command' },
  first: { fr: 'Pour commencer', en: 'To start' },
} as const;

const GLOBAL_FLAGS = [
  {
    flag: '--lang fr|en',
    text: {
      fr: 'langue (défaut : celle du système, sinon fr)',
      en: 'language (default: the system’s, else fr)',
    },
  },
  { flag: '--json', text: { fr: 'le résultat en JSON, et rien d’autre', en: 'the result as JSON, and nothing else' } },
  { flag: '--help, --version', text: { fr: 'cette aide ; la version', en: 'this help; the version' } },
] as const;

/** The help of the program, or of one command, within the width of the screen; null where there is none. */
export async function renderHelp(name: string | null, lang: Lang, columns: number | null): Promise<string> {
  const layout = helpLayout(columns);
  const lines = name === null ? await programHelp(layout, lang) : await commandHelp(layout, name, lang);
  return lines.join('\n');
}

async function programHelp(layout: HelpLayout, lang: Lang): Promise<string[]> {
  const commands = await Promise.all((await listCommands()).map(loadCommand));
  return [
    ...layout.text(WORDS.what[lang]),
    '',
    ...layout.text(title(WORDS.first[lang], lang)),
    ...layout.example('fidelio report --demo'),
    ...layout.example('fidelio report orders.csv --industry ecommerce --out strategy.md'),
    '',
    ...layout.text(title(WORDS.commands[lang], lang)),
    ...commands
      .filter((command) => command !== null)
      .flatMap(({ usage, summary }) => [...layout.usage('  ', usage), ...layout.text(`      ${summary[lang]}`)]),
    '',
    ...layout.text(title(WORDS.everywhere[lang], lang)),
    ...GLOBAL_FLAGS.flatMap(({ flag, text }) => layout.flag(flag, 22, text[lang])),
  ];
}

async function commandHelp(layout: HelpLayout, name: string, lang: Lang): Promise<string[]> {
  const command = await loadCommand(name);
  if (command === null) return [];
  const flags = command.flags ?? [];
  const width = Math.max(0, ...flags.map(({ flag }) => flag.length)) + 2;
  return [
    ...layout.usage('fidelio ', command.usage),
    '',
    ...layout.text(command.summary[lang]),
    '',
    ...flags.flatMap(({ flag, text }) => layout.flag(flag, width, text[lang])),
  ];
}

function title(text: string, lang: Lang): string {
  return `${text}${lang === 'fr' ? '\u00a0:' : ':'}`;
}
