import type { Refusal, RefusalCode } from '../domain/outcome.ts';
import { safeText } from '../language/safe-text.ts';
import type { CommandContext, ExitCode } from './command.ts';

const WRONG_USE: ReadonlySet<RefusalCode> = new Set([
  'bad_argument',
  'unknown_argument',
  'unknown_tool',
  'unknown_dataset',
]);

/** The exit code of a refusal: 2 when the call or the file is wrong, 1 when the data or inputs do not allow it. */
export function exitCodeOf(code: RefusalCode): ExitCode {
  return WRONG_USE.has(code) ? 2 : 1;
}

/** Prints a refusal where it belongs: a JSON value on stdout when JSON was asked, a sentence on stderr otherwise. */
export function sayRefusal(
  refusal: Refusal,
  { lang, json, terminal }: CommandContext,
  exitCode = exitCodeOf(refusal.code),
): ExitCode {
  const { code, message, needs } = refusal;
  if (json)
    terminal.out(`${JSON.stringify({ ok: false, code, message: message[lang], messages: message, needs }, null, 2)}\n`);
  else terminal.err(`${safeText(message[lang])}\n`);
  return exitCode;
}
