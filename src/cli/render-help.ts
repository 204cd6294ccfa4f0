import type { Lang } from '../domain/bilingual.ts';
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

/** The help of the program, or of one command. */
export async function renderHelp(name: string | null, lang: Lang): Promise<string> {
  if (name !== null) return commandHelp(name, lang);
  const commands = await Promise.all((await listCommands()).map(loadCommand));
  const rows = commands
    .filter((command) => command !== null)
    .map(({ usage, summary }) => ({ left: usage, right: summary[lang] }));
  return [
    WORDS.what[lang],
    '',
    `${WORDS.first[lang]}:`.replace(':', lang === 'fr' ? '\u00a0:' : ':'),
    '  fidelio report --demo',
    '  fidelio report orders.csv --industry ecommerce --out strategy.md',
    '',
    title(WORDS.commands[lang], lang),
    ...rows.flatMap(({ left, right }) => [`  ${left}`, `      ${right}`]),
    '',
    title(WORDS.everywhere[lang], lang),
    ...GLOBAL_FLAGS.map(({ flag, text }) => `  ${flag.padEnd(22)}${text[lang]}`),
  ].join('\n');
}

async function commandHelp(name: string, lang: Lang): Promise<string> {
  const command = await loadCommand(name);
  if (command === null) return '';
  const flags = command.flags ?? [];
  const width = Math.max(0, ...flags.map(({ flag }) => flag.length)) + 2;
  return [
    `fidelio ${command.usage}`,
    '',
    command.summary[lang],
    '',
    ...flags.map(({ flag, text }) => `  ${flag.padEnd(width)}${text[lang]}`),
  ].join('\n');
}

function title(text: string, lang: Lang): string {
  return `${text}${lang === 'fr' ? '\u00a0:' : ':'}`;
}
