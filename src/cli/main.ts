import { readConfig } from '../config.ts';
import { Lang } from '../domain/bilingual.ts';
import { refuse } from '../domain/outcome.ts';
import { safeText } from '../language/safe-text.ts';
import { VERSION } from '../version.ts';
import type { CommandContext, ExitCode, Terminal } from './command.ts';
import { listCommands, loadCommand } from './load-commands.ts';
import { sayRefusal } from './say-refusal.ts';

const GLOBAL_SWITCHES = ['--json', '--debug', '--help', '-h', '--version'] as const;

/** The program: reads the flags every command has, finds the command, runs it, and turns a crash into one sentence. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal();
  const config = readConfig(process.env, new Date());
  const { lang, rest, fault } = takeLang(argv, config.lang);
  const asked = new Set(rest.filter((arg) => GLOBAL_SWITCHES.some((name) => name === arg)));
  const args = rest.filter((arg) => !asked.has(arg));
  const context: CommandContext = {
    args: args.slice(1),
    lang,
    json: asked.has('--json'),
    today: config.today,
    terminal,
  };
  if (fault !== null) return sayRefusal(fault, context);
  const [name] = args;
  try {
    if (asked.has('--version'))
      return say(terminal, asked.has('--json') ? JSON.stringify({ version: VERSION }) : VERSION);
    const { renderHelp } = await import('./render-help.ts');
    if (name === undefined) return say(terminal, await renderHelp(null, lang));
    const command = await loadCommand(name);
    if (command === null) return sayRefusal(await unknownCommand(name), context);
    if (asked.has('--help') || asked.has('-h')) return say(terminal, await renderHelp(name, lang));
    return await command.run(context);
  } catch (error) {
    if (asked.has('--debug')) throw error;
    const what = safeText(error instanceof Error ? error.message : String(error));
    terminal.err(
      {
        fr: `Fidelio s’est arrêté sur une erreur inattendue : ${what}\nRelancez avec --debug et signalez-la.\n`,
        en: `Fidelio stopped on an unexpected error: ${what}\nRun it again with --debug and report it.\n`,
      }[lang],
    );
    return 1;
  }
}

function openTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  };
}

function say(terminal: Terminal, text: string): ExitCode {
  terminal.out(`${text.trimEnd()}\n`);
  return 0;
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
  const names = (await listCommands()).join(', ');
  return refuse('bad_argument', {
    fr: `Aucune commande « ${name} ». Commandes : ${names}. Aide : fidelio --help.`,
    en: `No command “${name}”. Commands: ${names}. Help: fidelio --help.`,
  });
}
