import { readConfig } from '../config/read-config.ts';
import { CONFIG_FILE } from '../config/settings-file.ts';
import { Lang } from '../domain/bilingual.ts';
import { refuse } from '../domain/outcome.ts';
import { isFile } from '../files/is-file.ts';
import { readTrustedText } from '../files/read-trusted-text.ts';
import { safeText } from '../language/safe-text.ts';
import { VERSION } from '../version.ts';
import type { CommandContext, ExitCode, Terminal } from './command.ts';
import { fitScreen } from './fit-screen.ts';
import { listCommands, loadCommand } from './load-commands.ts';
import { readLook } from './read-look.ts';
import { sayRefusal } from './say-refusal.ts';
import { leaveNothingBehind } from './stop-signals.ts';

const USER_FOLDER = process.env.HOME ?? process.env.USERPROFILE ?? '.';

const GLOBAL_SWITCHES = ['--json', '--debug', '--help', '-h', '--version'] as const;

/** The program: reads the flags every command has, finds the command, runs it, and turns a crash into one sentence. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  leaveNothingBehind();
  const config = readConfig({
    environment: process.env,
    platform: process.platform,
    userFolder: USER_FOLDER,
    now: new Date(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    settings: readTrustedText(CONFIG_FILE),
  });
  const { lang, rest, fault } = takeLang(argv, config.lang);
  const terminal = openTerminal(lang);
  const asked = new Set(rest.filter((arg) => GLOBAL_SWITCHES.some((name) => name === arg)));
  const args = rest.filter((arg) => !asked.has(arg));
  const context: CommandContext = {
    args: args.slice(1),
    lang,
    langAsked: argv.some((arg) => arg === '--lang' || arg.startsWith('--lang=')),
    json: asked.has('--json'),
    today: config.today,
    now: config.now,
    clock: () => performance.now(),
    drawSecret: () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'),
    outside: async () => {
      const { openOutside } = await import('../app/open-outside.ts');
      const now = () => performance.timeOrigin + performance.now();
      return openOutside({ now, random: Math.random, fetch });
    },
    timeZone: config.timeZone,
    config,
    terminal,
    look: readLook(process.env),
    userFolder: USER_FOLDER,
  };
  if (fault !== null) return sayRefusal(fault, context);
  const isHelp = args[0] === 'help';
  if (isHelp) asked.add('--help');
  const name = args[isHelp ? 1 : 0];
  try {
    if (asked.has('--version'))
      return say(terminal, asked.has('--json') ? JSON.stringify({ version: VERSION }) : VERSION);
    const converses = terminal.interactive && !context.json && !asked.has('--help') && !asked.has('-h');
    if (name === undefined && converses) return await converse(context);
    if (name === undefined) return await help(null, context);
    const command = await loadCommand(name);
    if (command === null) return sayRefusal(await unknownCommand(name), context);
    if (asked.has('--help') || asked.has('-h')) return await help(name, context);
    return await command.run(context);
  } catch (error) {
    if (asked.has('--debug')) throw error;
    const what = safeText(error instanceof Error ? error.message : String(error));
    terminal.err(
      {
        fr: `Fidelio s’est arrêté sur une erreur inattendue : ${what}\nRelancez avec --debug, puis signalez l’erreur.\n`,
        en: `Fidelio stopped on an unexpected error: ${what}\nRun it again with --debug, then report the error.\n`,
      }[lang],
    );
    return 1;
  }
}

async function help(name: string | null, context: CommandContext): Promise<ExitCode> {
  const { renderHelp } = await import('./render-help.ts');
  const columns = context.json ? null : context.terminal.columns;
  return sayHelp(await renderHelp(name, context.lang, columns), context);
}

async function converse(context: CommandContext): Promise<ExitCode> {
  const { default: chat } = await import('./commands/chat.ts');
  return chat.run(context);
}

/** A reader who has seen enough, such as `head`, is no failure; an output that cannot be written is one. */
function openTerminal(lang: Lang): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.stderr.write(`${UNWRITTEN[lang]} (${error.code ?? error.message})\n`);
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(fitScreen(text, process.stderr.isTTY ? process.stderr.columns : null)),
    ask: readLine,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  };
}

/** Ctrl+C while a question waits ends the program as it does at any other moment. */
async function readLine(prompt: string): Promise<string | null> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const { promise, resolve } = Promise.withResolvers<null>();
  lines.once('close', () => resolve(null));
  lines.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return await Promise.race([lines.question(prompt), promise]);
  } finally {
    lines.close();
  }
}

const UNWRITTEN = {
  fr: 'Le résultat n’a pas pu être écrit en entier sur la sortie.',
  en: 'The result could not be written to the output in full.',
} as const;

function say(terminal: Terminal, text: string): ExitCode {
  terminal.out(`${text.trimEnd()}\n`);
  return 0;
}

/** The help is text; with `--json` it is the one JSON value the caller counts on. */
function sayHelp(help: string, { json, terminal }: CommandContext): ExitCode {
  return say(terminal, json ? JSON.stringify({ help }) : help);
}

/** `--lang fr` or `--lang=fr`, anywhere. */
function takeLang(argv: readonly string[], fallback: Lang) {
  const rest = [...argv];
  const at = rest.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at === -1) return { lang: fallback, rest, fault: null };
  const joined = rest[at]?.startsWith('--lang=') === true;
  const value = joined ? rest[at]?.slice('--lang='.length) : rest[at + 1];
  rest.splice(at, joined ? 1 : 2);
  const lang = Lang.safeParse(value);
  if (lang.success) return { lang: lang.data, rest, fault: null };
  const fault = refuse('bad_argument', {
    fr: `--lang attend fr ou en ; reçu : ${value ?? 'rien'}.`,
    en: `--lang expects fr or en; received: ${value ?? 'nothing'}.`,
  });
  return { lang: fallback, rest, fault };
}

async function unknownCommand(name: string) {
  if (await isFile(name)) {
    const file = /[\s'"\\]/u.test(name) ? JSON.stringify(name) : name;
    return refuse('bad_argument', {
      fr: `« ${name} » est un fichier, pas une commande. Pour en faire une stratégie : fidelio report ${file}. Pour en parler : fidelio chat --data ${file}.`,
      en: `“${name}” is a file, not a command. To make a strategy of it: fidelio report ${file}. To talk about it: fidelio chat --data ${file}.`,
    });
  }
  const names = (await listCommands()).join(', ');
  return refuse('bad_argument', {
    fr: `La commande « ${name} » n’existe pas. Commandes : ${names}. Aide : fidelio --help.`,
    en: `There is no command “${name}”. Commands: ${names}. Help: fidelio --help.`,
  });
}
