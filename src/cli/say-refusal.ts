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
  const { code, needs } = refusal;
  const messages = { fr: safeText(refusal.message.fr), en: safeText(refusal.message.en) };
  if (json) terminal.out(`${JSON.stringify({ ok: false, code, message: messages[lang], messages, needs }, null, 2)}\n`);
  else terminal.err(`${messages[lang]}\n`);
  return exitCode;
}
