import type { Outside } from '../app/outside.ts';
import type { Config } from '../config/config.ts';
import type { Bilingual, Lang } from '../domain/bilingual.ts';

/** 0 done · 1 the work failed or the data does not allow it · 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Where a command speaks: results on `out`, everything else on `err`. */
export type Terminal = {
  out(text: string): void;
  err(text: string): void;
  /** True when both ends are a terminal. */
  interactive: boolean;
  /** The line a person types after `prompt`; null at the end of the input. Only on a terminal. */
  ask(prompt: string): Promise<string | null>;
  /** Width of the screen the results go to; null when they go to a file or another program. */
  columns: number | null;
};

/** How a screen may look: colours, none when none are wanted, the ground they stand on, and whether it can only print lines. */
export type Look = { readonly depth: 0 | 16 | 256; readonly theme: 'dark' | 'light'; readonly dumb: boolean };

export type CommandContext = {
  args: readonly string[];
  lang: Lang;
  /** Whether the language was asked for with `--lang`; else a message is answered in its own. */
  langAsked: boolean;
  json: boolean;
  /** The current day, YYYY-MM-DD, and the moment, ISO 8601. */
  today: string;
  now: string;
  /** Milliseconds that only go forward. */
  clock: () => number;
  /** 256 bits that nobody can guess, in the letters a header takes. */
  drawSecret: () => string;
  /** What a model and a receiver of traces need of the world. */
  outside: () => Promise<Outside>;
  /** IANA name of the machine's zone. */
  timeZone: string;
  /** All that the environment and the file of settings say. */
  config: Config;
  terminal: Terminal;
  look: Look;
  /** The user's own folder, which `~` stands for. */
  userFolder: string;
};

/** A command is one file of `cli/commands`, named after it. */
export type Command = {
  /** How to write it, without the program's name. */
  readonly usage: string;
  readonly summary: Bilingual;
  /** Longer help: one line per flag. */
  readonly flags?: readonly { readonly flag: string; readonly text: Bilingual }[];
  run(context: CommandContext): Promise<ExitCode>;
};

export function defineCommand(command: Command): Command {
  return Object.freeze(command);
}
